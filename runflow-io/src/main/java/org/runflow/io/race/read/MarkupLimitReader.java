package org.runflow.io.race.read;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Keeps an XML parser in bounded memory: ends with {@link TooBigException} when a file, or a stretch without the start of a tag (a text, an
 * attribute, a comment), is longer than accepted. A {@code <} inside a comment, a CDATA section or an instruction starts no tag.
 */
final class MarkupLimitReader extends FilterReader {
    private static final long MAX_FILE_LENGTH = 256L << 20;
    static final int MAX_PIECE_LENGTH = 1 << 20;

    private final long maxFileLength;
    private long total;
    private int piece;
    private int beforeLast;
    private int last;
    private char closing;

    /** The document is bigger than any track. */
    static final class TooBigException extends IOException {
        private static final long serialVersionUID = 1L;

        private final String text;

        TooBigException(String text) {
            super(text);
            this.text = text;
        }

        String text() {
            return text;
        }
    }

    MarkupLimitReader(Reader text) {
        this(text, MAX_FILE_LENGTH);
    }

    /** With a limit of the whole file that a test can reach. */
    MarkupLimitReader(Reader text, long maxFileLength) {
        super(text);
        this.maxFileLength = maxFileLength;
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        int count = super.read(target, offset, length);
        int end = offset + count;
        int next = offset;
        while (next < end) {
            int tag = nextTag(target, next, end);
            if (tag == next) {
                take(target[next]);
                next++;
            } else {
                skip(target, next, tag);
                next = tag;
            }
        }
        total += Math.max(0, count);
        if (total > maxFileLength) {
            throw new TooBigException("is longer than " + maxFileLength + " characters; no track is");
        }
        return count;
    }

    /** How far the signs say nothing but how many they are; where each counts, that is nowhere. */
    private int nextTag(char[] signs, int start, int end) {
        int next = start;
        if (closing == 0 && last != '<' && beforeLast != '<') {
            while (next < end && signs[next] != '<') {
                next++;
            }
        }
        return next;
    }

    private void skip(char[] signs, int start, int end) throws IOException {
        beforeLast = end - start > 1 ? signs[end - 2] : last;
        last = signs[end - 1];
        lengthen(end - start);
    }

    private void take(char sign) throws IOException {
        if (closing == 0) {
            if (sign == '<') {
                piece = 0;
            } else if (last == '<' && sign == '?') {
                closing = '?';
            } else if (beforeLast == '<' && last == '!' && (sign == '-' || sign == '[')) {
                closing = sign == '-' ? '-' : ']';
            }
        } else if (sign == '>' && last == closing && (closing == '?' || beforeLast == closing)) {
            closing = 0;
        }
        beforeLast = last;
        last = sign;
        lengthen(1);
    }

    private void lengthen(int count) throws IOException {
        piece += count;
        if (piece > MAX_PIECE_LENGTH) {
            throw new TooBigException("holds a text, attribute or comment longer than " + MAX_PIECE_LENGTH
                    + " characters; a track has none");
        }
    }
}
