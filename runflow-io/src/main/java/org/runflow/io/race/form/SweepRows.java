package org.runflow.io.race.form;

import java.nio.file.Files;
import java.nio.file.Path;
import org.runflow.io.rows.RowWriter;
import org.runflow.metric.SummarySpec;
import org.runflow.race.scenario.PlanOutcome;

/**
 * Writes what the plans of a sweep do into a row file while they are evaluated, so that memory does not grow with their number. Until {@link #commit} the file
 * has {@code .part} behind its name. Not safe for use by several threads.
 */
public final class SweepRows implements AutoCloseable {
    /** How many plans are made safe at once. */
    private static final int CHECKPOINT = 10_000;

    private final RowWriter<PlanRow> rows;

    private SweepRows(RowWriter<PlanRow> rows) {
        this.rows = rows;
    }

    /**
     * Begins a file.
     *
     * @param file that is not there yet, with a name that ends in {@code .rows.jsonl.gz}; its folder must be there
     * @return a writer
     * @throws IllegalArgumentException when the file is there already, or has another name
     * @throws org.runflow.io.rows.RowFileException when it cannot be written, or was left unfinished
     */
    public static SweepRows create(Path file) {
        if (Files.exists(file)) {
            throw new IllegalArgumentException("'" + file + "' is there already, and a sweep replaces nothing");
        }
        return new SweepRows(RowWriter.open(file, PlanRow.class, spec()));
    }

    private static SummarySpec<PlanRow> spec() {
        return SummarySpec.of(PlanRow.class)
                .number("peak_density", PlanRow::peakDensity)
                .number("latest_finish_ms", SweepRows::latestFinishMs)
                .facet("worst_los", row -> row.worstLos().name())
                .facet("peak_density_segment", row -> row.peakDensitySegment().orElse(null))
                .facet("status", row -> row.status().orElse(null));
    }

    private static double latestFinishMs(PlanRow row) {
        return row.latestFinishMs().values().stream()
                .mapToDouble(finish -> finish)
                .max()
                .orElse(Double.NaN);
    }

    /**
     * Adds a plan.
     *
     * @param plan what it does
     * @throws org.runflow.io.rows.RowFileException when the disk fails
     */
    public void append(PlanOutcome plan) {
        rows.append(PlanRow.of(plan));
        if (rows.rows() % CHECKPOINT == 0) {
            rows.checkpoint();
        }
    }

    /** Gives the file its name, once all plans are in it. */
    public void commit() {
        rows.commit();
    }

    /** Ends without a commit, unless there was one. */
    @Override
    public void close() {
        rows.close();
    }
}
