package org.runflow.io.rows;

import java.io.IOException;
import java.nio.file.Path;
import org.runflow.io.json.DamagedJsonException;
import org.runflow.io.json.JsonShapes;
import org.runflow.io.json.JsonText;
import org.runflow.metric.Summary;
import org.runflow.metric.SummarySpec;
import org.runflow.rows.Rows;
import org.runflow.store.Codec;

/**
 * Writes rows to a file while they come. Until {@link #commit} the file has {@code .part} behind its name; what was written by the last
 * {@link #checkpoint} survives a kill and a power cut, and {@link #recover} gives it its name. Appending to a file that is there takes time for the new rows
 * alone; meanwhile it has {@code .part} behind its name, too. Only one writer at a time can have a file. Not safe for use by several threads.
 *
 * @param <R> a row: a record, which JSON can hold
 */
public final class RowWriter<R> implements AutoCloseable {
    private final PartFile part;
    private final Class<R> type;
    private final Summary<R> summary;
    private final LineBatch batch = new LineBatch();

    private RowWriter(PartFile part, Class<R> type, Summary<R> summary) {
        this.part = part;
        this.type = type;
        this.summary = summary;
    }

    /**
     * Begins a file, or goes on with one that was committed or recovered.
     *
     * @param file whose name ends in {@code .rows.jsonl.gz}; its folder must be there
     * @param type of the rows
     * @param spec of their summary
     * @param <R> a row
     * @return a writer
     * @throws RowFileException when somebody else is writing the file, or it was left unfinished, or holds other rows
     */
    public static <R> RowWriter<R> open(Path file, Class<R> type, SummarySpec<R> spec) {
        RowFiles.requireName(file);
        if (RowFiles.exists(RowFiles.part(file))) {
            PartFile.open(file).close();
            throw new RowFileException(
                    file,
                    "was left unfinished: recover what is there before you write more, or delete '"
                            + RowFiles.part(file).getFileName() + "'");
        }
        boolean more = RowFiles.exists(file);
        Summary<R> summary = more ? EarlierRows.summary(file, type, spec) : Summary.of(spec);
        return new RowWriter<>(more ? PartFile.reopen(file) : PartFile.create(file), type, summary);
    }

    /**
     * Makes a codec for stores of one's own, which keeps the rows of a stage as row files.
     *
     * @param type of the rows
     * @param shapes of the types in them
     * @param <R> a row
     * @return a codec, safe for use by several threads
     */
    public static <R> Codec<Rows<R>> codec(Class<R> type, JsonShapes shapes) {
        return new RowsCodec<>(type, shapes);
    }

    /**
     * Keeps every whole batch of a file that was left unfinished, or that was torn, and gives it its name; it has no summary then until somebody
     * appends to it and commits.
     *
     * @param file as it was given to {@link #open}
     * @return what is there
     * @throws RowFileException when somebody is writing the file, or it is damaged before its end, which cutting would not mend
     */
    public static RecoveredRows recover(Path file) {
        RowFiles.requireName(file);
        boolean unfinished = RowFiles.exists(RowFiles.part(file));
        if (unfinished && RowFiles.exists(file)) {
            throw new RowFileException(
                    file, "is there, and so is '" + RowFiles.part(file).getFileName() + "': move one of them away");
        }
        try (PartFile part = unfinished ? PartFile.open(file) : PartFile.reopen(file)) {
            boolean kept = false;
            try {
                RecoveredRows rows = Recovery.cut(file, part);
                kept = true;
                return rows;
            } finally {
                // what had its name before keeps it, also when it cannot be mended
                if (kept || !unfinished) {
                    part.publish();
                }
            }
        }
    }

    /**
     * Adds a row. It is safe after the next {@link #checkpoint}.
     *
     * @param row to add
     * @throws RowFileException when it has no JSON from which it can be read again, as one with a null in it, when the file is committed or closed, or the disk fails; a
     *     row that was refused is neither in the file nor in the summary
     */
    public void append(R row) {
        part.requireOpen();
        byte[] line = line(row);
        if (line.length > RowLines.MOST_BYTES) {
            throw new RowFileException(part.file(), "cannot hold a row of more than " + RowLines.MOST_BYTES + " bytes");
        }
        summary.add(row);
        if (batch.add(line)) {
            flush();
        }
    }

    /** What could not be read would end every later reading, so it is tried at once. */
    private byte[] line(R row) {
        try {
            byte[] line = JsonText.line(row);
            R unused = JsonText.read(line, type);
            return line;
        } catch (DamagedJsonException e) {
            throw new RowFileException(part.file(), "cannot hold a row, for it could not be read again: " + e.reason());
        } catch (IOException e) {
            throw new RowFileException(part.file(), "cannot hold a row: " + e.getMessage());
        }
    }

    /**
     * Makes everything that was added safe: it has reached the disk when this returns.
     *
     * @throws RowFileException when the file is committed or closed, or the disk fails
     */
    public void checkpoint() {
        part.requireOpen();
        flush();
        part.force();
    }

    /**
     * Writes the summary, gives the file its name and closes it; to be called once.
     *
     * @throws RowFileException when the file is committed or closed, or the disk fails
     */
    public void commit() {
        part.requireOpen();
        flush();
        byte[] view = SummaryBytes.of(summary.snapshot());
        part.append(Trailer.write(summary.rows(), summary.state(), view, part.size()));
        part.force();
        part.publish();
        part.close();
    }

    /** {@return how many rows the file will have} */
    public long rows() {
        return summary.rows();
    }

    /** Ends without a commit, unless there was one: the rows stay in the unfinished file. */
    @Override
    public void close() {
        try {
            if (part.isOpen()) {
                flush();
            }
        } finally {
            part.close();
        }
    }

    private void flush() {
        if (!batch.isEmpty()) {
            part.append(batch.take());
        }
    }
}
