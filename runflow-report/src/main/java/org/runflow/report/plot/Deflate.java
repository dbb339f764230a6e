package org.runflow.report.plot;

import java.util.Arrays;

/**
 * One deflate block with Huffman codes of its own (RFC 1951, 3.2.7); repeats are looked for one byte back, one line back, and where
 * the next bytes were seen before.
 */
final class Deflate {
    private static final int SHORTEST_MATCH = 4;
    private static final int LONGEST_MATCH = 258;
    private static final int FARTHEST = 32_768;
    /** Of a longer repeat only this much is looked for again, and none longer is looked for: its line will be one line back. */
    private static final int REMEMBERED = 32;
    /** At so many places the next bytes are compared with what was seen. */
    private static final int PLACES = 16;

    private static final int HASH_BITS = 15;
    /** Any odd number with bits all over spreads four bytes well. */
    private static final int HASH_FACTOR = 0x9E3779B1;

    private final byte[] bytes;
    private final int lineBytes;
    /** By hash of the next bytes one more than the place where they were seen last. */
    private final int[] lastSeen = new int[1 << HASH_BITS];
    /** For each place the one before it with the same hash, -1 where there is none. */
    private final int[] seenBefore;

    private final DeflateBlock block = new DeflateBlock();
    /** Where what {@link #longest} has found begins. */
    private int from;

    private Deflate(byte[] bytes, int lineBytes) {
        this.bytes = bytes;
        this.lineBytes = lineBytes;
        this.seenBefore = new int[bytes.length];
    }

    /** Bytes that repeat often after a line's length, which is shorter than 32 KiB. */
    static byte[] compress(byte[] bytes, int lineBytes) {
        return new Deflate(bytes, lineBytes).compress();
    }

    private byte[] compress() {
        int at = 0;
        int next = longest(0);
        while (at < bytes.length) {
            int length = next;
            int begin = from;
            remember(at, 1);
            if (length < REMEMBERED && at + 1 < bytes.length) {
                // a longer repeat may begin one byte later
                next = longest(at + 1);
                length = next > length ? 1 : length;
            }
            if (length < SHORTEST_MATCH) {
                length = 1;
                block.literal(bytes[at] & 0xff);
            } else {
                block.match(length, at - begin);
                remember(at + 1, Math.min(length, REMEMBERED) - 1);
            }
            at += length;
            if (length > 1 && at < bytes.length) {
                next = longest(at);
            }
        }
        return block.encode();
    }

    /** How long the longest repeat of what comes next is, of equal ones the nearest; from where on, is kept. */
    private int longest(int at) {
        from = at - 1;
        int longest = from < 0 ? 0 : matching(from, at);
        if (longest == LONGEST_MATCH) {
            return longest;
        }
        int above = at - lineBytes;
        if (above >= 0) {
            longest = longer(longest, above, at);
        }
        if (longest >= REMEMBERED || at + SHORTEST_MATCH > bytes.length) {
            return longest;
        }
        int seen = lastSeen[hash(at)] - 1;
        for (int place = 0; place < PLACES && seen >= 0 && at - seen <= FARTHEST; place++) {
            longest = longer(longest, seen, at);
            seen = seenBefore[seen];
        }
        return longest;
    }

    /** The length of a repeat that is longer than the longest so far, which becomes {@link #from}; else the latter's. */
    private int longer(int longest, int earlier, int at) {
        int end = at + longest;
        // only what goes on where the longest so far ends can be longer
        if (end < bytes.length && bytes[earlier + longest] == bytes[end]) {
            int length = matching(earlier, at);
            if (length > longest) {
                from = earlier;
                return length;
            }
        }
        return longest;
    }

    private void remember(int first, int count) {
        int end = Math.min(first + count, bytes.length - SHORTEST_MATCH + 1);
        for (int at = first; at < end; at++) {
            int hash = hash(at);
            seenBefore[at] = lastSeen[hash] - 1;
            lastSeen[hash] = at + 1;
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
}
