package org.runflow.io.rows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The lines of rows from some place on, one at a time. */
final class RowLines implements Iterator<byte[]>, AutoCloseable {
    /** Of a line, with its end. */
    static final int MOST_BYTES = 1 << 24;

    private static final int CHUNK_BYTES = 1 << 16;

    private final Function<IOException, RuntimeException> trouble;
    private final MemberReader members;
    private final byte[] chunk = new byte[CHUNK_BYTES];
    private int from;
    private int to;
    private boolean inMember;
    private boolean closed;
    private long number;
    private byte @Nullable [] next;

    RowLines(RowBytes bytes, long offset, Function<IOException, RuntimeException> trouble) {
        this.trouble = trouble;
        members = new MemberReader(bytes, offset);
    }

    /** {@return the number of the last line that was given, the first is 1} */
    long number() {
        return number;
    }

    @Override
    public boolean hasNext() {
        if (next == null) {
            next = find();
        }
        return next != null;
    }

    @Override
    public byte[] next() {
        byte[] line = hasNext() ? next : null;
        if (line == null) {
            throw new NoSuchElementException();
        }
        next = null;
        number++;
        return line;
    }

    @Override
    public void close() {
        closed = true;
        members.close();
    }

    private byte @Nullable [] find() {
        if (closed) {
            throw new IllegalStateException("these rows are closed");
        }
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        try {
            while (from < to || fill()) {
                int end = lineEnd();
                line.write(chunk, from, Math.min(end + 1, to) - from);
                from = Math.min(end + 1, to);
                if (line.size() > MOST_BYTES) {
                    throw new BrokenMemberException("has a line of more than " + MOST_BYTES + " bytes");
                }
                if (end < to) {
                    return line.toByteArray();
                }
            }
        } catch (IOException e) {
            throw trouble.apply(e);
        }
        if (line.size() > 0) {
            throw trouble.apply(new BrokenMemberException("ends within a line"));
        }
        return null;
    }

    private int lineEnd() {
        int end = from;
        while (end < to && chunk[end] != '\n') {
            end++;
        }
        return end;
    }

    private boolean fill() throws IOException {
        while (inMember || members.next()) {
            int read = members.read(chunk, 0, chunk.length);
            inMember = read >= 0;
            if (inMember) {
                from = 0;
                to = read;
                return true;
            }
        }
        return false;
    }
}
