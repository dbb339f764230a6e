package org.runflow.report.plot;

import java.io.ByteArrayOutputStream;

/** One deflate block with the fixed Huffman codes (RFC 1951, 3.2.6) in which only runs of one byte are matched. */
final class Deflate {
    private static final int SHORTEST_RUN = 3;
    private static final int LONGEST_RUN = 258;
    private static final int END_OF_BLOCK = 256;
    private static final int LONGEST_RUN_SYMBOL = 285;
    private static final int DISTANCE_BITS = 5;
    /** The last block, with fixed codes. */
    private static final int BLOCK_HEADER = 0b011;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 13);
    private int pending;
    private int pendingBits;

    Deflate() {
        bits(BLOCK_HEADER, 3);
    }

    void write(byte[] bytes) {
        int from = 0;
        while (from < bytes.length) {
            byte value = bytes[from];
            int to = from + 1;
            while (to < bytes.length && bytes[to] == value) {
                to++;
            }
            run(value & 0xff, to - from);
            from = to;
        }
    }

    byte[] finish() {
        symbol(END_OF_BLOCK);
        bits(0, 7);
        return out.toByteArray();
    }

    /** The same byte so many times, at least once. */
    void run(int value, int length) {
        symbol(value);
        int rest = length - 1;
        while (rest >= SHORTEST_RUN) {
            int matched = Math.min(rest, LONGEST_RUN);
            repeat(matched);
            rest -= matched;
        }
        for (; rest > 0; rest--) {
            symbol(value);
        }
    }

    /** Repeats the last byte: a length, then the distance 1, whose code is 0. */
    private void repeat(int length) {
        int offset = length - SHORTEST_RUN;
        if (length == LONGEST_RUN) {
            symbol(LONGEST_RUN_SYMBOL);
        } else if (offset < 8) {
            symbol(END_OF_BLOCK + 1 + offset);
        } else {
            int extraBits = 29 - Integer.numberOfLeadingZeros(offset);
            symbol(END_OF_BLOCK + 1 + 4 * extraBits + (offset >> extraBits));
            bits(offset & (1 << extraBits) - 1, extraBits);
        }
        bits(0, DISTANCE_BITS);
    }

    private void symbol(int symbol) {
        if (symbol < 144) {
            code(0b00110000 + symbol, 8);
        } else if (symbol < END_OF_BLOCK) {
            code(0b110010000 + symbol - 144, 9);
        } else if (symbol < 280) {
            code(symbol - END_OF_BLOCK, 7);
        } else {
            code(0b11000000 + symbol - 280, 8);
        }
    }

    /** Huffman codes begin with their highest bit, everything else with the lowest. */
    private void code(int code, int length) {
        bits(Integer.reverse(code) >>> (Integer.SIZE - length), length);
    }

    private void bits(int value, int count) {
        pending |= value << pendingBits;
        pendingBits += count;
        while (pendingBits >= Byte.SIZE) {
            out.write(pending);
            pending >>>= Byte.SIZE;
            pendingBits -= Byte.SIZE;
        }
    }
}
