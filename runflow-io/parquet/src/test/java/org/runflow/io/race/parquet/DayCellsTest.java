package org.runflow.io.race.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.runflow.Engine;
import org.runflow.Run;
import org.runflow.io.parquet.Duck;
import org.runflow.io.parquet.ParquetFormat;
import org.runflow.io.parquet.ParquetRows;
import org.runflow.io.race.RaceFolder;
import org.runflow.io.rows.Summaries;
import org.runflow.metric.SummaryView;
import org.runflow.race.RaceAnalysis;
import org.runflow.race.RaceDayPipeline;
import org.runflow.race.density.DensityCells;

class DayCellsTest {
    @TempDir
    private static Path folder;

    private static Path file;
    private static DensityCells cells;
    private static Run run;
    private static long written;

    @BeforeAll
    static void analyse() {
        run = RaceAnalysis.of(RaceFolder.open(Path.of(System.getProperty("runflow.root"), "docs/sample-race"))
                        .race())
                .only("sun")
                .extend(DayCells::addTo)
                .targets(DayCells.BINS_PARQUET)
                .run(Engine.inMemory());
        cells = run.get(RaceDayPipeline.CELLS.in("sun"));
        file = folder.resolve("bins.parquet");
        written = DayCells.write(cells, file);
    }

    @Test
    void everyOccupiedCellIsARowInOrder() throws SQLException {
        assertThat(written).isEqualTo(cells.size()).isPositive();
        assertThat(Duck.says("SELECT count(*), sum(person_ms) FROM '" + file + "'"))
                .containsExactly(cells.size() + "|"
                        + cells.segments().stream()
                                .flatMapToLong(segment -> java.util.stream.IntStream.range(0, segment.size())
                                        .mapToLong(segment::personMs))
                                .sum());
        assertThat(Duck.says(
                        "SELECT count(*) FROM (SELECT seg_id, window_start, bin, lag((seg_id, window_start, bin)) OVER () AS before FROM '"
                                + file + "') WHERE before IS NOT NULL AND before >= (seg_id, window_start, bin)"))
                .containsExactly("0");
    }

    @Test
    void columnsAreThoseOfFormats() throws SQLException {
        assertThat(Duck.says("SELECT column_name FROM (DESCRIBE SELECT * FROM '" + file + "')"))
                .containsExactly(
                        "seg_id",
                        "bin",
                        "start_m",
                        "end_m",
                        "window_start",
                        "window_s",
                        "person_ms",
                        "density",
                        "throughput",
                        "specific_flow",
                        "mean_speed",
                        "los",
                        "utilization_percentile",
                        "flag_severity",
                        "flag_reason");
    }

    @Test
    void summaryIsWhatDuckDbCounts() throws SQLException {
        SummaryView summary = Summaries.read(file).view().orElseThrow();

        SummaryView.OfNumber density = summary.numbers().stream()
                .filter(number -> number.name().equals("density"))
                .findFirst()
                .orElseThrow();
        assertThat(Duck.says("SELECT min(density), max(density) FROM '" + file + "'"))
                .containsExactly(
                        density.min().getAsDouble() + "|" + density.max().getAsDouble());
        SummaryView.OfFacet levels = summary.facets().get(1);
        List<String> counted = levels.values().stream()
                .map(level -> level.value() + "|" + level.count())
                .sorted()
                .toList();
        assertThat(Duck.says("SELECT los, count(*) FROM '" + file + "' GROUP BY los ORDER BY los"))
                .isEqualTo(counted);
        assertThat(summary.rankings().get(0).places()).hasSize(10);
        assertThat(ParquetFormat.units(file)).containsEntry("person_ms", "ms").containsEntry("density", "p/m²");
    }

    @Test
    void cellsComeBack() {
        try (Stream<CellRow> rows = ParquetRows.read(file, CellRow.class)) {
            assertThat(rows.limit(500))
                    .containsExactlyElementsOf(DayCells.rows(cells).limit(500).toList());
        }
    }

    @Test
    void stageOfADayMakesTheSameBytes() throws IOException {
        assertThat(Files.readAllBytes(file))
                .isEqualTo(run.get(DayCells.BINS_PARQUET.in("sun")).bytes());
    }
}
