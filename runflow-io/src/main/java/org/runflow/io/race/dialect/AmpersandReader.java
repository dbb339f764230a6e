package org.runflow.io.race.dialect;

import java.io.FilterReader;
import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;

/** Writes an ampersand that begins no reference as a reference to it, which is what XML asks for; programs that write names of races forget it. */
public final class AmpersandReader extends FilterReader {
    /** The longest reference looked for; a longer one is none. */
    private static final int REFERENCE_LENGTH = 34;

    private final PushbackReader text;
    private String pending = "";
    private int mended;
    private long length;

    /**
     * Reads a text so.
     *
     * @param text an XML document
     */
    public AmpersandReader(Reader text) {
        this(new PushbackReader(text, REFERENCE_LENGTH));
    }

    private AmpersandReader(PushbackReader text) {
        super(text);
        this.text = text;
    }

    /** {@return how many ampersands were written so by now} */
    public int mended() {
        return mended;
    }

    /** {@return how many characters were read by now} */
    public long length() {
        return length;
    }

    @Override
    public int read() throws IOException {
        if (!pending.isEmpty()) {
            char next = pending.charAt(0);
            pending = pending.substring(1);
            return next;
        }
        int sign = text.read();
        length += sign < 0 ? 0 : 1;
        if (sign == '&' && !beginsReference()) {
            mended++;
            length += 4;
            pending = "amp;";
        }
        return sign;
    }

    @Override
    public int read(char[] target, int offset, int size) throws IOException {
        int count = 0;
        while (count < size) {
            int sign = read();
            if (sign < 0) {
                break;
            }
            target[offset + count++] = (char) sign;
        }
        return count == 0 && size > 0 ? -1 : count;
    }

    private boolean beginsReference() throws IOException {
        char[] ahead = new char[REFERENCE_LENGTH];
        int count = 0;
        boolean closed = false;
        while (count < ahead.length && !closed) {
            int sign = text.read();
            if (sign < 0) {
                break;
            }
            ahead[count++] = (char) sign;
            closed = sign == ';';
            if (!closed && !Character.isLetterOrDigit(sign) && !(sign == '#' && count == 1)) {
                break;
            }
        }
        text.unread(ahead, 0, count);
        return closed && count > 1;
    }
}
