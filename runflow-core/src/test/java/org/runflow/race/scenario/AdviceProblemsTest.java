package org.runflow.race.scenario;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.runflow.error.InputProblem;
import org.runflow.error.InvalidInputException;
import org.runflow.race.model.Race;
import org.runflow.race.service.LevelOfService;

/** What is wrong with a problem is said before anything is searched, all at once. */
class AdviceProblemsTest {
    private static final Race RACE = HarbourRace.race();

    private static Advice good() {
        return Advice.of(RACE, "sun")
                .move("walk", ofMinutes(-20), ofMinutes(20), ofMinutes(10))
                .minimise(Objective.moved());
    }

    private static List<String> problems(Advice advice) {
        InvalidInputException thrown = catchThrowableOfType(InvalidInputException.class, advice::solve);
        return thrown.problems().stream().map(InputProblem::toString).toList();
    }

    record Bad(Advice advice, String source, String message) {}

    static List<Bad> bad() {
        String first = "constraint 1";
        return List.of(
                new Bad(Advice.of(RACE, "sun").minimise(Objective.moved()), "variables", "at least one group"),
                new Bad(
                        good().move("5k", List.of(Duration.ZERO)),
                        "variable 2",
                        "the day has [10k, walk, walk/w1, walk/w2]"),
                new Bad(good().move("walk", List.of(Duration.ZERO)), "variable 2", "'walk' is named twice"),
                new Bad(good().move("10k", List.of(ofHours(16))), "variable 2", "outside 00:00 to 24:00"),
                new Bad(good().move("walk/w1", List.of(ofMinutes(-1))), "variable 2", "before the gun"),
                new Bad(good().subjectTo(Constraint.after("walk", "10m", ofMinutes(5))), first, "'10m'"),
                new Bad(
                        good().subjectTo(Constraint.after("walk", "walk", ofMinutes(5))),
                        first,
                        "two different groups"),
                new Bad(
                        good().subjectTo(Constraint.finishBy("run", "12:00")),
                        first,
                        "no event 'run'; the day has [10k, walk]"),
                new Bad(
                        good().subjectTo(Constraint.finishBy("walk", "07:00").named("bus")),
                        first,
                        "no plan can reach 07:00:00: even with the earliest of all shifts it is 10:"),
                new Bad(good().subjectTo(Constraint.clearBy("pier", "12:00")), first, "no segment 'pier'"),
                new Bad(good().subjectTo(Constraint.clearBy("bridge", "09:05")), first, "no plan can reach 09:05:00"),
                new Bad(good().subjectTo(Constraint.closeBy("aid", "12:00")), first, "no location 'aid'"),
                new Bad(good().subjectTo(Constraint.maxDensity("pier", 1)), first, "no segment 'pier'"),
                new Bad(good().subjectTo(Constraint.maxDensity(Rule.ALL, 0)), first, "density above 0, was 0.0"),
                new Bad(
                        good().subjectTo(Constraint.maxDensity(Rule.ALL, Double.NaN)),
                        first,
                        "density above 0, was NaN"),
                new Bad(good().subjectTo(Constraint.maxLevel("pier", LevelOfService.C)), first, "no segment 'pier'"),
                new Bad(
                        good().subjectTo(Constraint.maxPasses("quay", 1)),
                        first,
                        "no flow row, or more than one, is called 'quay'"),
                new Bad(good().subjectTo(Constraint.maxMeetings("quay_10k_walk", -1)), first, "0 or more, was -1"),
                new Bad(good().subjectTo(Constraint.maxPasses("quay_10k_walk", -2)), first, "0 or more, was -2"),
                new Bad(
                        good().subjectTo(Constraint.maxMeetings("pier", 1)),
                        first,
                        "is called 'pier'; the day has [quay_10k_10k"),
                new Bad(good().subjectTo(Constraint.after("10m", "walk", ofMinutes(5))), first, "'10m'"),
                new Bad(
                        good().minimise(new Objective(Objective.Kind.EXPOSURE_FROM, Optional.empty(), List.of())),
                        "objective 2",
                        "needs a level"),
                new Bad(
                        good().minimise(new Objective(Objective.Kind.SPAN, Optional.of(LevelOfService.C), List.of())),
                        "objective 2",
                        "has no level"),
                new Bad(good().move("walk/w2", List.of(Duration.ofMillis(-300_501))), "variable 2", "before the gun"),
                new Bad(
                        Advice.of(RACE, "sun")
                                .move("walk", ofHours(-9), ofHours(14), Duration.ofSeconds(1))
                                .move("10k", ofHours(-9), ofHours(14), Duration.ofSeconds(1))
                                .move("walk/w1", Duration.ZERO, ofHours(14), Duration.ofSeconds(1))
                                .move("walk/w2", Duration.ZERO, ofHours(14), Duration.ofSeconds(1))
                                .minimise(Objective.moved()),
                        "variables",
                        "make more than 9223372036854775807 plans"),
                new Bad(good().subjectTo(Constraint.fixed("run")), first, "no event or wave 'run'"),
                new Bad(
                        good().move("10k", List.of(ofMinutes(5))).subjectTo(Constraint.fixed("10k")),
                        first,
                        "contradicts the shifts of '10k'"),
                new Bad(
                        good().subjectTo(
                                        Constraint.after("walk", "10k", ofMinutes(5)),
                                        Constraint.after("10k", "walk", ofMinutes(5))),
                        "constraints",
                        "contradict each other whatever moves: "),
                new Bad(
                        good().subjectTo(Stream.generate(() -> Constraint.finishBy("walk", "23:00"))
                                .limit(64)
                                .toArray(Constraint[]::new)),
                        "constraints",
                        "there may be 63 at most, were 64"),
                new Bad(
                        Advice.of(RACE, "sun").move("walk", List.of(Duration.ZERO)),
                        "objectives",
                        "at least one figure"),
                new Bad(good().minimise(Objective.passes()), "objective 2", "needs at least one flow row"),
                new Bad(good().minimise(Objective.meetings("pier")), "objective 2", "no flow row"),
                new Bad(good().front(0, 1), "front", "indexes of two objectives, from 0, was [0, 1]"),
                new Bad(good().front(0, 0), "front", "was [0, 0]"),
                new Bad(good().budget(0), "budget", "1 or more, was 0"));
    }

