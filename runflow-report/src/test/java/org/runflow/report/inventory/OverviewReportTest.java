package org.runflow.report.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.runflow.RunCoordinate;
import org.runflow.RunId;
import org.runflow.inventory.CoordinateFilter;
import org.runflow.inventory.CoordinateSchema;
import org.runflow.inventory.Inventory;
import org.runflow.inventory.InventoryEntry;
import org.runflow.inventory.NameMapping;
import org.runflow.inventory.Overview;
import org.runflow.inventory.RunFacts;
import org.runflow.inventory.Step;
import org.runflow.inventory.StepStatus;

class OverviewReportTest {
    private static final CoordinateSchema SCHEMA = CoordinateSchema.of("take", "camera", "number");

    @Test
    void saysOfEachCoordinateWhereItStandsAndWhatIsNext() {
        assertThat(OverviewReport.of(overview("<b>rails | broken</b>")).markdown())
                .isEqualTo("""
                # Overview

                1 not downloaded, 1 error. To do: download 1, retry 1.

                | take     | status                                   | next           | sides       |    there |  here |
                | -------- | ---------------------------------------- | -------------- | ----------- | -------: | ----: |
                | bridge/1 | not downloaded                           | download       | remote only | 1, 1,500 |     – |
                | gate/1   | error (extract: &lt;b&gt;rails \\| broken&lt;/b&gt;) | retry: extract | local only  |        – | 1, 20 |
                """);
    }

    @Test
    void pageStandsAloneAndEscapesWhatItShows() {
        String page = OverviewReport.of(overview("<script>alert(1)</script>"))
                .titled("Takes of <today>")
                .linking(coordinate -> coordinate.parts().get(0) + ".html")
                .page()
                .text();

        assertThat(page)
                .contains("Takes of &lt;today&gt;", "href=\"bridge.html\"", "&lt;script&gt;")
                .doesNotContain("<script");
        assertThat(OverviewReport.of(overview("x")).page())
                .isEqualTo(OverviewReport.of(overview("x")).page());
        assertThat(OverviewReport.of(new Overview(SCHEMA, List.of())).page().text())
                .contains("There is nothing on either side.");
    }

    private static Overview overview(String failure) {
        TreeMap<RunCoordinate, RunFacts> facts = new TreeMap<>();
        facts.put(
                RunCoordinate.of("gate", "1"),
                RunFacts.none().with(Step.EXTRACT, StepStatus.failed(new RunId("0".repeat(26)), failure)));
        return Overview.of(
                side("gate", 20),
                side("bridge", 1_500),
                NameMapping.same(),
                facts,
                CoordinateFilter.all(SCHEMA),
                List.of());
    }

    private static Inventory side(String camera, long bytes) {
        return Inventory.builder(CoordinateFilter.all(SCHEMA), "side", Instant.EPOCH)
                .add(new InventoryEntry(RunCoordinate.of(camera, "1"), "x.bag", bytes, "v", Optional.empty()))
                .build();
    }
}
