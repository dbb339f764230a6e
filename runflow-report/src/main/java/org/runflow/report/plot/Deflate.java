package org.runflow.report.plot;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/**
 * One deflate block with the fixed Huffman codes (RFC 1951, 3.2.6); repeats are looked for one byte back, one line back, and where
 * the next bytes were last seen.
 */
final class Deflate {
    private static final int SHORTEST_MATCH = 4;
    private static final int LONGEST_MATCH = 258;
    private static final int FARTHEST = 32_768;
    /** Of a longer repeat only this much is looked for again, and none longer is looked for: its line will be one line back. */
    private static final int REMEMBERED = 32;

    private static final int HASH_BITS = 15;
    /** Any odd number with bits all over spreads four bytes well. */
    private static final int HASH_FACTOR = 0x9E3779B1;

    private static final int SHORTEST_LENGTH = 3;
    private static final int END_OF_BLOCK = 256;
    private static final int LONGEST_MATCH_SYMBOL = 285;
    private static final int DISTANCE_BITS = 5;
    /** The last block, with fixed codes. */
    private static final int BLOCK_HEADER = 0b011;

    private final byte[] bytes;
    private final int lineBytes;
    private final int[] lastSeen = new int[1 << HASH_BITS];
    private final ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 13);
    private int pending;
    private int pendingBits;

    private Deflate(byte[] bytes, int lineBytes) {
        this.bytes = bytes;
        this.lineBytes = lineBytes;
        Arrays.fill(lastSeen, -1);
    }

    /** Bytes that repeat often after a line's length, which is shorter than 32 KiB. */
    static byte[] compress(byte[] bytes, int lineBytes) {
        return new Deflate(bytes, lineBytes).compress();
    }

    private byte[] compress() {
        bits(BLOCK_HEADER, 3);
        int at = 0;
        while (at < bytes.length) {
            int from = bestMatch(at);
            int length = from < 0 ? 0 : matching(from, at);
            if (length < SHORTEST_MATCH) {
                length = 1;
                symbol(bytes[at] & 0xff);
            } else {
                match(length, at - from);
            }
            remember(at, Math.min(length, REMEMBERED));
            at += length;
        }
        symbol(END_OF_BLOCK);
        bits(0, 7);
        return out.toByteArray();
    }

    /** Where the longest repeat of what comes next begins, the nearest of equal ones; -1 without any. */
    private int bestMatch(int at) {
        int before = at - 1;
        int length = before < 0 ? 0 : matching(before, at);
        if (length == LONGEST_MATCH) {
            return before;
        }
        int above = at - lineBytes;
        int lengthAbove = above < 0 ? 0 : matching(above, at);
        int best = length >= lengthAbove ? before : above;
        int longest = Math.max(length, lengthAbove);
        if (longest >= REMEMBERED || at + SHORTEST_MATCH > bytes.length) {
            return best;
        }
        int seen = lastSeen[hash(at)];
        return seen >= 0 && at - seen <= FARTHEST && matching(seen, at) > longest ? seen : best;
    }

    private void remember(int from, int count) {
        int end = Math.min(from + count, bytes.length - SHORTEST_MATCH + 1);
        for (int at = from; at < end; at++) {
            lastSeen[hash(at)] = at;
        }
    }

    private int hash(int at) {
        int four =
                bytes[at] << 24 | (bytes[at + 1] & 0xff) << 16 | (bytes[at + 2] & 0xff) << 8 | (bytes[at + 3] & 0xff);
        return (four * HASH_FACTOR) >>> (Integer.SIZE - HASH_BITS);
    }

    private int matching(int earlier, int at) {
        int longest = Math.min(LONGEST_MATCH, bytes.length - at);
        int differs = Arrays.mismatch(bytes, earlier, earlier + longest, bytes, at, at + longest);
        return differs < 0 ? longest : differs;
    }

    private void match(int length, int distance) {
        int offset = length - SHORTEST_LENGTH;
        if (length == LONGEST_MATCH) {
            symbol(LONGEST_MATCH_SYMBOL);
        } else if (offset < 8) {
            symbol(END_OF_BLOCK + 1 + offset);
        } else {
            int extraBits = 29 - Integer.numberOfLeadingZeros(offset);
            symbol(END_OF_BLOCK + 1 + 4 * extraBits + (offset >> extraBits));
            bits(offset & (1 << extraBits) - 1, extraBits);
        }
        distance(distance - 1);
    }

    private void distance(int offset) {
        if (offset < 4) {
            code(offset, DISTANCE_BITS);
        } else {
            int extraBits = 30 - Integer.numberOfLeadingZeros(offset);
            code(2 * extraBits + (offset >> extraBits), DISTANCE_BITS);
            bits(offset & (1 << extraBits) - 1, extraBits);
        }
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
