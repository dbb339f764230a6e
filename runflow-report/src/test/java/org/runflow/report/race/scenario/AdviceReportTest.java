package org.runflow.report.race.scenario;

import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.runflow.race.model.Field;
import org.runflow.race.model.FieldBuilder;
import org.runflow.race.model.Race;
import org.runflow.race.scenario.Advice;
import org.runflow.race.scenario.AdviceResults;
import org.runflow.race.scenario.Constraint;
import org.runflow.race.scenario.Objective;
import org.runflow.race.scenario.Rule;
import org.runflow.race.service.LevelOfService;

class AdviceReportTest {
    private static final Race RACE = Race.builder("Pier Run")
            .day("sun", LocalDate.of(2026, 4, 12))
            .event("walk", e -> e.day("sun").start("09:00").distanceKm(5).field(field("w", 10)))
            .event("run", e -> e.day("sun").start("09:20").distanceKm(5).field(field("r", 5)))
            .segment("pier", s -> s.label("Pier").widthM(0.5).pass("walk", 0, 3).pass("run", 0, 3))
            .segment(
                    "bridge",
                    s -> s.label("Bridge").widthM(0.5).pass("walk", 3, 5).pass("run", 3, 5))
            .build();

    private static Field field(String prefix, double pace) {
        FieldBuilder field = Field.builder();
        for (int i = 0; i < 40; i++) {
            field.runner(prefix + i, pace + i % 7 / 3.0, i * 2);
        }
        return field.build();
    }

    private static Advice asked() {
        return Advice.of(RACE, "sun")
                .move("run", ofMinutes(-20), ofMinutes(20), ofMinutes(10))
                .minimise(Objective.passes("bridge_walk_run"), Objective.moved());
    }

    private static AdviceResults answered() {
        return asked().subjectTo(
                        Constraint.finishBy("run", "10:05").named("<bus> & |tram|"),
                        Constraint.after("run", "walk", ofMinutes(5)),
                        Constraint.maxLevel(Rule.ALL, LevelOfService.F))
                .front(0, 1)
                .solve();
    }

    @Test
    void todaysPlanStandsBesideTheProposal() {
        assertThat(AdviceReport.of(answered()).markdown().lines())
                .contains("# Advice: sun", "## Today's plan and the proposal", "## What holds it back")
                .anySatisfy(line -> assertThat(line).matches("\\| start of run +\\| +09:20:00 \\| +09:10:00 \\|"))
                .anySatisfy(line -> assertThat(line).matches("\\| time moved +\\| +0 s \\| +10 min \\|"))
                .anySatisfy(line -> assertThat(line)
                        .startsWith("| run starts at least 5 min after walk")
                        .contains("| 10 min ", "| yes ", "| run earlier "))
                .anySatisfy(line -> assertThat(line).contains("runner r34"));
    }

    @Test
    void namesAreEscaped() {
        AdviceReport report = AdviceReport.of(answered());

        assertThat(new String(report.page().bytes(), StandardCharsets.UTF_8))
                .contains("&lt;bus&gt; &amp; |tram|", "<caption>Trade-offs</caption>")
                .doesNotContain("<bus>");
        assertThat(report.markdown()).contains("&lt;bus&gt;").doesNotContain("<bus>");
        assertThat(report.section().title()).isEqualTo("Advice");
        assertThat(report.section().html())
                .startsWith("<p>Best of 5 start plans")
                .contains("<h3>");
    }

    @Test
    void withoutAnAnswerTheNearestPlanStandsThere() {
        String markdown = AdviceReport.of(asked().subjectTo(
                                Constraint.finishBy("run", "10:05"),
                                Constraint.after("run", "walk", ofMinutes(5)),
                                Constraint.maxPasses("bridge_walk_run", 0))
                        .solve())
                .markdown();

        assertThat(markdown)
                .contains("No start plan keeps these together", "Nearest plan |", "Today's plan beside the nearest one")
                .doesNotContain("## Beside the answer", "## Trade-offs", "unknown", "the proposal");
    }

    @Test
    void withoutConstraintsNothingHoldsItBack() {
        assertThat(AdviceReport.of(asked().solve()).markdown()).doesNotContain("## What holds it back");
    }
}
