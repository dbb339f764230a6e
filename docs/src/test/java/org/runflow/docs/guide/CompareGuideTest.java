package org.runflow.docs.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.runflow.Document;
import org.runflow.Engine;
import org.runflow.Plan;
import org.runflow.Run;
import org.runflow.RunId;
import org.runflow.docs.Checkout;
import org.runflow.io.Workspace;
import org.runflow.io.race.RaceFolder;
import org.runflow.io.race.form.RaceForms;
import org.runflow.race.RaceAnalysis;
import org.runflow.race.RaceDayPipeline;
import org.runflow.race.compare.DayDiff;
import org.runflow.race.model.Race;
import org.runflow.race.model.StartPlan;
import org.runflow.report.race.RaceReports;
import org.runflow.report.race.compare.DiffReport;
import org.runflow.report.race.view.DensityView;
import org.runflow.report.race.view.SegmentView;
import org.runflow.report.run.PipelinePicture;
import org.runflow.report.run.RunAccount;

/** The sample race with the half marathon forty minutes earlier, as the page "Compare runs" tells it. */
class CompareGuideTest {
    @TempDir
    private static Path folder;

    private static Workspace workspace;
    private static Race race;
    private static Run first;
    private static Run second;

    @BeforeAll
    static void runBoth() {
        Path sample = Checkout.root().resolve("docs/sample-race");
        workspace = Workspace.open(folder.resolve("workspace"), RaceForms.standard());
        race = RaceFolder.open(sample).race();
        Engine engine = RaceFolder.open(sample).engineIn(workspace).build();
        // region runs
        first = RaceAnalysis.of(race).run(engine);
        second = RaceAnalysis.of(race.with(StartPlan.of("half", "07:50")))
                .parent(first.id())
                .run(engine);
        // endregion
    }

    @Test
    void storedRunsAreCompared() throws IOException {
        RunId before = first.id();
        RunId after = second.id();
        // region diff
        Engine engine = workspace.engine().build(); // another process, another day
        DiffReport diff = DiffReport.between(engine.open(before), engine.open(after));

        Files.writeString(folder.resolve("diff.md"), diff.markdown());
        Files.write(folder.resolve("diff.html"), diff.page().bytes());
        // endregion

        assertThat(folder.resolve("diff.md"))
                .content()
                .contains("Event half on sun: start 08:30:00 → 07:50:00")
                .contains("The run before is the parent of the run after")
                .contains("Day sat stays as it was: nothing changed.")
                .contains("Day sun turns from Critical to Moderate")
                .containsPattern("\\| B1 +\\| +1.098 → 1.012 \\| E → D ");
        assertThat(diff.markdown()).isEqualTo(DiffReport.between(first, second).markdown());
    }

    @Test
    void bothRunsAreOnOnePage() throws IOException {
        // region page
        Document page = RaceReports.comparison(first, second);
        Files.write(folder.resolve("compared.html"), page.bytes());
        // endregion

        assertThat(folder.resolve("compared.html"))
                .content()
                .contains("href=\"#sun/day\"", "href=\"#/what-changed\"", "start 08:30:00 → 07:50:00");
    }

    @Test
    void onlySegmentsOfTheMovedEventDiffer() {
        // region numbers
        DayDiff sunday = DayDiff.between(first, second, "sun");

        List<String> segments =
                sunday.segments().stream().map(change -> change.id()).toList();
        // endregion
        List<String> passedByTheHalf = race.day("sun").segments().stream()
                .filter(segment -> segment.findPass("half").isPresent())
                .map(segment -> segment.id())
                .toList();

        assertThat(segments).isNotEmpty().isSubsetOf(passedByTheHalf);
        assertThat(sunday.events()).extracting(change -> change.id()).containsExactly("half");
    }

    @Test
    void runTellsWhatItDid() {
        // region account
        RunAccount account = RunAccount.of(second.report());

        String markdown = account.markdown(); // or html(), page(), and timeline() for the picture alone
        // endregion

        assertThat(markdown).contains("The run ended as SUCCEEDED", "reused", "Because of sun/race-day");
    }

    @Test
    void pipelineIsAPicture() {
        RaceAnalysis analysis = RaceAnalysis.of(race.with(StartPlan.of("half", "08:00")));
        Engine engine = workspace.engine().build();
        // region picture
        Plan plan = analysis.plan(engine);
        String svg = PipelinePicture.svg(analysis.pipeline().definition(), plan);
        // endregion

        assertThat(svg).startsWith("<svg").contains(">reuse<", ">compute<");
    }

    @Test
    void resultsAreViews() {
        // region views
        String day =
                DensityView.of(first.get(RaceDayPipeline.DENSITY.in("sun"))).toHtml();
        SegmentView bridge = SegmentView.of(first, "sun", "B1");
        byte[] heatmap = bridge.heatmap().toPng();
        // endregion

        assertThat(day).contains("Lantern Bridge");
        assertThat(bridge.toHtml()).contains("data:image/png;base64,");
        assertThat(heatmap).hasSizeGreaterThan(1000);
    }

    @Test
    void picturesOfThePageAreTheseBytes() throws IOException {
        String svg = PipelinePicture.svg(RaceDayPipeline.standard().definition());
        Path came = Files.createDirectories(Checkout.root().resolve("docs/target/pictures"))
                .resolve("pipeline.svg");
        Files.writeString(came, svg);

        assertThat(Checkout.root().resolve("docs/guide/pictures/pipeline.svg"))
                .as("compare with %s", came)
                .hasSameTextualContentAs(came);
    }
}
