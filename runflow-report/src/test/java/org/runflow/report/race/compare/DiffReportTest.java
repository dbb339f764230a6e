package org.runflow.report.race.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.runflow.race.RaceDayPipeline.FLOW;
import static org.runflow.race.RaceDayPipeline.SETTINGS;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.runflow.Engine;
import org.runflow.Run;
import org.runflow.RunHandle;
import org.runflow.error.ArtifactUnavailableException;
import org.runflow.race.RaceAnalysis;
import org.runflow.race.model.Race;
import org.runflow.race.model.StartPlan;
import org.runflow.report.Golden;
import org.runflow.report.race.HarbourRace;
import org.runflow.report.race.SampleDay;

class DiffReportTest {
    private final Engine engine = Engine.inMemory();
    private final Race race = HarbourRace.build();
    private final Run before = RaceAnalysis.of(race).run(engine);
    private final Run later = RaceAnalysis.of(race.with(StartPlan.of("short", "09:12")))
            .parent(before.id())
            .run(engine);

    @Test
    void laterStartReadsWell() {
        Golden.assertSame("harbour-diff.md", anonymous(DiffReport.between(before, later), before, later));
    }

    @Test
    void sameInputsSayPlainlyThatNothingChanged() {
        Run again = RaceAnalysis.of(race).run(engine);

        DiffReport report = DiffReport.between(before, again);

        assertThat(report.isEmpty()).isTrue();
        assertThat(report.markdown()).contains("Nothing changed").doesNotContain("## Day");
    }

    @Test
    void saysFirstWhatTheDayTurnsIntoAndWhichSegmentsGetBetterOrWorse() {
        Run crowded = RaceAnalysis.of(widths(0.6, 4, 9)).run(engine);
        Run wider = RaceAnalysis.of(widths(9, 1.5, 9.1)).run(engine);

        assertThat(DiffReport.between(crowded, wider).markdown())
                .containsSubsequence(
                        "Day fri turns from Critical to Moderate.",
                        "* Worse: bridge (level A → C, flags none → caution)",
                        "* Better: quay (level F → A, flags critical → none)",
                        "* 1 segment differs within the same level and flags",
                        "## What was changed",
                        "## Day fri",
                        "## The runs",
                        crowded.id().text(),
                        "Results that differ");
    }

    @Test
    void settingIsNamedOnceWithItsOldAndNewValue() {
        Run finer = RaceAnalysis.of(race.with(race.settings().withDensity(d -> d.withBinM(50))))
                .run(engine);

        assertThat(DiffReport.between(before, finer).markdown())
                .containsOnlyOnce("Setting settings.density.binM: 100 → 50 (on fri)")
                .containsOnlyOnce("Setting settings.")
                .contains("peaks and flags cannot be compared");
    }

    @Test
    void newVersionOfAStageIsNamed() {
        Run other = RaceAnalysis.of(race)
                .extend(day -> day.replace(
                        FLOW,
                        s -> s.from(SETTINGS).version("9").compute(settings -> {
                            throw new IOException("no flow today");
                        })))
                .run(engine);

        assertThat(DiffReport.between(before, other).markdown())
                .contains("Stage fri/flow.results: version 5 → 9")
                .contains("Stage fri/flow.results: has a result → FAILED")
                .contains("Day fri cannot be compared: artifact 'fri/segment.metrics' is not available");
    }

    @Test
    void dayThatMustBeComparedFailsByNamingWhatIsMissing() {
        RaceAnalysis analysis = RaceAnalysis.of(race);
        Run partial = engine.run(analysis.pipeline(), analysis.request().targets(FLOW.in("fri")));

        assertThatThrownBy(() -> DiffReport.between(before, partial, List.of("fri")))
                .isInstanceOf(ArtifactUnavailableException.class)
                .hasMessageContaining("fri/overview");
    }

    @Test
    void cancelledRunHasNothingToCompare() throws InterruptedException {
        Race other = race.with(race.settings().withDensity(d -> d.withBinM(20)));
        RunHandle handle = RaceAnalysis.of(other)
                .extend(day -> day.replace(
                        FLOW,
                        s -> s.from(SETTINGS).version("endless").compute((ctx, settings) -> {
                            while (!ctx.cancelled()) {
                                Thread.onSpinWait();
                            }
                            throw new InterruptedException();
                        })))
                .start(engine);
        handle.cancel();

        assertThat(DiffReport.between(before, handle.await()).markdown())
                .contains("CANCELLED")
                .contains("cannot be compared");
    }

    @Test
    void racesWithoutACommonDaySaySo() {
        Run other = RaceAnalysis.of(Race.builder("Elsewhere")
                        .day("mon", LocalDate.of(2026, 6, 15))
                        .event("mile", e -> e.start("10:00").distanceKm(1.6).field(SampleDay.field("m", 9, 5, 0.1, 1)))
                        .segment("M1", s -> s.widthM(3).pass("mile", 0, 1.6))
                        .build())
                .run(engine);

        assertThat(DiffReport.between(before, other).markdown())
                .contains("The runs belong to different series")
                .contains("All of fri is gone", "All of mon is new")
                .doesNotContain("Setting", "Stage")
                .containsPattern("the earlier has\\s+fri, the\\s+later mon");
    }

    @Test
    void namesOfARaceStayText() {
        Run plain = RaceAnalysis.of(named("Quay")).run(engine);
        Run foreign = RaceAnalysis.of(named("<script>|*x*")).run(engine);
        DiffReport report = DiffReport.between(plain, foreign);

        assertThat(report.html()).contains("&lt;script&gt;").doesNotContain("<script");
        assertThat(report.markdown()).contains("&lt;script&gt;\\|\\*x\\*").doesNotContain("<script");
    }

    @Test
    void sameBytesOnAMachineOfAnotherLocaleAndZone() {
        DiffReport report = DiffReport.between(before, later);
        String markdown = report.markdown();
        String html = report.page().text();
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));

            assertThat(DiffReport.between(before, later).markdown()).isEqualTo(markdown);
            assertThat(DiffReport.between(before, later).page().text()).isEqualTo(html);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    private static Race widths(double quayM, double bridgeM, double parkM) {
        return SampleDay.race("Widths")
                .event("dash", e -> e.start("10:00").distanceKm(1.2).field(SampleDay.field("d", 300, 4.5, 0.01, 0.15)))
                .segment("quay", s -> s.widthM(quayM).pass("dash", 0, 0.4))
                .segment("bridge", s -> s.widthM(bridgeM).pass("dash", 0.4, 0.8))
                .segment("park", s -> s.widthM(parkM).pass("dash", 0.8, 1.2))
                .build();
    }

    private static Race named(String label) {
        return SampleDay.race("Names")
                .event("mile", e -> e.start("10:00").distanceKm(1).field(SampleDay.field("a", 9, 5, 0.1, 1)))
                .segment("S1", s -> s.label(label).widthM(3).pass("mile", 0, 1))
                .build();
    }

    private static String anonymous(DiffReport report, Run before, Run after) {
        return report.markdown()
                .replace(before.id().text(), "0".repeat(26))
                .replace(after.id().text(), "1".repeat(26));
    }
}
