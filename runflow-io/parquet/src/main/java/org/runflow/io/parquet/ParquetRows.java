package org.runflow.io.parquet;

import com.jerolba.carpet.model.WriteRecordModelType;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.parquet.hadoop.ParquetWriter;
import org.runflow.io.rows.RowFileException;
import org.runflow.metric.Summary;
import org.runflow.metric.SummarySpec;

/**
 * Writes rows to Parquet files: a column for each component under the name it has in JSON, compressed with Zstandard, the summary of the rows in the footer,
 * where {@code Summaries.read} finds it. Components are numbers, truth values, texts, enums (as their words), instants and days, times (as texts), optionals,
 * records, lists, and maps from texts. Instants are kept to the microsecond. Equal rows give equal bytes. Immutable; safe for use by several threads.
 *
 * @param <R> a row, a record
 */
public final class ParquetRows<R> {
    private final SummarySpec<R> spec;
    private final WriteRecordModelType<R> model;
    private final Map<String, String> units;

    private ParquetRows(SummarySpec<R> spec, WriteRecordModelType<R> model, Map<String, String> units) {
        this.spec = spec;
        this.model = model;
        this.units = units;
    }

    /**
     * {@return a writer of rows}
     *
     * @param type of the rows
     * @param spec of their summary
     * @param <R> a row
     * @throws IllegalArgumentException when the type is no record or one without components, no column holds one of them, or two would be the same column
     */
    public static <R> ParquetRows<R> of(Class<R> type, SummarySpec<R> spec) {
        return new ParquetRows<>(spec, RecordModel.of(type), Map.of());
    }

    /**
     * Says in the summary what columns are measured in.
     *
     * @param byColumn units by the name of a column
     * @return this and that
     */
    public ParquetRows<R> withUnits(Map<String, String> byColumn) {
        return new ParquetRows<>(spec, model, Map.copyOf(byColumn));
    }

    /**
     * Writes a file, which appears when it is whole, in the place of one that is there.
     *
     * @param file to write
     * @param rows taken one by one; the caller closes them
     * @return how many there were
     * @throws IllegalArgumentException when a column does not hold a value: null, an instant outside the years 0 to 9999, a day whose number since 1970 is no {@code int}, a text with half a
     *     surrogate pair
     * @throws RowFileException when the disk fails
     */
    public long write(Path file, Stream<R> rows) {
        return Written.file(file, out -> write(out, rows));
    }

    /**
     * Writes the bytes of a file.
     *
     * @param out where they go; flushed, not closed
     * @param rows taken one by one; the caller closes them
     * @return how many there were
     * @throws IllegalArgumentException when a column does not hold a value
     * @throws IOException from the target
     */
    public long write(OutputStream out, Stream<R> rows) throws IOException {
        Summary<R> summary = Summary.of(spec);
        try (ParquetWriter<R> writer = RowsBuilder.writer(
                new KeptOpen(out), model, units.keySet(), () -> Footer.of(summary.snapshot(), new TreeMap<>(units)))) {
            Iterator<R> all = rows.iterator();
            while (all.hasNext()) {
                R row = all.next();
                summary.add(row);
                writer.write(row);
            }
        }
        return summary.rows();
    }

    /**
     * {@return the rows of a file, read one by one as they are taken; to be closed}
     *
     * @param file Parquet, of this class or of another program
     * @param type of the rows, which has all columns
     * @param <R> a row
     * @throws RowFileException when it is no Parquet, or has lists or maps of unsigned numbers; the stream throws it where a row is none
     */
    public static <R> Stream<R> read(Path file, Class<R> type) {
        return ParquetLines.stream(file, type);
    }
}
