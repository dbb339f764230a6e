package org.runflow.race.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.runflow.error.InvalidInputException;
import org.runflow.race.flow.Flow;
import org.runflow.race.geo.GeoPoint;
import org.runflow.race.geo.Track;
import org.runflow.race.location.Cutoffs;
import org.runflow.race.model.Cutoff;
import org.runflow.race.model.Field;
import org.runflow.race.model.FieldBuilder;
import org.runflow.race.model.Location;
import org.runflow.race.model.LocationBuilder;
import org.runflow.race.model.Race;
import org.runflow.race.model.RaceEvent;
import org.runflow.race.model.StartPlan;

/** Whom an enforced cut-off stops is not on the road beyond, in a sweep as in an analysis; plans that would stop others are told apart. */
class CutoffsInASweepTest {
    private static final long MINUTE = 60_000;
    private static final Track STREET = Track.of(List.of(new GeoPoint(46, -66.6), new GeoPoint(46.03, -66.6)));

    /** The walk is at the middle from 09:20, the run from 09:30 on. */
    private static Race race(String closes) {
        long clock = LocalTime.parse(closes).toSecondOfDay() * 1000L;
        return Race.builder("Street")
                .day("d", LocalDate.of(2026, 4, 12))
                .event("walk", e -> e.start("09:00").distanceKm(4).track(STREET).field(field("w", 10)))
                .event("run", e -> e.start("09:20").distanceKm(4).track(STREET).field(inWaves(field("r", 5))))
                .segment("out", s -> s.widthM(0.6).pass("walk", 0, 2.5).pass("run", 0, 2.5))
                .segment("home", s -> s.widthM(0.4).pass("walk", 2.5, 4).pass("run", 2.5, 4))
                .location(middle().events(List.of("walk", "run"))
                        .cutoff(new Cutoff(clock, true))
                        .build())
                .build();
    }

    private static LocationBuilder middle() {
        return Location.builder("middle").day("d").label("Middle").place(new GeoPoint(46.015, -66.6));
    }

    private static Field field(String prefix, double pace) {
        FieldBuilder field = Field.builder();
        for (int i = 0; i < 60; i++) {
            field.runner(prefix + i, pace + i / 5.0, i * 2);
        }
        return field.build();
    }

    private static Field inWaves(Field field) {
        FieldBuilder waves = field.toBuilder();
        for (int i = 0; i < field.size(); i++) {
            waves.wave(field.id(i), i % 2 == 0 ? "w1" : "w2");
        }
        return waves.build();
    }

    /** The race in which everybody leaves the course who is stopped. */
    private static Race enforced(Race race) {
        Race enforced = race;
        for (RaceEvent event : Cutoffs.enforce(race.day("d")).events()) {
            enforced = enforced.with(event.name(), event.field());
        }
        return enforced;
    }

    /** Where everybody leaves the course. */
    private static List<Double> stops(Race race) {
        return Cutoffs.enforce(race.day("d")).events().stream()
                .map(RaceEvent::field)
                .flatMap(field -> IntStream.range(0, field.size())
                        .mapToObj(runner -> field.findUntilKm(runner).orElse(Double.POSITIVE_INFINITY)))
                .toList();
    }

    private static List<Duration> shifts(long... millis) {
        return LongStream.of(millis).mapToObj(Duration::ofMillis).toList();
    }

    private static Race startingRunLater(Race race, long eventMillis, long waveMillis) {
        long gun = race.day("d").events().get("run").gunMillis();
        return race.with(
                StartPlan.unchanged().and("run", gun + eventMillis).shift("run/w2", Duration.ofMillis(waveMillis)));
    }

    @Test
    void plansAreWhatTheCompleteAnalysisSays() {
        Race race = race("09:46");
        SweepResults results = Sweep.of(race, "d")
                .over(StartPlans.grid()
                        .shifts("run", shifts(-20 * MINUTE, -1, 0, 1, 5 * MINUTE))
                        .shifts("run/w2", shifts(0, 500, 20 * MINUTE)))
                .with(Figure.values())
                .run();

        assertThat(stops(race)).contains(Double.POSITIVE_INFINITY).anyMatch(Double::isFinite);
        assertThat(results.plans()).hasSizeGreaterThan(1).allSatisfy(plan -> {
            Race moved = race.with(results.startPlan(plan));
            assertThat(stops(moved)).isEqualTo(stops(race));
            SweepAgainstAnalysisTest.assertSame(enforced(moved), Flow.rows(race.day("d")), plan, results);
        });
        assertThat(results.refused()).hasSizeGreaterThan(1).allSatisfy(plan -> {
            List<Long> shifts = plan.shiftsMillis();
            assertThat(stops(startingRunLater(race, shifts.get(0), shifts.get(1))))
                    .isNotEqualTo(stops(race));
            assertThat(plan.reason()).startsWith("enforced cut-offs would stop other runners of 'run/w");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"09:25", "09:35", "09:46", "09:55", "12:00"})
    void shiftsThatStopTheSameAreFoundToTheMillisecond(String closes) {
        Race race = race(closes);
        Map<String, LongPredicate> steady = Cutoffs.steadyShifts(race.day("d"));
        List<Double> today = stops(race);
        for (long shift = -20 * MINUTE; shift <= 20 * MINUTE; shift += 75_000) {
            for (long exact = shift - 1; exact <= shift + 1; exact++) {
                boolean same = stops(startingRunLater(race, exact, 0)).equals(today);
                assertThat(steady.get("run/w1").test(exact)
                                && steady.get("run/w2").test(exact))
                        .as("%d ms", exact)
                        .isEqualTo(same);
            }
        }
    }

    @Test
    void adviceMovesNobodyIntoACutoff() {
        Advice asked = Advice.of(race("09:46"), "d").minimise(Objective.latestFinish());

        assertThat(asked.move("run", shifts(-1, 0)).solve().answer()).isPresent();
        InvalidInputException thrown = catchThrowableOfType(
                InvalidInputException.class,
                () -> asked.move("walk", shifts(0))
                        .move("run", shifts(0, 20 * MINUTE))
                        .solve());
        assertThat(thrown)
                .hasMessageContaining(
                        "variable 2: a shift of 20 min would make enforced cut-offs stop other runners of 'run/w1' than today");
    }
}
