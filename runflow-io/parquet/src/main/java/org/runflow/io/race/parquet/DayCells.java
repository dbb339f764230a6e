package org.runflow.io.race.parquet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.runflow.ArtifactKey;
import org.runflow.Document;
import org.runflow.PipelineBuilder;
import org.runflow.io.json.JsonText;
import org.runflow.io.parquet.ParquetRows;
import org.runflow.metric.Direction;
import org.runflow.metric.Metric;
import org.runflow.metric.SummarySpec;
import org.runflow.race.RaceDayPipeline;
import org.runflow.race.density.DensityCells;
import org.runflow.race.density.SegmentCells;
import org.runflow.race.model.RaceClock;

/**
 * The cells of a day as Parquet, FORMATS §2: a row for each occupied cell, sorted by segment, window, bin; the ten densest cells, counts per level and
 * severity, and the units in the footer.
 */
public final class DayCells {
    /** The file of a day, for runs that are extended by {@link #addTo}. */
    public static final ArtifactKey<Document> BINS_PARQUET =
            ArtifactKey.of("bins.parquet", Document.class).publishedAt("bins/bins.parquet");

    private static final String MEDIA_TYPE = "application/vnd.apache.parquet";
    private static final int DENSEST = 10;

    private static final SummarySpec<CellRow> SUMMARY = SummarySpec.of(CellRow.class)
            .number("bin", CellRow::bin)
            .number("start_m", CellRow::startM)
            .number("end_m", CellRow::endM)
            .number("window_s", CellRow::windowS)
            .number("person_ms", CellRow::personMs)
            .number("density", CellRow::density)
            .number("throughput", CellRow::throughput)
            .number("specific_flow", CellRow::specificFlow)
            .number("mean_speed", CellRow::meanSpeed)
            .number("utilization_percentile", CellRow::utilizationPercentile)
            .facet("seg_id", CellRow::segId)
            .facet("los", cell -> JsonText.word(cell.los()))
            .facet("flag_severity", cell -> JsonText.word(cell.flagSeverity()))
            .time("window_start", CellRow::windowStart)
            .ranking(
                    new Metric("density", Direction.HIGHER, " p/m²", 0, Double.POSITIVE_INFINITY),
                    DENSEST,
                    CellRow::density,
                    cell -> cell.segId() + " bin " + cell.bin() + " " + cell.windowStart());

    private static final ParquetRows<CellRow> ROWS = ParquetRows.of(CellRow.class, SUMMARY)
            .withUnits(Map.of(
                    "start_m", "m",
                    "end_m", "m",
                    "window_s", "s",
                    "person_ms", "ms",
                    "density", "p/m²",
                    "throughput", "p/s",
                    "specific_flow", "p/min/m",
                    "mean_speed", "m/s",
                    "utilization_percentile", "%"));

    private DayCells() {}

    /**
     * {@return the cells one by one, sorted by segment, window, bin}
     *
     * @param cells of a day
     */
    public static Stream<CellRow> rows(DensityCells cells) {
        RaceClock clock = new RaceClock(cells.date(), cells.utcOffset());
        return cells.segments().stream()
                .sorted(Comparator.comparing(SegmentCells::id))
                .flatMap(segment -> IntStream.range(0, segment.size()).mapToObj(new SegmentRows(segment, clock)::row));
    }

    /**
     * Writes a file, which appears when it is whole.
     *
     * @param cells of a day
     * @param file to write
     * @return how many cells there were
     */
    public static long write(DensityCells cells, Path file) {
        return ROWS.write(file, rows(cells));
    }

    /**
     * Adds the file to a day, as in {@code RaceAnalysis.of(race).extend(DayCells::addTo)}: it is then stored, found again and published like every other result.
     *
     * @param day to be extended
     * @return it
     */
    public static PipelineBuilder addTo(PipelineBuilder day) {
        return day.stage(
                BINS_PARQUET,
                stage -> stage.from(RaceDayPipeline.CELLS).version("1").compute(DayCells::document));
    }

    private static Document document(DensityCells cells) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ROWS.write(out, rows(cells));
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
        return Document.of(MEDIA_TYPE, out.toByteArray());
    }
}
