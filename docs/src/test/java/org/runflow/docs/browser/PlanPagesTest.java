package org.runflow.docs.browser;

import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.runflow.Document;
import org.runflow.docs.Checkout;
import org.runflow.io.race.RaceFolder;
import org.runflow.race.model.Race;
import org.runflow.race.scenario.Advice;
import org.runflow.race.scenario.Constraint;
import org.runflow.race.scenario.Figure;
import org.runflow.race.scenario.Objective;
import org.runflow.race.scenario.PlanMetric;
import org.runflow.race.scenario.StartPlans;
import org.runflow.race.scenario.Sweep;
import org.runflow.report.race.scenario.AdviceReport;
import org.runflow.report.race.scenario.SweepReport;

/** The pages of a sweep and of advice, in a real browser: they ask for nothing, say nothing wrong, and fit a phone. */
class PlanPagesTest {
    @TempDir
    private static Path folder;

    private static Browser browser;
    private static Race race;

    @BeforeAll
    static void start() {
        browser = Browser.start(folder.resolve("profile"));
        race = RaceFolder.open(Checkout.root().resolve("docs/sample-race")).race();
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    private static void open(String name, Document page) throws IOException {
        Path file = Files.write(folder.resolve(name), page.bytes());
        browser.size(375, 800).open(file);
        assertThat(browser.console()).isEmpty();
        assertThat(browser.requestsToTheNetwork()).isEmpty();
        assertThat(browser.driver().executeScript("return document.documentElement.scrollWidth"))
                .isEqualTo(375L);
    }

    @Test
    void everyPlanIsAFieldOfTheMatrix() throws IOException {
        open(
                "sweep.html",
                SweepReport.of(
                                Sweep.of(race, "sun")
                                        .over(StartPlans.grid()
                                                .event("10k", "09:40", "10:20", ofMinutes(20))
                                                .event("half", "08:20", "08:40", ofMinutes(10)))
                                        .with(Figure.FLAGS)
                                        .run(),
                                PlanMetric.parse("exposure_from:D"))
                        .page());

        assertThat(browser.all("figure svg rect")).hasSizeGreaterThanOrEqualTo(9);
        assertThat(browser.get("h1").getText()).isEqualTo("Start plans: sun");
    }

    @Test
    void todayStandsBesideTheProposal() throws IOException {
        open(
                "advice.html",
                AdviceReport.of(Advice.of(race, "sun")
                                .move("half", ofMinutes(0), ofMinutes(20), ofMinutes(10))
                                .subjectTo(Constraint.finishBy("half", "12:45"))
                                .minimise(Objective.meetings("B1"))
                                .solve())
                        .page());

        assertThat(browser.get("table caption").getText()).isEqualTo("Today's plan beside the proposal");
    }
}
