package org.runflow.docs.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import org.runflow.Document;
import org.runflow.inventory.CoordinateFilter;
import org.runflow.inventory.CoordinateSchema;
import org.runflow.inventory.NameMapping;
import org.runflow.inventory.Overview;
import org.runflow.io.inventory.DirectorySource;
import org.runflow.race.model.DayHeader;
import org.runflow.race.observed.ArrivalComparison;
import org.runflow.race.observed.ArrivalComparison.Arrived;
import org.runflow.recording.Coverage;
import org.runflow.recording.Detection;
import org.runflow.recording.Frame;
import org.runflow.recording.Recording;
import org.runflow.recording.RecordingMetrics;
import org.runflow.recording.RecordingSettings;
import org.runflow.recording.Sighting;
import org.runflow.report.inventory.OverviewReport;
import org.runflow.report.race.observed.ArrivalsReport;
import org.runflow.report.recording.CoverageReport;
import org.runflow.report.recording.RecordingReport;

/** Pages about recordings: one of them, their coverage, where they all stand, and one beside the plan of a race. */
class RecordingPagesTest {
    private static final CoordinateSchema TAKES = CoordinateSchema.of("recording", "client", "field", "number");
    private static final Instant NOON = Instant.parse("2026-09-14T12:00:00Z");

    @TempDir
    private static Path folder;

    private static Browser browser;

    @BeforeAll
    static void start() throws IOException {
        browser = Browser.start(folder.resolve("profile"));
        write("recording", RecordingReport.page("bridge/1", metrics()));
        List<Coverage.Count> counts = List.of(
                new Coverage.Count(NOON, 2, 34),
                new Coverage.Count(NOON.plusSeconds(3_600), 2, 3),
                new Coverage.Count(NOON.plusSeconds(7_200), 0, 0));
        write("coverage", CoverageReport.page(Coverage.of(counts, 17, 0.5)));
        write("overview", overview());
        write("arrivals", ArrivalsReport.of(arrivals()).page());
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"recording", "coverage", "overview", "arrivals"})
    void openWithoutErrorsAndAskForNothing(String name) {
        browser.open(page(name));

        assertThat(browser.console()).isEmpty();
        assertThat(browser.requests()).containsExactly(page(name).toUri().toString());
        assertThat(browser.get("h1").isDisplayed()).isTrue();
        assertThat(browser.spoken("[role=region], svg, a")).isNotEmpty().noneMatch(spoken -> spoken.endsWith("''"));
        browser.screenshot(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"recording", "coverage", "overview", "arrivals"})
    void fitOnAPhone(String name) {
        browser.size(375, 800).open(page(name));

        assertThat(browser.driver().executeScript("return document.documentElement.scrollWidth"))
                .isEqualTo(375L);
        browser.screenshot(name + "-phone");
        browser.size(1280, 900);
    }

    @ParameterizedTest
    @ValueSource(strings = {"recording", "coverage", "overview", "arrivals"})
    void areDarkInTheDarkAndWholeOnPaper(String name) {
        browser.media("screen", "light").open(page(name));
        String light = colour();
        browser.media("screen", "dark").open(page(name));
        assertThat(colour()).isNotEqualTo(light);
        browser.screenshot(name + "-dark");

        browser.media("print", "light").open(page(name));
        assertThat(colour()).isEqualTo(light);
        assertThat(browser.all("h1, table, svg"))
                .hasSizeGreaterThan(1)
                .allSatisfy(part -> assertThat(part.isDisplayed()).isTrue());
        browser.media("screen", "light");
    }

    @Test
    void overviewIsReadWithTheKeyboard() {
        browser.open(page("overview"));

        for (int i = 0; i < 12 && !focused().contains("bridge-1.html"); i++) {
            browser.driver().switchTo().activeElement().sendKeys(Keys.TAB);
        }

        assertThat(focused()).contains("bridge-1.html");
        assertThat(browser.get("table").getText())
                .contains("not downloaded", "raw.log has 4 bytes here, 7 there", "remote only", "mismatch");
    }

    private static String focused() {
        return String.valueOf(browser.driver().switchTo().activeElement().getDomAttribute("href"));
    }

    private static String colour() {
        return String.valueOf(browser.driver().executeScript("return getComputedStyle(document.body).color"));
    }

    /** An hour in which two of three come who are planned. */
    private static ArrivalComparison arrivals() {
        List<ArrivalComparison.Point> curve = new ArrayList<>();
        OffsetDateTime nine = OffsetDateTime.parse("2026-09-13T09:00:00+02:00");
        for (int minute = 0; minute <= 60; minute++) {
            curve.add(new ArrivalComparison.Point(nine.plusMinutes(minute), 30 * minute, 20 * minute));
        }
        Arrived arrived = new Arrived(
                1_200, Optional.of(nine), Optional.of(nine.plusMinutes(30)), Optional.of(nine.plusMinutes(60)));
        return new ArrivalComparison(
                new DayHeader("sun", nine.toLocalDate(), nine.getOffset(), List.of("10k")),
                "fish-market",
                "Fish market on the Quay",
                "fish-market",
                arrived,
                arrived,
                19,
                Optional.of(curve.get(60)),
                curve);
    }

    private static RecordingMetrics metrics() {
        List<Frame> frames = new ArrayList<>();
        List<Detection> detections = new ArrayList<>();
        List<Sighting> tracks = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            Instant at = NOON.plusMillis(100L * i + i % 3 * 10L);
            frames.add(new Frame(i, at));
            detections.add(new Detection(i, at.plusMillis(30 + i % 20), i % 5));
            tracks.add(new Sighting("t" + i / 40, i));
        }
        return RecordingMetrics.of(new Recording(frames, detections, tracks), new RecordingSettings(20, 10));
    }

    private static Document overview() throws IOException {
        Path here = folder.resolve("here");
        Path there = folder.resolve("there");
        write(here, "acme/bridge/1/raw.log", "same");
        write(there, "acme/bridge/1/raw.log", "same");
        write(here, "acme/bridge/2/raw.log", "here");
        write(there, "acme/bridge/2/raw.log", "another");
        write(there, "acme/gate/1/raw.log", "only there");
        write(here, "acme/gate/2/raw.log", "only here");
        CoordinateFilter all = CoordinateFilter.all(TAKES);
        Overview overview = Overview.of(
                DirectorySource.of(TAKES, here).scan(all),
                DirectorySource.of(TAKES, there).scan(all),
                NameMapping.same(),
                new TreeMap<>(),
                all,
                List.of());
        return OverviewReport.of(overview)
                .titled("Recordings")
                .linking(recording -> String.join("-", recording.parts()) + ".html")
                .page();
    }

    private static void write(Path root, String path, String content) throws IOException {
        Files.createDirectories(root.resolve(path).getParent());
        Files.writeString(root.resolve(path), content);
    }

    private static Path page(String name) {
        return folder.resolve(name + ".html");
    }

    private static void write(String name, Document page) throws IOException {
        Files.write(page(name), page.bytes());
    }
}
