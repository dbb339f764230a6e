package org.runflow.io.parquet;

import com.jerolba.carpet.CarpetReader;
import com.jerolba.carpet.CloseableIterator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.io.LocalInputFile;
import org.jspecify.annotations.Nullable;
import org.runflow.io.json.JsonText;
import org.runflow.io.rows.RowFileException;

/**
 * Rows of a Parquet file, each by way of its JSON: so they are judged as strictly as those of a row file.
 *
 * @param <R> a row
 */
final class ParquetLines<R> implements Iterator<R> {
    private final Path file;
    private final Class<R> type;
    private final Unsigned unsigned;
    private final CloseableIterator<?> rows;
    private long number;

    private ParquetLines(Path file, Class<R> type, Unsigned unsigned, CloseableIterator<?> rows) {
        this.file = file;
        this.type = type;
        this.unsigned = unsigned;
        this.rows = rows;
    }

    static <R> Stream<R> stream(Path file, Class<R> type) {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new RowFileException(file, "is not there, or is no file");
        }
        Unsigned unsigned = read(file, () -> looked(file));
        CloseableIterator<?> rows =
                read(file, () -> new CarpetReader<>(new LocalInputFile(file), Map.class).iterator());
        ParquetLines<R> lines = new ParquetLines<>(file, type, unsigned, rows);
        return StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(lines, Spliterator.ORDERED | Spliterator.NONNULL), false)
                .onClose(lines::close);
    }

    /** Looks at the footer alone: the library takes as much memory as it says that columns are long. */
    private static Unsigned looked(Path file) {
        try (ParquetFileReader reader = ParquetFileReader.open(new LocalInputFile(file))) {
            long size = Files.size(file);
            for (BlockMetaData group : reader.getFooter().getBlocks()) {
                for (ColumnChunkMetaData column : group.getColumns()) {
                    long length = column.getTotalSize();
                    if (length < 0 || column.getStartingPos() < 0 || column.getStartingPos() > size - length) {
                        throw new IllegalArgumentException(
                                "its footer has column " + column.getPath() + " beyond its end");
                    }
                }
            }
            return Unsigned.of(reader.getFileMetaData().getSchema());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean hasNext() {
        return read(file, rows::hasNext);
    }

    @Override
    public R next() {
        Object columns = read(file, rows::next);
        number++;
        try {
            return JsonText.read(JsonText.line(kept(unsigned.of((Map<?, ?>) columns))), type);
        } catch (IOException | IllegalArgumentException e) {
            String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            throw new RowFileException(
                    file, "holds no " + type.getSimpleName() + " in row " + number + " of those read: " + reason);
        }
    }

    private void close() {
        try {
            rows.close();
        } catch (IOException e) {
            throw new RowFileException(file, "cannot be closed: " + e);
        }
    }

    private static Map<String, Object> kept(Map<?, ?> columns) {
        Map<String, Object> kept = new LinkedHashMap<>();
        columns.forEach((name, column) -> {
            Object inner = withoutNulls(column);
            if (inner != null) {
                kept.put(String.valueOf(name), inner);
            }
        });
        return kept;
    }

    /** Where there is no value there is no property; a list keeps its places. */
    private static @Nullable Object withoutNulls(@Nullable Object value) {
        if (value instanceof Map<?, ?> columns) {
            return kept(columns);
        }
        if (value instanceof List<?> elements) {
            List<@Nullable Object> kept = new ArrayList<>(elements.size());
            elements.forEach(element -> kept.add(withoutNulls(element)));
            return kept;
        }
        return value;
    }

    /** What the library throws of a file that is none has no common type. */
    private static <T> T read(Path file, Supplier<T> step) {
        try {
            return step.get();
        } catch (StackOverflowError e) {
            throw new RowFileException(file, "cannot be read as Parquet: it is nested too deeply");
        } catch (OutOfMemoryError e) {
            throw new RowFileException(
                    file, "cannot be read as Parquet: what it says of its lengths does not fit into the memory");
        } catch (RuntimeException e) {
            throw new RowFileException(
                    file,
                    "cannot be read as Parquet: "
                            + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
    }
}
