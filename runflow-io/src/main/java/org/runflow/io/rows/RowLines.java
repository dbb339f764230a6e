package org.runflow.io.rows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The lines of a row file from some place on, one at a time. */
final class RowLines implements Iterator<byte[]>, AutoCloseable {
    /** Of a line, with its end. */
    static final int MOST_BYTES = 1 << 24;

    private static final int CHUNK_BYTES = 1 << 16;

    private final Path file;
    private final MemberReader members;
    private final byte[] chunk = new byte[CHUNK_BYTES];
    private int from;
    private int to;
    private boolean inMember;
    private long number;
    private byte @Nullable [] next;

    RowLines(Path file, FileChannel channel, long offset) {
        this.file = file;
        members = new MemberReader(channel, offset);
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
        members.close();
    }

    private byte @Nullable [] find() {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        try {
            while (from < to || fill()) {
                int end = lineEnd();
                line.write(chunk, from, Math.min(end + 1, to) - from);
                from = Math.min(end + 1, to);
                if (line.size() > MOST_BYTES) {
                    throw new RowFileException(file, "has a line of more than " + MOST_BYTES + " bytes");
                }
                if (end < to) {
                    return line.toByteArray();
                }
            }
        } catch (IOException e) {
            throw new RowFileException(file, e);
        }
        if (line.size() > 0) {
            throw new RowFileException(file, "ends within a line");
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
