package org.runflow.io.parquet;

import com.jerolba.carpet.model.FieldTypes;
import com.jerolba.carpet.model.WriteRecordModelType;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.parquet.hadoop.ParquetWriter;
import org.runflow.io.json.JsonText;
import org.runflow.io.rows.RowFileException;
import org.runflow.io.rows.RowReader;
import org.runflow.io.rows.Summaries;

/** A row file as Parquet, without knowing its records: read once for the kinds of columns, once more for the rows. */
final class RowFileCopy {
    private static final int MOST_COLUMNS = 10_000;

    private final Path from;
    private final Map<String, Kind> columns = new LinkedHashMap<>();

    private RowFileCopy(Path from) {
        this.from = from;
    }

    /** An object of JSON. */
    private record Line(Map<?, ?> values) {}

    static long write(Path from, Path to) {
        RowFileCopy copy = new RowFileCopy(from);
        copy.look();
        return Written.file(to, copy::writeTo);
    }

    private void look() {
        try (RowReader<Object> reader = RowReader.open(from, Object.class);
                Stream<String> lines = reader.lines()) {
            lines.forEach(line -> line(line)
                    .values()
                    .forEach((name, value) -> columns.merge(String.valueOf(name), Kind.of(value), Kind::and)));
        }
        if (columns.isEmpty()) {
            throw new RowFileException(from, "has no rows with values, which makes a table without columns");
        }
    }

    private long writeTo(OutputStream out) throws IOException {
        Map<String, String> footer = Summaries.read(from)
                .view()
                .map(view -> Footer.of(view, Map.of()))
                .orElse(Map.of());
        long rows = 0;
        try (RowReader<Object> reader = RowReader.open(from, Object.class);
                Stream<String> lines = reader.lines();
                ParquetWriter<Line> writer = RowsBuilder.writer(new KeptOpen(out), model(), Set.of(), () -> footer)) {
            for (Iterator<String> all = lines.iterator(); all.hasNext(); rows++) {
                writer.write(line(all.next()));
            }
        } catch (IllegalArgumentException e) {
            throw new RowFileException(from, "cannot become Parquet: " + e.getMessage());
        }
        return rows;
    }

    private WriteRecordModelType<Line> model() {
        WriteRecordModelType<Line> model = FieldTypes.writeRecordModel(Line.class);
        columns.forEach((name, kind) -> model.withField(
                name, kind.type(), line -> kind.column(line.values().get(name))));
        return model;
    }

    private Line line(String text) {
        if (columns.size() > MOST_COLUMNS) {
            throw new RowFileException(from, "has more than " + MOST_COLUMNS + " columns");
        }
        try {
            return new Line(JsonText.read(text.getBytes(StandardCharsets.UTF_8), Map.class));
        } catch (IOException e) {
            throw new RowFileException(
                    from, "holds a line that is no JSON object: " + text.substring(0, Math.min(80, text.length())));
        }
    }
}
