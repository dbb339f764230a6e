package org.runflow.docs.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.runflow.Document;
import org.runflow.Engine;
import org.runflow.Run;
import org.runflow.docs.Checkout;
import org.runflow.io.race.RaceFolder;
import org.runflow.race.RaceAnalysis;
import org.runflow.race.model.Race;
import org.runflow.race.model.StartPlan;
import org.runflow.report.race.RaceReports;
import org.runflow.report.race.compare.DiffReport;
import org.runflow.report.run.RunAccount;

/** Pages about runs of the sample race. */
class RunPagesTest {
    @TempDir
    private static Path folder;

    private static Browser browser;
    private static Run before;
    private static Run after;

    @BeforeAll
    static void start() {
        browser = Browser.start(folder.resolve("profile"));
        Race race = RaceFolder.open(Checkout.root().resolve("docs/sample-race")).race();
        Engine engine = Engine.inMemory();
        before = RaceAnalysis.of(race).run(engine);
        after = RaceAnalysis.of(race.with(StartPlan.of("half", "07:50"))).run(engine);
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    static Stream<String> names() {
        return Stream.of("diff", "run");
    }

    @ParameterizedTest
    @MethodSource("names")
    void openWithoutErrorsAndAskForNothing(String name) throws IOException {
        Path page = write(name);

        browser.open(page);

        assertThat(browser.console()).isEmpty();
        assertThat(browser.requests()).containsExactly(page.toUri().toString());
        assertThat(browser.get("h1").isDisplayed()).isTrue();
        assertThat(browser.spoken("[role=region], svg")).isNotEmpty().noneMatch(spoken -> spoken.endsWith("''"));
        assertThat(browser.screenshot(name)).isNotEmptyFile();
    }

    @ParameterizedTest
    @MethodSource("names")
    void fitOnAPhone(String name) throws IOException {
        browser.size(412, 800).open(write(name));

        assertThat(browser.driver().executeScript("return document.documentElement.scrollWidth"))
                .isEqualTo(412L);
        browser.screenshot(name + "-phone");
        browser.size(1280, 900);
    }

    @Test
    void comparisonIsATabOfThePage() throws IOException {
        browser.open(write("comparison"));
        assertThat(browser.spoken("[role=tab]"))
                .containsExactly("tab 'Saturday'", "tab 'Sunday'", "tab 'What changed'");

        browser.all("[role=tab]").get(2).click();

        assertThat(browser.get("[id='/what-changed']").isDisplayed()).isTrue();
        assertThat(browser.get("[id='/what-changed']").getText()).contains("start 08:30:00 → 07:50:00");
        assertThat(browser.get("[id='sun/day']").isDisplayed()).isFalse();
        assertThat(browser.console()).isEmpty();
        assertThat(browser.requestsToTheNetwork()).isEmpty();
        browser.screenshot("comparison-tab");
    }

    private static Path write(String name) throws IOException {
        Document page = switch (name) {
            case "diff" -> DiffReport.between(before, after).page();
            case "run" -> RunAccount.of(after.report()).page();
            default -> RaceReports.comparison(before, after);
        };
        return Files.write(folder.resolve(name + ".html"), page.bytes());
    }
}
