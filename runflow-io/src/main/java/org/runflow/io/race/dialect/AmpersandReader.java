package org.runflow.io.race.dialect;

import java.io.IOException;
import java.io.Reader;

/**
 * Writes an ampersand that begins no reference as a reference to it, which is what XML asks for; programs that write names of races forget it. Hands on
 * whole stretches between ampersands. Not safe for use by several threads.
 */
public final class AmpersandReader extends Reader {
    /** The longest reference looked for; a longer one is none. */
    private static final int REFERENCE_LENGTH = 34;

    private static final int BUFFER_SIZE = 8192;
    private static final String REST_OF_REFERENCE = "amp;";

    private final Reader text;
    private final char[] buffer = new char[BUFFER_SIZE];
    private int next;
    private int end;
    private boolean ended;
    /** Where in the rest of a reference of our own the next character is; at its length, none is pending. */
    private int pending = REST_OF_REFERENCE.length();

    private int mended;
    private long length;

    /**
     * Reads a text so.
     *
     * @param text an XML document
     */
    public AmpersandReader(Reader text) {
        this.text = text;
    }

    /** {@return how many ampersands were written so by now} */
    public int mended() {
        return mended;
    }

    /** {@return how many characters were handed on by now} */
    public long length() {
        return length;
    }

    @Override
    public int read(char[] target, int offset, int size) throws IOException {
        if (size == 0) {
            return 0;
        }
        int count = pending < REST_OF_REFERENCE.length()
                ? readPending(target, offset, size)
                : readText(target, offset, size);
        length += Math.max(0, count);
        return count;
    }

    private int readPending(char[] target, int offset, int size) {
        int count = Math.min(size, REST_OF_REFERENCE.length() - pending);
        REST_OF_REFERENCE.getChars(pending, pending + count, target, offset);
        pending += count;
        return count;
    }

    private int readText(char[] target, int offset, int size) throws IOException {
        if (!hasNext(1)) {
            return -1;
        }
        int count;
        if (buffer[next] == '&') {
            count = 1;
            if (!beginsReference()) {
                mended++;
                pending = 0;
            }
        } else {
            count = beforeAmpersand(Math.min(size, end - next));
        }
        System.arraycopy(buffer, next, target, offset, count);
        next += count;
        return count;
    }

    private int beforeAmpersand(int most) {
        int count = 1;
        while (count < most && buffer[next + count] != '&') {
            count++;
        }
        return count;
    }

    /** Whether so many characters are left; reads on for them. */
    private boolean hasNext(int count) throws IOException {
        while (end - next < count && !ended) {
            if (buffer.length - next < count) {
                System.arraycopy(buffer, next, buffer, 0, end - next);
                end -= next;
                next = 0;
            }
            if (next == end) {
                next = 0;
                end = 0;
            }
            int more = text.read(buffer, end, buffer.length - end);
            ended = more < 0;
            end += Math.max(0, more);
        }
        return end - next >= count;
    }

    /** Whether a reference begins with the next character, which is an ampersand. */
    private boolean beginsReference() throws IOException {
        for (int count = 1; count <= REFERENCE_LENGTH && hasNext(count + 1); count++) {
            char sign = buffer[next + count];
            if (sign == ';') {
                return count > 1;
            }
            if (!Character.isLetterOrDigit(sign) && !(sign == '#' && count == 1)) {
                return false;
            }
        }
        return false;
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
