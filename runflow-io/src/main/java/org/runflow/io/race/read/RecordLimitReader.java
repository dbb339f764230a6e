package org.runflow.io.race.read;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Ends with {@link TooLongException} when more characters are read than one record may have; keeps a line of a gigabyte out of memory. */
public final class RecordLimitReader extends FilterReader {
    private final int limit;
    private int read;

    /** A record goes on beyond the limit. */
    public static final class TooLongException extends IOException {
        private static final long serialVersionUID = 1L;

        TooLongException(int limit) {
            super("is longer than " + limit + " characters");
        }
    }

    /**
     * Begins to count.
     *
     * @param text what is read
     * @param limit most characters of one record
     */
    public RecordLimitReader(Reader text, int limit) {
        super(text);
        this.limit = limit;
    }

    /** Starts counting anew: the record is complete. */
    public void startRecord() {
        read = 0;
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        int count = super.read(target, offset, length);
        read += Math.max(0, count);
        if (read > limit) {
            throw new TooLongException(limit);
        }
        return count;
    }
}
