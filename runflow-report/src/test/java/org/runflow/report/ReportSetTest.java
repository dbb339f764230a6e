package org.runflow.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.runflow.Document;
import org.runflow.Documents;
import org.runflow.Engine;
import org.runflow.Run;
import org.runflow.race.RaceAnalysis;
import org.runflow.race.model.Race;

class ReportSetTest {
    private static final Report<Document> MINE =
            Report.of("reports/Density.md", List.of(), stored -> Document.text("text/markdown", "mine"));

    @Test
    void rendersTheStandardReportsOfARaceFromItsRunAndAsStages() {
        Race race = SampleDay.nightRace().build();
        Run run = RaceAnalysis.of(race).extend(ReportSet.standard()::addTo).run(Engine.inMemory());

        Documents rendered = ReportSet.standard().render(run, "fri");

        assertThat(rendered.byName())
                .containsOnlyKeys(
                        "reports/Density.md",
                        "reports/Flow.md",
                        "reports/Flow.csv",
                        "reports/Locations.csv",
                        "reports/Segments.csv",
                        "reports/index.html",
                        "ui/geospatial/segments.geojson",
                        "ui/visualizations/heatmaps/S1.png",
                        "ui/visualizations/heatmaps/S2.png",
                        "ui/visualizations/heatmaps/S3.png",
                        "ui/visualizations/heatmaps/S4.png");
        SampleDay.night()
                .texts()
                .forEach((name, text) ->
                        assertThat(rendered.get("reports/" + name).text()).isEqualTo(text));
        for (Report<?> report : ReportSet.standard().reports()) {
            assertThat(run.get(report.key().in("fri"))).isEqualTo(report.render(run, "fri"));
        }
        assertThat(run.get(DayReports.heatmaps().key().in("fri")).get("S2.png"))
                .isEqualTo(rendered.get("ui/visualizations/heatmaps/S2.png"));
    }

    @Test
    void addsThePageOfAllDaysBesideThem() {
        Race race = SampleDay.nightRace().build();

        Run run = ReportSet.standard().addTo(RaceAnalysis.of(race)).run(Engine.inMemory());

        assertThat(run.get(RaceReports.page(List.of("fri")).key()).text()).contains("<h1>Lantern Night</h1>");
        assertThat(run.get(DayReports.page().key().in("fri")).text()).contains("<h1>Lantern Night, fri</h1>");
    }

    @Test
    void putsAReportInThePlaceOfTheOneOfItsName() {
        ReportSet set = ReportSet.standard().with(MINE);

        assertThat(set.reports())
                .extracting(Report::name)
                .containsExactly(
                        "reports/Density.md",
                        "reports/Flow.md",
                        "reports/Flow.csv",
                        "reports/Locations.csv",
                        "reports/Segments.csv",
                        "ui/visualizations/heatmaps",
                        "ui/geospatial/segments.geojson",
                        "reports/index.html");
        assertThat((Object) set.reports().get(0)).isSameAs(MINE);
    }

    @Test
    void leavesOutWhatIsNotWanted() {
        assertThat(ReportSet.standard().without("reports/Density.md").reports())
                .extracting(Report::name)
                .hasSize(7)
                .doesNotContain("reports/Density.md");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReportSet.none().without("reports/Flow.md"))
                .withMessageContaining("reports/Flow.md");
    }

    @Test
    void refusesTwoReportsThatMakeDocumentsOfOneName() {
        Report<Documents> folder = Report.folder(
                "reports",
                List.of(),
                stored -> new Documents(new TreeMap<>(Map.of("Density.md", Document.text("text/markdown", "other")))));
        Run run = RaceAnalysis.of(SampleDay.nightRace().build()).run(Engine.inMemory());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReportSet.none().with(MINE).with(folder).render(run))
                .withMessageContaining("'reports/Density.md'");
    }

    @Test
    void doesNotChangeTheSetItStartsFrom() {
        ReportSet none = ReportSet.none();
        ReportSet one = none.with(MINE);

        assertThat(none.reports()).isEmpty();
        assertThat(one.reports()).hasSize(1).allMatch(MINE::equals);
    }
}
