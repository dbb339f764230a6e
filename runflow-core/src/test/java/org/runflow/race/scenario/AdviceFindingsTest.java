package org.runflow.race.scenario;

import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.runflow.race.corridor.DrawnCourse;
import org.runflow.race.density.Density;
import org.runflow.race.geo.GeoPoint;
import org.runflow.race.geo.PlanePoint;
import org.runflow.race.geo.Projection;
import org.runflow.race.location.Locations;
import org.runflow.race.location.TimedLocation;
import org.runflow.race.model.Field;
import org.runflow.race.model.FieldBuilder;
import org.runflow.race.model.Location;
import org.runflow.race.model.Race;
import org.runflow.race.model.RaceDay;
import org.runflow.race.scenario.ConstraintFinding.Touch;
import org.runflow.race.service.LevelOfService;

/** What a plan makes of each constraint is what the complete analysis of the race with that plan says, to the millisecond. */
class AdviceFindingsTest {
    private static final Projection PLANE = new Projection(new GeoPoint(50, 8));

    /** A straight road of 3 km, with an aid station behind its first half that stays for some minutes and works by the quarter of an hour. */
    private static Race road(int bufferMin, int intervalMin) {
        FieldBuilder field = Field.builder();
        for (int i = 0; i < 20; i++) {
            field.runner("r" + i, 4 + i % 7 / 3.0, 11 * i);
        }
        return Race.builder("Road")
                .day("sun", LocalDate.of(2026, 4, 12))
                .event(
                        "run",
                        e -> e.day("sun")
                                .start("09:00")
                                .distanceKm(3)
                                .field(field.build())
                                .track(DrawnCourse.from(0, 0).to(3000, 0).track()))
                .segment("road", s -> s.widthM(3).pass("run", 0, 3))
                .location(Location.builder("aid")
                        .label("Aid")
                        .type("aid")
                        .day("sun")
                        .events(List.of("run"))
                        .place(PLANE.unproject(new PlanePoint(1500, 0)))
                        .bufferMin(bufferMin)
                        .intervalMin(intervalMin)
                        .build())
                .build();
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "7, 0", "7, 15", "0, 15"})
    void aLocationClosesWhenItIsSaidToClose(int bufferMin, int intervalMin) {
        Race race = road(bufferMin, intervalMin);
        Advice advice = Advice.of(race, "sun")
                .move("run", ofMinutes(-60), ofMinutes(60), ofMinutes(1))
                .minimise(Objective.moved());
        AdviceResults free =
                advice.subjectTo(Constraint.closeBy("aid", "23:00")).solve();
        ConstraintFinding finding = free.constraints().get(0);
        RaceDay day = race.day("sun");
        TimedLocation aid = timed(race, free).get(0);

        assertThat(aid.timingSource()).isEqualTo(TimedLocation.MODELED);
        assertThat(day.clock().at((long) (double) finding.value().orElseThrow()))
                .isEqualTo(aid.locEnd().orElseThrow());
        assertThat(finding.touch()).hasValueSatisfying(touch -> {
            assertThat(day.clock().at(touch.millis().orElseThrow()))
                    .isEqualTo(aid.arrivals().orElseThrow().last());
            assertThat(touch.runner()).isPresent();
        });

        AdviceResults kept =
                advice.subjectTo(Constraint.closeBy("aid", "09:00")).solve();
        assertThat(kept.constraints().get(0).kept()).isTrue();
        assertThat(timed(race, kept).get(0).locEnd().orElseThrow())
                .isBeforeOrEqualTo(day.clock().at(9 * 3_600_000L));
    }

    private static List<TimedLocation> timed(Race race, AdviceResults advice) {
        RaceDay day = race.with(advice.startPlan(advice.proposal())).day("sun");
        return new ArrayList<>(
                Locations.analyse(
                                day,
                                race.settings().locations(),
                                Density.cells(day, race.settings().density()))
                        .locations()
                        .stream()
                        .toList());
    }

    @Test
    void everyKindOfConstraintTellsItsValueAndWhereItIsNearest() {
        AdviceResults advice = Advice.of(PierRace.race(), "sun")
                .move("relay", ofMinutes(-20), ofMinutes(20), ofMinutes(10))
                .subjectTo(
                        Constraint.fixed("relay"),
                        Constraint.finishBy(Rule.ALL, "23:00"),
                        Constraint.clearBy("pier", "23:00"),
                        Constraint.maxDensity(Rule.ALL, 99),
                        Constraint.maxDensity("bridge", 99),
                        Constraint.maxLevel(Rule.ALL, LevelOfService.F),
                        Constraint.maxPasses("bridge_walk_run", 1_000_000),
                        Constraint.after("relay", "run", Duration.ZERO))
                .minimise(Objective.moved())
                .solve();
        PlanOutcome plan = advice.proposal().outcome();
        SegmentOutcome pier = plan.segments().get("pier");
        SegmentOutcome bridge = plan.segments().get("bridge");
        SegmentOutcome densest = plan.segments().stream()
                .max(Comparator.comparingDouble(SegmentOutcome::peakDensityPerM2))
                .orElseThrow();
        long passes = plan.rows().stream()
                .filter(row -> row.flowId().equals("bridge_walk_run"))
                .mapToLong(row -> row.counts().passesA() + row.counts().passesB())
                .sum();

        assertThat(advice.constraints())
                .extracting(finding -> finding.value().orElseThrow())
                .containsExactly(
                        0.0,
                        (double) plan.latestFinishMillis().values().stream()
                                .mapToLong(finish -> finish)
                                .max()
                                .orElseThrow(),
                        (double) pier.activeEndMillis().orElseThrow(),
                        densest.peakDensityPerM2(),
                        bridge.peakDensityPerM2(),
                        (double) plan.worstLos().ordinal(),
                        (double) passes,
                        1_200_000.0);
        assertThat(advice.constraints())
                .extracting(finding -> finding.touch()
                        .flatMap(Touch::segment)
                        .orElse(finding.touch().isPresent() ? "somewhere" : "nowhere"))
                .containsExactly(
                        "nowhere",
                        "somewhere",
                        "pier",
                        densest.segId(),
                        "bridge",
                        densest.segId(),
                        "nowhere",
                        "nowhere");
        assertThat(advice.constraints().get(4).touch()).hasValueSatisfying(touch -> {
            assertThat(touch.bin()).isEqualTo(bridge.peakDensityBin());
            assertThat(touch.millis()).isEqualTo(bridge.peakDensityMillis());
        });
    }

    @Test
    void wavesHaveStartsOfTheirOwnAndASegmentMayNameItsOnlyRow() {
        AdviceResults advice = Advice.of(HarbourRace.race(), "sun")
                .move("walk/w2", ofMinutes(0), ofMinutes(20), ofMinutes(10))
                .subjectTo(
                        Constraint.after("walk/w2", "walk/w1", ofMinutes(12)),
                        Constraint.after("walk/w2", "10k", ofMinutes(12)),
                        Constraint.maxPasses("bridge", 1_000_000))
                .minimise(Objective.moved())
                .solve();
        PlanOutcome.RowPairs bridge = advice.proposal().outcome().rows().stream()
                .filter(row -> row.flowId().startsWith("bridge"))
                .findFirst()
                .orElseThrow();

        assertThat(advice.proposal().judged().shiftsMillis()).containsExactly(600_000L);
        assertThat(advice.constraints())
                .extracting(finding -> finding.value().orElseThrow())
                .containsExactly(900_500.0, 2_700_500.0, (double)
                        (bridge.counts().passesA() + bridge.counts().passesB()));
    }
}
