package org.runflow.race.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.runflow.race.model.Field;
import org.runflow.race.model.Race;

/** What a sweep computes of density does not depend on what else it is asked for, although plans that do the same are then computed once. */
class SweepFiguresTest {
    static Stream<Race> races() {
        return Stream.of(HarbourRace.race(), PierRace.race());
    }

    private static List<Duration> minutes(double... minutes) {
        return Arrays.stream(minutes)
                .mapToObj(each -> Duration.ofMillis(Math.round(60_000 * each)))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("races")
    void exposureAndSegmentsAreTheSameWithoutFlags(Race race) {
        StartPlans plans = StartPlans.grid();
        for (String event : race.day("sun").eventNames()) {
            plans = plans.shifts(event, minutes(-10, 0, 0.25, 7, 10));
        }
        Sweep sweep = Sweep.of(race, "sun").over(plans);
        List<PlanOutcome> alone = sweep.run().plans();
        List<PlanOutcome> flagged = sweep.with(Figure.FLAGS).run().plans();

        assertThat(alone).hasSameSizeAs(flagged).hasSizeGreaterThan(20);
        for (int i = 0; i < alone.size(); i++) {
            PlanOutcome plan = alone.get(i);
            assertThat(plan.exposure())
                    .as(plan.shiftsMillis().toString())
                    .isEqualTo(flagged.get(i).exposure());
            assertThat(plan.segments()).isEqualTo(flagged.get(i).segments());
            assertThat(plan.worstLos()).isEqualTo(flagged.get(i).worstLos());
            assertThat(plan.peakDensitySegment()).isEqualTo(flagged.get(i).peakDensitySegment());
        }
    }

    @Test
    void ofEquallyDenseSegmentsTheFirstIsNamed() {
        Race race = Race.builder("Twins")
                .day("sun", LocalDate.of(2026, 4, 12))
                .event("a", e -> e.day("sun").start("09:00").distanceKm(1).field(field("a")))
                .event("b", e -> e.day("sun").start("10:00").distanceKm(1).field(field("b")))
                .segment("north", s -> s.label("North").widthM(2).pass("b", 0, 1))
                .segment("south", s -> s.label("South").widthM(2).pass("a", 0, 1))
                .build();
        PlanOutcome today = Sweep.of(race, "sun").today();

        assertThat(today.segments().get("south").peakDensityPerM2())
                .isEqualTo(today.segments().get("north").peakDensityPerM2())
                .isPositive();
        assertThat(today.peakDensitySegment()).contains("north");
        assertThat(today.segments().get("south").peakDensityBin()).isEqualTo(OptionalInt.of(0));
    }

    private static Field field(String prefix) {
        return Field.builder()
                .runner(prefix + "1", 5, 0)
                .runner(prefix + "2", 6, 3)
                .build();
    }
}
