package org.runflow.docs.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.runflow.Documents;
import org.runflow.Engine;
import org.runflow.Run;
import org.runflow.docs.Checkout;
import org.runflow.io.race.RaceFolder;
import org.runflow.race.RaceAnalysis;
import org.runflow.report.race.RaceReports;

/** The reports of the sample race's Saturday, read by eye once and compared ever since; what differs is left in {@code target/golden}. */
class SampleReportsTest {
    private static final String DAY = "sat";

    private static Documents reports;

    @BeforeAll
    static void render() {
        Run run = RaceReports.standard()
                .addTo(RaceAnalysis.of(RaceFolder.open(Checkout.root().resolve("docs/sample-race"))
                        .race()))
                .run(Engine.inMemory());
        reports = RaceReports.standard().daily().render(run, DAY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "reports/Density.md",
                "reports/Flow.md",
                "reports/Flow.csv",
                "reports/Locations.csv",
                "reports/Segments.csv",
                "ui/geospatial/segments.geojson"
            })
    void readsAsReviewed(String name) throws IOException {
        String file = name.substring(name.lastIndexOf('/') + 1);
        String text = reports.get(name).text();
        Path target = Checkout.root().resolve("docs/target/golden").resolve(file);
        Files.createDirectories(Objects.requireNonNull(target.getParent()));
        Files.writeString(target, text);

        assertThat(text).as("compare with %s", target).isEqualTo(golden(file));
    }

    @Test
    void everySegmentSomebodyRunsInHasAHeatmap() {
        assertThat(reports.byName().keySet())
                .filteredOn(name -> name.endsWith(".png"))
                .containsExactly(
                        "ui/visualizations/heatmaps/F1.png",
                        "ui/visualizations/heatmaps/P1.png",
                        "ui/visualizations/heatmaps/P2.png",
                        "ui/visualizations/heatmaps/P3.png");
    }

    private static String golden(String file) throws IOException {
        try (var in = SampleReportsTest.class.getResourceAsStream("/golden/" + DAY + "/" + file)) {
            return new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
