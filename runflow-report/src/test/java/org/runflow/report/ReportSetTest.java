package org.runflow.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.runflow.Document;
import org.runflow.Documents;
import org.runflow.Engine;
import org.runflow.Run;
import org.runflow.race.Race;
import org.runflow.raceday.RaceAnalysis;

class ReportSetTest {
    private static final Report MINE =
            Report.of("reports/Density.md", List.of(), stored -> Document.text("text/markdown", "mine"));

    @Test
    void rendersTheStandardReportsOfARaceFromItsRunAndAsStages() {
        Race race = SampleDay.nightRace().build();
        Run run = RaceAnalysis.of(race).extend(ReportSet.standard()::addTo).run(Engine.inMemory());

        Documents rendered = ReportSet.standard().render(run, "fri");

        assertThat(rendered.byName()).hasSize(6);
        SampleDay.night()
                .texts()
                .forEach((name, text) ->
                        assertThat(rendered.get("reports/" + name).text()).isEqualTo(text));
        for (Report report : ReportSet.standard().reports()) {
            assertThat(run.get(report.key().in("fri"))).isEqualTo(rendered.get(report.name()));
        }
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
                        "reports/index.html");
        assertThat(set.reports().get(0)).isSameAs(MINE);
    }

    @Test
    void leavesOutWhatIsNotWanted() {
        assertThat(ReportSet.standard().without("reports/Density.md").reports())
                .extracting(Report::name)
                .hasSize(5)
                .doesNotContain("reports/Density.md");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReportSet.none().without("reports/Flow.md"))
                .withMessageContaining("reports/Flow.md");
    }

    @Test
    void doesNotChangeTheSetItStartsFrom() {
        ReportSet none = ReportSet.none();
        ReportSet one = none.with(MINE);

        assertThat(none.reports()).isEmpty();
        assertThat(one.reports()).containsExactly(MINE);
    }
}
