package org.runflow.io.race;

import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.runflow.race.model.Race;
import org.runflow.race.scenario.Advice;
import org.runflow.race.scenario.AdviceResults;
import org.runflow.race.scenario.Certificate;
import org.runflow.race.scenario.Constraint;
import org.runflow.race.scenario.Objective;
import org.runflow.race.scenario.Rule;
import org.runflow.race.service.LevelOfService;

/** Answers for the Fredericton Sunday, found by looking at every plan apart from this implementation. */
class KnownAdviceTest {
    private static Race race;

    @BeforeAll
    static void open() {
        Path data = Path.of(System.getProperty("runflow.root", "..")).resolve("../shared/data/fredericton");
        assumeTrue(Files.isDirectory(data), "the Fredericton race does not lie beside the checkout");
        race = RaceFolder.open(data).race();
    }

    private static Advice tenAndHalf() {
        return Advice.of(race, "sun")
                .move("10k", ofMinutes(-20), ofMinutes(40), ofMinutes(5))
                .move("half", ofMinutes(-30), ofMinutes(60), ofMinutes(5));
    }

    @Test
    void fewerPassesWhileTheHalfIsInTime() {
        AdviceResults advice = tenAndHalf()
                .subjectTo(
                        Constraint.after("10k", "full", ofMinutes(5)),
                        Constraint.after("half", "10k", ofMinutes(10)),
                        Constraint.finishBy("half", "12:25"),
                        Constraint.maxDensity("F1", 0.33))
                .minimise(
                        Objective.passes("F1_10k_half", "A3a_10k_half"),
                        Objective.exposureFrom(LevelOfService.B),
                        Objective.moved())
                .front(0, 1)
                .solve();

        assertThat(advice.certificate().verdict()).isEqualTo(Certificate.Verdict.PROVED);
        assertThat(advice.certificate().plans()).isEqualTo(247);
        assertThat(advice.proposal().judged().shiftsMillis()).containsExactly(-900_000L, 900_000L);
        assertThat(advice.proposal().judged().values()).containsExactly(20_550.0, 151_264_000.0, 1_800_000.0);
    }

    @Test
    void todaysPlanIsTheLeastDense() {
        AdviceResults advice = tenAndHalf()
                .move("full", ofMinutes(-30), ofMinutes(30), ofMinutes(10))
                .subjectTo(Constraint.finishBy("full", "14:00"), Constraint.maxLevel(Rule.ALL, LevelOfService.C))
                .minimise(Objective.peakDensity(), Objective.exposureFrom(LevelOfService.B))
                .solve();

        assertThat(advice.certificate().plans()).isEqualTo(1729);
        assertThat(advice.certificate().verdict()).isEqualTo(Certificate.Verdict.PROVED);
        assertThat(advice.proposal().judged().shiftsMillis()).containsExactly(0L, 0L, 0L);
    }

    @Test
    void fifteenThousandPlansNeedFewEvaluations() {
        AdviceResults advice = Advice.of(race, "sun")
                .move("full", ofMinutes(-60), ofMinutes(60), ofMinutes(5))
                .move("10k", ofMinutes(-60), ofMinutes(60), ofMinutes(5))
                .move("half", ofMinutes(-60), ofMinutes(60), ofMinutes(5))
                .subjectTo(
                        Constraint.finishBy("full", "14:00"),
                        Constraint.finishBy("half", "12:25"),
                        Constraint.maxLevel(Rule.ALL, LevelOfService.C))
                .minimise(Objective.exposureFrom(LevelOfService.B), Objective.passes("F1_10k_half"), Objective.moved())
                .solve();

        assertThat(advice.certificate().plans()).isEqualTo(15_625);
        assertThat(advice.certificate().verdict()).isEqualTo(Certificate.Verdict.PROVED);
        assertThat(advice.certificate().evaluated()).isLessThan(100);
    }

    @Test
    void whatCannotHoldTogetherIsNamed() {
        AdviceResults advice = tenAndHalf()
                .subjectTo(
                        Constraint.finishBy("half", "12:00"),
                        Constraint.after("half", "10k", ofMinutes(20)),
                        Constraint.maxPasses("F1", 10_000))
                .minimise(Objective.moved())
                .solve();

        assertThat(advice.certificate().verdict()).isEqualTo(Certificate.Verdict.INFEASIBLE);
        assertThat(advice.explanation())
                .containsExactly(
                        "No start plan keeps these together: half finishes by 12:00:00; half starts at least 20 min after 10k; at most 10,000 passes on F1.",
                        "The nearest plan is half at 07:15:00 (25 min earlier). It breaks: half starts at least 20 min after 10k, but it is 5 min before.");
    }
}