    @ParameterizedTest
    @MethodSource("bad")
    void everyMistakeIsNamed(Bad bad) {
        assertThat(problems(bad.advice))
                .singleElement()
                .asString()
                .startsWith(bad.source + ":")
                .contains(bad.message);
    }

    @Test
    void whatIsJustPossibleIsNoMistake() {
        AdviceResults advised = Advice.of(RACE, "sun")
                .move("walk/w2", List.of(Duration.ofMillis(-300_500), Duration.ZERO))
                .subjectTo(Constraint.maxMeetings("quay_10k_walk", 0))
                .subjectTo(Stream.generate(() -> Constraint.finishBy("walk", "23:00"))
                        .limit(62)
                        .toArray(Constraint[]::new))
                .minimise(Objective.moved())
                .solve();
        assertThat(advised.problem().constraints()).hasSize(63);
    }

    @Test
    void allMistakesAreListedAtOnce() {
        assertThat(problems(good().move("5k", List.of(Duration.ZERO))
                        .subjectTo(
                                Constraint.fixed("run"),
                                Constraint.maxDensity("pier", -1),
                                Constraint.after("walk", "10k", ofMinutes(5)),
                                Constraint.after("10k", "walk", ofMinutes(5)))
                        .budget(0)))
                .hasSize(6);
    }

    @Test
    void contradictionsNameTheCircle() {
        assertThat(problems(good().subjectTo(
                                Constraint.after("walk/w1", "walk/w2", ofMinutes(1)),
                                Constraint.after("walk", "10k", ofMinutes(5)),
                                Constraint.after("10k", "walk", ofMinutes(-4)))))
                .singleElement()
                .asString()
                .contains("walk starts at least 5 min after 10k", "10k starts at least -4 min after walk")
                .doesNotContain("w1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12", "12:60", "noon", "1200", "12:00:61"})
    void clocksAreReadStrictly(String clock) {
        Assertions.assertThatIllegalArgumentException()
                .isThrownBy(() -> Constraint.finishBy("walk", clock))
                .withMessageContaining("HH:MM or HH:MM:SS, was '" + clock + "'");
    }

    @Test
    void rangesMustRise() {
        Assertions.assertThatIllegalArgumentException()
                .isThrownBy(() -> Advice.of(RACE, "sun").move("walk", ofMinutes(5), ofMinutes(0), ofMinutes(1)))
                .withMessageContaining("'walk' needs a range that rises by a step above 0");
    }
}
