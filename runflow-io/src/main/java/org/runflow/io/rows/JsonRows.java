package org.runflow.io.rows;

import java.io.IOException;
import java.util.Iterator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.runflow.io.json.DamagedJsonException;

/** Rows made of lines, one at a time. */
record JsonRows<R>(RowLines lines, Class<R> type, Line<R> reader, Function<IOException, RuntimeException> trouble)
        implements Iterator<R>, AutoCloseable {
    @Override
    public boolean hasNext() {
        return lines.hasNext();
    }

    @Override
    public R next() {
        return row(lines.next());
    }

    @Override
    public void close() {
        lines.close();
    }

    /** What an iterator gives; whoever ends the stream ends it, too. */
    static <T> Stream<T> stream(Iterator<T> each, Runnable end) {
        int traits = Spliterator.ORDERED | Spliterator.NONNULL;
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(each, traits), false)
                .onClose(end);
    }

    /** How a row is made of a line. */
    @FunctionalInterface
    interface Line<R> {
        R read(byte[] line) throws IOException;
    }

    private R row(byte[] line) {
        try {
            return reader.read(line);
        } catch (DamagedJsonException e) {
            throw noRow(e.reason(), e);
        } catch (IOException | IllegalArgumentException e) {
            throw noRow(String.valueOf(e.getMessage()).lines().findFirst().orElse(""), e);
        }
    }

    private RuntimeException noRow(String reason, Exception cause) {
        return trouble.apply(new BrokenMemberException(
                "holds no " + type.getSimpleName() + " in row " + lines.number() + " of those read: " + reason, cause));
    }
}
