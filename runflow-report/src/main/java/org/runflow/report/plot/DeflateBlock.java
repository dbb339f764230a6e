package org.runflow.report.plot;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/** Literals and repeats, written as one deflate block, the last, when all are known: the more often something occurs the shorter is its code. */
final class DeflateBlock {
    private static final int LITERALS = 286;
    private static final int DISTANCES = 30;
    private static final int LONGEST_CODE = 15;
    private static final int SHORTEST_LENGTH = 3;
    private static final int LONGEST_LENGTH = 258;
    private static final int END_OF_BLOCK = 256;
    private static final int LONGEST_MATCH_SYMBOL = 285;
    /** The last block, with codes of its own. */
    private static final int BLOCK_HEADER = 0b101;
    /** Bits of the distance in a token; above them its length, 0 for a literal, whose byte stands in place of the distance. */
    private static final int LENGTH_SHIFT = 16;

    private final int[] literalCounts = new int[LITERALS];
    private final int[] distanceCounts = new int[DISTANCES];
    private int[] tokens = new int[1 << 10];
    private int size;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 12);
    private long pending;
    private int pendingBits;

    void literal(int value) {
        literalCounts[value]++;
        add(value);
    }

    void match(int length, int distance) {
        literalCounts[lengthSymbol(length)]++;
        distanceCounts[distanceSymbol(distance - 1)]++;
        add(length << LENGTH_SHIFT | (distance - 1));
    }

    private void add(int token) {
        if (size == tokens.length) {
            tokens = Arrays.copyOf(tokens, 2 * size);
        }
        tokens[size++] = token;
    }

    /** Everything so far, once. */
    byte[] encode() {
        literalCounts[END_OF_BLOCK] = 1;
        // no code is empty, and some readers want two distances
        distanceCounts[0]++;
        distanceCounts[1]++;
        HuffmanCode literals = HuffmanCode.of(literalCounts, LONGEST_CODE);
        HuffmanCode distances = HuffmanCode.of(distanceCounts, LONGEST_CODE);
        bits(BLOCK_HEADER, 3);
        new CodeLengths(literals, distances).writeTo(this);
        for (int i = 0; i < size; i++) {
            int length = tokens[i] >>> LENGTH_SHIFT;
            int value = tokens[i] & (1 << LENGTH_SHIFT) - 1;
            if (length == 0) {
                code(literals, value);
            } else {
                length(literals, length);
                distance(distances, value);
            }
        }
        code(literals, END_OF_BLOCK);
        bits(0, Byte.SIZE - 1);
        return out.toByteArray();
    }

    private void length(HuffmanCode literals, int length) {
        code(literals, lengthSymbol(length));
        int offset = length - SHORTEST_LENGTH;
        if (length < LONGEST_LENGTH && offset >= 8) {
            int extraBits = extraLengthBits(offset);
            bits(offset & (1 << extraBits) - 1, extraBits);
        }
    }

    private void distance(HuffmanCode distances, int offset) {
        code(distances, distanceSymbol(offset));
        if (offset >= 4) {
            int extraBits = extraDistanceBits(offset);
            bits(offset & (1 << extraBits) - 1, extraBits);
        }
    }

    private static int lengthSymbol(int length) {
        int offset = length - SHORTEST_LENGTH;
        if (length == LONGEST_LENGTH) {
            return LONGEST_MATCH_SYMBOL;
        }
        if (offset < 8) {
            return END_OF_BLOCK + 1 + offset;
        }
        int extraBits = extraLengthBits(offset);
        return END_OF_BLOCK + 1 + 4 * extraBits + (offset >> extraBits);
    }

    private static int distanceSymbol(int offset) {
        if (offset < 4) {
            return offset;
        }
        int extraBits = extraDistanceBits(offset);
        return 2 * extraBits + (offset >> extraBits);
    }

    private static int extraLengthBits(int offset) {
        return 29 - Integer.numberOfLeadingZeros(offset);
    }

    private static int extraDistanceBits(int offset) {
        return 30 - Integer.numberOfLeadingZeros(offset);
    }

    void code(HuffmanCode code, int symbol) {
        bits(code.reversed(symbol), code.length(symbol));
    }

    void bits(int value, int count) {
        pending |= (long) value << pendingBits;
        pendingBits += count;
        while (pendingBits >= Byte.SIZE) {
            out.write((int) pending);
            pending >>>= Byte.SIZE;
            pendingBits -= Byte.SIZE;
        }
    }
}
