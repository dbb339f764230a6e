package org.runflow.race.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.runflow.race.service.LevelOfService;

/** Constraints, objectives and their values as people read them. */
class AdviceWordsTest {
    private static final long NOON = 12 * 3_600_000L;

    static Stream<Arguments> constraints() {
        Constraint after = Constraint.after("half", "10k", Duration.ofMinutes(15));
        Constraint density = Constraint.maxDensity("quay", 0.8);
        Constraint level = Constraint.maxLevel(Rule.ALL, LevelOfService.C);
        return Stream.of(
                row(after, "half starts at least 15 min after 10k", 930_000, "15 min 30 s"),
                row(after, "half starts at least 15 min after 10k", -60_000, "1 min before"),
                row(after.named("bus"), "bus: half starts at least 15 min after 10k", 0, "0 s"),
                row(Constraint.after("half", "10k", Duration.ZERO), "half does not start before 10k", 1, "0.001 s"),
                row(Constraint.finishBy("half", "12:15"), "half finishes by 12:15:00", NOON, "12:00:00"),
                row(Constraint.finishBy(Rule.ALL, "12:15"), "everybody finishes by 12:15:00", NOON, "12:00:00"),
                row(Constraint.clearBy("quay", "11:00:30"), "quay is clear by 11:00:30", NOON, "12:00:00"),
                row(Constraint.closeBy("aid", "13:00"), "location aid closes by 13:00:00", NOON, "12:00:00"),
                row(density, "quay stays at 0.8 p/m² or below", 0.81249, "0.812 p/m²"),
                row(Constraint.maxDensity(Rule.ALL, 1), "every segment stays at 1.0 p/m² or below", 2, "2.000 p/m²"),
                row(level, "every segment stays at level C or better", 3, "level D"),
                row(Constraint.maxLevel("quay", LevelOfService.A), "quay stays at level A", 1, "level B"),
                row(Constraint.maxMeetings("F1", 1_500), "at most 1,500 pairs meet on F1", 12_345, "12,345"),
                row(Constraint.maxPasses("F1", 0), "at most 0 passes on F1", 1_000, "1,000"),
                row(Constraint.fixed("walk/w2"), "walk/w2 keeps its start", -90_000, "-1 min 30 s"));
    }

    private static Arguments row(Constraint constraint, String words, double value, String told) {
        return Arguments.of(constraint, words, value, told);
    }

    @ParameterizedTest
    @MethodSource("constraints")
    void aConstraintIsAStatementAndItsValueHasAUnit(Constraint constraint, String words, double value, String told) {
        assertThat(AdviceWords.of(constraint)).isEqualTo(words);
        assertThat(AdviceWords.value(finding(constraint, Optional.of(value)))).isEqualTo(told);
        assertThat(AdviceWords.value(finding(constraint, Optional.empty()))).isEqualTo("nobody");
    }

    private static ConstraintFinding finding(Constraint constraint, Optional<Double> value) {
        return new ConstraintFinding(
                constraint, value, true, ConstraintFinding.Binding.NO, List.of(), Optional.empty());
    }

    static Stream<Arguments> objectives() {
        return Stream.of(
                Arguments.of(
                        Objective.exposureFrom(LevelOfService.E),
                        "time at level E or worse",
                        90_060_000,
                        "1,501.0 person-minutes"),
                Arguments.of(Objective.peakDensity(), "largest density", 0.1234, "0.123 p/m²"),
                Arguments.of(Objective.passes("F1", "F2"), "passes on F1 and F2", 1234, "1,234"),
                Arguments.of(Objective.meetings("F1"), "meetings on F1", 7, "7"),
                Arguments.of(Objective.latestFinish(), "last finish", NOON, "12:00:00"),
                Arguments.of(Objective.span(), "first start to last start", 3_600_000, "1 h"),
                Arguments.of(Objective.moved(), "time moved", 61_000, "1 min 1 s"));
    }

    @ParameterizedTest
    @MethodSource("objectives")
    void anObjectiveIsANounAndItsValueHasAUnit(Objective objective, String words, double value, String told) {
        assertThat(AdviceWords.of(objective)).isEqualTo(words);
        assertThat(AdviceWords.value(objective, value)).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0 s",
        "1, 0.001 s",
        "59999, 59.999 s",
        "60000, 1 min",
        "61000, 1 min 1 s",
        "3599000, 59 min 59 s",
        "3600000, 1 h",
        "3660000, 1 h 1 min",
        "7201500, 2 h 1.500 s",
        "97260000, 27 h 1 min",
        "-141000, -2 min 21 s",
    })
    void aSpanOfTimeNamesOnlyWhatThereIs(long millis, String words) {
        assertThat(AdviceWords.span(millis)).isEqualTo(words);
    }

    @Test
    void startsAreClocksOfEventsAndShiftsOfWaves() {
        SweepResults results = Sweep.of(HarbourRace.race(), "sun")
                .over(StartPlans.grid()
                        .shifts("10k", List.of(Duration.ofMinutes(-15), Duration.ZERO))
                        .shifts("walk/w2", List.of(Duration.ZERO, Duration.ofSeconds(90))))
                .run();
        List<Variable> variables =
                List.of(new Variable("10k", List.of(-900_000L, 0L)), new Variable("walk/w2", List.of(0L, 90_000L)));
        assertThat(results.plans())
                .extracting(plan -> AdviceWords.starts(variables, plan))
                .containsExactly(
                        "10k at 08:45:00 (15 min earlier)",
                        "10k at 08:45:00 (15 min earlier), walk/w2 1 min 30 s later",
                        "today's starts",
                        "walk/w2 1 min 30 s later");
    }
}
