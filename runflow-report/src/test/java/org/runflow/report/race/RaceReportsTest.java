package org.runflow.report.race;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.runflow.Document;
import org.runflow.Documents;
import org.runflow.Engine;
import org.runflow.Run;
import org.runflow.race.RaceAnalysis;
import org.runflow.race.model.Race;
import org.runflow.race.model.StartPlan;
import org.runflow.report.Report;
import org.runflow.report.ReportSet;

class RaceReportsTest {
    private static final List<String> REPORTS = List.of(
            "reports/Density.md",
            "reports/Flow.md",
            "reports/Flow.csv",
            "reports/Locations.csv",
            "reports/Segments.csv",
            "ui/visualizations/heatmaps",
            "ui/geospatial/segments.geojson",
            "reports/Roads.md",
            "ui/geospatial/corridors.geojson",
            "ui/visualizations/captions.json",
            "reports/index.html");
    private static final Report<Document> MINE =
            Report.of("reports/Density.md", List.of(), stored -> Document.text("text/markdown", "mine"));

    private final Engine engine = Engine.inMemory();
    private final Race race = HarbourRace.build();
    private final Run before = RaceAnalysis.of(race).run(engine);
    private final Run later =
            RaceAnalysis.of(race.with(StartPlan.of("short", "09:12"))).run(engine);

    @Test
    void comparisonIsThePageOfTheLaterRunWithOneMoreTab() {
        String page = RaceReports.comparison(before, later).text();

        assertThat(page)
                .contains("href=\"#fri/day\"", "href=\"#/what-changed\"")
                .containsOnlyOnce(">What changed</h2>")
                .contains("→ 09:12:00");
    }

    @Test
    void sameRunTwiceSaysThatNothingChanged() {
        assertThat(RaceReports.comparison(before, before).text()).contains("Nothing changed");
    }

    @Test
    void rendersTheStandardReportsOfARaceFromItsRunAndAsStages() {
        Race race = SampleDay.nightRace().build();
        Run run = RaceAnalysis.of(race).extend(RaceReports.standard()::addTo).run(Engine.inMemory());

        Documents rendered = RaceReports.standard().daily().render(run, "fri");

        assertThat(rendered.byName().keySet()).containsExactlyInAnyOrderElementsOf(filesOfReports());
        SampleDay.night()
                .texts()
                .forEach((name, text) ->
                        assertThat(rendered.get("reports/" + name).text()).isEqualTo(text));
        for (Report<?> report : RaceReports.standard().daily().reports()) {
            assertThat(run.get(report.key().in("fri"))).isEqualTo(report.render(run, "fri"));
        }
        assertThat(run.get(DayReports.heatmaps().key().in("fri")).get("S2.png"))
                .isEqualTo(rendered.get("ui/visualizations/heatmaps/S2.png"));
    }

    @Test
    void addsThePageOfAllDaysBesideThem() {
        Race race = SampleDay.nightRace().build();

        Run run = RaceReports.standard().addTo(RaceAnalysis.of(race)).run(Engine.inMemory());

        assertThat(run.get(RaceReports.page(List.of("fri")).key()).text()).contains("<h1>Lantern Night</h1>");
        assertThat(run.get(DayReports.page().key().in("fri")).text()).contains("<h1>Lantern Night, Friday</h1>");
    }

    @Test
    void pageOfAllDaysTakesTheDaysFromTheirOwnPagesAndIsTheSameWithoutThem() {
        Race race = HarbourRace.build();
        Report<Document> page = RaceReports.page(race.dayNames());
        Report<Document> mine = Report.of(
                DayReports.page().name(), List.of(), stored -> Document.text("text/html", "<!DOCTYPE html>mine"));

        RaceAnalysis beside = RaceReports.standard().addTo(RaceAnalysis.of(race));
        RaceAnalysis alone = RaceReports.standard().with(mine).addTo(RaceAnalysis.of(race));

        assertThat(readByThePage(beside)).contains("fri/reports.index.html");
        assertThat(readByThePage(alone)).doesNotContain("fri/reports.index.html");
        Document whole = alone.run(engine).get(page.key());
        assertThat(beside.run(engine).get(page.key())).isEqualTo(whole);
        assertThat(whole.text()).contains("<section id=\"fri/segments\"").doesNotContain("mine");
    }

    private static List<String> readByThePage(RaceAnalysis analysis) {
        return analysis.pipeline().definition().stages().stream()
                .filter(stage -> stage.path().equals("index.html"))
                .findFirst()
                .orElseThrow()
                .reads();
    }

    @Test
    void putsAReportInThePlaceOfTheOneOfItsName() {
        ReportSet set = RaceReports.standard().with(MINE).daily();

        assertThat(set.reports()).extracting(Report::name).containsExactlyElementsOf(REPORTS);
        assertThat((Object) set.reports().get(0)).isSameAs(MINE);
    }

    @Test
    void leavesOutWhatIsNotWanted() {
        assertThat(RaceReports.standard().without("reports/Density.md").daily().reports())
                .extracting(Report::name)
                .containsExactlyElementsOf(REPORTS.subList(1, REPORTS.size()));
    }

    /** The folder of heatmaps has a file for each segment of the night. */
    private static List<String> filesOfReports() {
        return REPORTS.stream()
                .flatMap(name -> name.equals("ui/visualizations/heatmaps")
                        ? Stream.of("S1", "S2", "S3", "S4").map(segment -> name + "/" + segment + ".png")
                        : Stream.of(name))
                .toList();
    }
}
