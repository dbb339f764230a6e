package org.runflow.io.rows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.runflow.metric.SummarySpec;
import org.runflow.variant.Study;
import org.runflow.variant.StudyMetric;
import org.runflow.variant.StudyRow;

/**
 * Writes the rows of a study into a row file while its variants end, each safe as soon as it is there. Hand it to the study as {@code study.onRow(rows::append)}.
 * The summary of the file has numbers and the best ten variants by each metric, and how often each alternative was tried. Not safe for use by several
 * threads.
 */
public final class StudyRows implements AutoCloseable {
    private static final int BEST = 10;
    /** So many things can be asked of rows; a study with more metrics or choices has the first ones in its summary. */
    private static final int MOST_FIELDS = 64;

    private final RowWriter<StudyRow> rows;

    private StudyRows(RowWriter<StudyRow> rows) {
        this.rows = rows;
    }

    /**
     * Begins a file. One that an earlier try has left unfinished is begun anew, as the study that is started again tells all its rows again.
     *
     * @param file that is not there yet, with a name that ends in {@code .rows.jsonl.gz}; its folder must be there
     * @param study whose rows will be written
     * @return a writer
     * @throws IllegalArgumentException when the file is there already, or has another name
     * @throws RowFileException when somebody else is writing it, or it cannot be written
     */
    public static StudyRows create(Path file, Study<?> study) {
        RowFiles.requireName(file);
        if (RowFiles.exists(file)) {
            throw new IllegalArgumentException("'" + file + "' is there already, and a study replaces nothing");
        }
        if (RowFiles.exists(RowFiles.part(file))) {
            discard(file);
        }
        return new StudyRows(RowWriter.open(file, StudyRow.class, spec(study)));
    }

    /**
     * Adds a row, and makes it safe.
     *
     * @param row of the study
     * @throws RowFileException when the disk fails
     */
    public void append(StudyRow row) {
        rows.append(row);
        rows.checkpoint();
    }

    /** Gives the file its name, once all rows are in it. */
    public void commit() {
        rows.commit();
    }

    /** Ends without a commit, unless there was one. */
    @Override
    public void close() {
        rows.close();
    }

    private static void discard(Path file) {
        try (PartFile part = PartFile.open(file)) {
            Files.delete(RowFiles.part(part.file()));
        } catch (IOException e) {
            throw new RowFileException(file, e);
        }
    }

    private static SummarySpec<StudyRow> spec(Study<?> study) {
        SummarySpec<StudyRow> spec = SummarySpec.of(StudyRow.class)
                .facet("outcome", row -> row.outcome().name());
        int fields = 1;
        for (StudyMetric metric : study.metrics()) {
            if (fields + 2 <= MOST_FIELDS) {
                spec = spec.number(metric.name(), row -> row.value(metric.name()))
                        .ranking(metric.metric(), BEST, row -> row.value(metric.name()), StudyRow::label);
                fields += 2;
            }
        }
        for (String choice : study.template().alternatives().keySet()) {
            if (fields < MOST_FIELDS && !choice.equals("outcome")) {
                spec = spec.facet(choice, row -> row.choices().get(choice));
                fields++;
            }
        }
        return spec;
    }
}
