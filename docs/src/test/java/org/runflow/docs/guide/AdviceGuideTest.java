package org.runflow.docs.guide;

import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.runflow.docs.Checkout;
import org.runflow.io.race.AdviceFile;
import org.runflow.io.race.RaceFolder;
import org.runflow.race.model.Race;
import org.runflow.race.scenario.Advice;
import org.runflow.race.scenario.AdviceResults;
import org.runflow.race.scenario.Certificate;
import org.runflow.race.scenario.Constraint;
import org.runflow.race.scenario.Objective;
import org.runflow.race.service.LevelOfService;
import org.runflow.report.race.scenario.AdviceReport;
import org.runflow.spread.Spread;

class AdviceGuideTest {
    private static Race sampleRace() {
        return RaceFolder.open(Checkout.root().resolve("docs/sample-race")).race();
    }

    @Test
    void whichStartsAreBest() {
        Race race = sampleRace();
        // region advice
        AdviceResults advice = Advice.of(race, "sun")
                .move("10k", ofMinutes(-30), ofMinutes(60), ofMinutes(10))
                .move("half", ofMinutes(-20), ofMinutes(40), ofMinutes(10))
                .subjectTo(
                        Constraint.after("half", "marathon", ofMinutes(15)),
                        Constraint.finishBy("half", "12:45").named("reception"),
                        Constraint.closeBy("fish-market", "11:15"),
                        Constraint.maxLevel("F1", LevelOfService.C))
                .minimise(Objective.exposureFrom(LevelOfService.D), Objective.meetings("B1"), Objective.moved())
                .front(0, 2)
                .solve(Spread.PARALLEL);

        advice.explanation().forEach(System.out::println);
        // endregion

        assertThat(advice.certificate().verdict()).isEqualTo(Certificate.Verdict.PROVED);
        assertThat(advice.proposal().judged().shiftsMillis()).containsExactly(-1_800_000L, 1_200_000L);

        // region use
        String markdown = AdviceReport.of(advice).markdown();
        Race proposed = race.with(advice.startPlan(advice.proposal()));
        // endregion

        assertThat(markdown).startsWith("# Advice: sun");
        assertThat(proposed.day("sun").events().get("10k").gunMillis()).isEqualTo(34_200_000);
    }

    @Test
    void problemsLieInFiles() {
        Race race = sampleRace();
        Path file = Checkout.root().resolve("docs/guide/advice-problem.json");
        // region file
        Advice asked = AdviceFile.open(file, race, "sun");
        // endregion

        assertThat(asked.problem().constraints()).hasSize(4);
    }

    @Test
    void impossibleWishesAreExplained() {
        Race race = sampleRace();
        // region impossible
        AdviceResults advice = Advice.of(race, "sun")
                .move("half", ofMinutes(-20), ofMinutes(40), ofMinutes(10))
                .subjectTo(Constraint.finishBy("half", "12:45"), Constraint.maxMeetings("B1", 50_000))
                .minimise(Objective.moved())
                .solve();
        // endregion

        assertThat(advice.certificate().verdict()).isEqualTo(Certificate.Verdict.INFEASIBLE);
        assertThat(advice.conflict()).containsExactly(0, 1);
        assertThat(advice.explanation().get(1)).startsWith("The nearest plan is half at 09:10:00 (40 min later).");
    }
}
