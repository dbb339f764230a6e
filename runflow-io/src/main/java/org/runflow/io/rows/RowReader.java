package org.runflow.io.rows;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.runflow.io.json.JsonText;

/**
 * Rows of a file, read one by one in little memory, each checked. Streams end in a {@link RowFileException} where the file is torn or damaged, after
 * everything before that was given. To be closed; then its streams end, too.
 *
 * @param <R> a row
 */
public final class RowReader<R> implements AutoCloseable {
    private final Path file;
    private final Class<R> type;
    private final FileChannel channel;

    private RowReader(Path file, Class<R> type, FileChannel channel) {
        this.file = file;
        this.type = type;
        this.channel = channel;
    }

    /**
     * Opens a file.
     *
     * @param file a row file, or any other gzip of JSON lines
     * @param type of its rows, a record
     * @param <R> a row
     * @return a reader
     * @throws RowFileException when it cannot be opened, as it is not there, or is a link
     */
    public static <R> RowReader<R> open(Path file, Class<R> type) {
        try {
            return new RowReader<>(file, type, RowFiles.open(file, StandardOpenOption.READ));
        } catch (IOException e) {
            throw new RowFileException(file, e);
        }
    }

    /** {@return all rows, in their order} */
    public Stream<R> stream() {
        return stream(0);
    }

    /**
     * {@return the rows of a batch and of those behind it}
     *
     * @param from a batch of this file
     */
    public Stream<R> stream(RowBatch from) {
        return stream(from.offset());
    }

    /** {@return all rows as they stand in the file, without their line ends} */
    public Stream<String> lines() {
        RowLines lines = lines(0);
        return JsonRows.stream(lines, lines::close)
                .map(line -> new String(line, 0, line.length - 1, StandardCharsets.UTF_8));
    }

    /**
     * {@return where rows can be begun to be read, found without reading them}
     *
     * @throws RowFileException when the file is torn or no row file
     */
    public List<RowBatch> batches() {
        List<RowBatch> batches = new ArrayList<>();
        try (MemberReader members = new MemberReader(RowBytes.of(channel), 0)) {
            byte[] scratch = new byte[1];
            while (members.next()) {
                RowBatch batch = members.batch().orElse(null);
                if (batch == null) {
                    members.skip(scratch);
                } else {
                    batches.add(batch);
                    members.seek(batch.offset() + batch.bytes());
                }
            }
            requireInside(members.position());
        } catch (IOException e) {
            throw new RowFileException(file, e);
        }
        return batches;
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new RowFileException(file, e);
        }
    }

    private void requireInside(long end) throws IOException {
        if (end > channel.size()) {
            throw new RowFileException(file, "ends within its last batch");
        }
    }

    private Stream<R> stream(long from) {
        JsonRows<R> rows = new JsonRows<>(lines(from), type, line -> JsonText.read(line, type), this::trouble);
        return JsonRows.stream(rows, rows::close);
    }

    private RowLines lines(long from) {
        return new RowLines(RowBytes.of(channel), from, this::trouble);
    }

    private RowFileException trouble(IOException e) {
        return new RowFileException(file, e);
    }

    /**
     * Rows that were written together, and can be read without those before them.
     *
     * @param offset of their first byte in the file
     * @param bytes in the file
     * @param rows how many
     */
    public record RowBatch(long offset, long bytes, long rows) {
        /**
         * Checks the numbers.
         *
         * @throws IllegalArgumentException if one is negative
         */
        public RowBatch {
            if (offset < 0 || bytes < 0 || rows < 0) {
                throw new IllegalArgumentException(
                        "no batch of rows has the offset " + offset + ", " + bytes + " bytes and " + rows + " rows");
            }
        }
    }
}
