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
import org.runflow.report.race.SampleDay;

class ReportSetTest {
    private static final Report<Document> MINE =
            Report.of("reports/Density.md", List.of(), stored -> Document.text("text/markdown", "mine"));

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

    @Test
    void leavesOutOnlyWhatItHas() {
        ReportSet one = ReportSet.none().with(MINE);

        assertThat(one.without("reports/Density.md").reports()).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReportSet.none().without("reports/Flow.md"))
                .withMessageContaining("reports/Flow.md");
    }
}
