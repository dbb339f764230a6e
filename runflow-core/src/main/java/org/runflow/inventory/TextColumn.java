package org.runflow.inventory;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Many texts in one array of UTF-8. Immutable. */
final class TextColumn {
    private final byte[] text;
    private final int[] ends;

    TextColumn(byte[] text, int[] ends) {
        this.text = text;
        this.ends = ends;
    }

    int size() {
        return ends.length;
    }

    String get(int index) {
        return new String(text, start(index), ends[index] - start(index), StandardCharsets.UTF_8);
    }

    /** Compares the bytes of one text with a key, unsigned. */
    int compare(int index, byte[] key) {
        return Arrays.compareUnsigned(text, start(index), ends[index], key, 0, key.length);
    }

    int compare(int index, TextColumn other, int otherIndex) {
        return Arrays.compareUnsigned(
                text, start(index), ends[index], other.text, other.start(otherIndex), other.ends[otherIndex]);
    }

    /** The bytes of one text from an offset within it up to a byte, or to its end. */
    byte[] part(int index, int from, byte until) {
        int start = Math.min(start(index) + from, ends[index]);
        int end = start;
        while (end < ends[index] && text[end] != until) {
            end++;
        }
        return Arrays.copyOfRange(text, start, end);
    }

    void writeTo(DataOutput out) throws IOException {
        out.writeInt(text.length);
        out.write(text);
        Numbers.write(out, ends);
    }

    static TextColumn readFrom(DataInput in, int available) throws IOException {
        byte[] text = new byte[Numbers.requireCount(in.readInt(), available)];
        in.readFully(text);
        int[] ends = Numbers.readInts(in, available);
        Numbers.requireRising(ends, text.length);
        return new TextColumn(text, ends);
    }

    private int start(int index) {
        return index == 0 ? 0 : ends[index - 1];
    }

    /** A column that grows. */
    static final class Growing {
        private byte[] text = new byte[1 << 12];
        private int[] ends = new int[1 << 8];
        private int size;

        void add(byte[] value) {
            add(value, 0, value.length);
        }

        void add(String value) {
            add(value.getBytes(StandardCharsets.UTF_8));
        }

        void addFrom(TextColumn column, int index) {
            add(column.text, column.start(index), column.ends[index]);
        }

        int size() {
            return size;
        }

        TextColumn done() {
            int length = length();
            return new TextColumn(Arrays.copyOf(text, length), Arrays.copyOf(ends, size));
        }

        private int length() {
            return size == 0 ? 0 : ends[size - 1];
        }

        private void add(byte[] from, int start, int end) {
            int length = length();
            int needed = Math.addExact(length, end - start);
            if (needed > text.length) {
                text = Arrays.copyOf(text, (int) Math.min(Integer.MAX_VALUE - 8L, Math.max(needed, 2L * text.length)));
            }
            if (size == ends.length) {
                ends = Arrays.copyOf(ends, 2 * size);
            }
            System.arraycopy(from, start, text, length, end - start);
            ends[size++] = needed;
        }
    }
}
