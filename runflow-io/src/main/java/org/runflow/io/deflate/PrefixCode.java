package org.runflow.io.deflate;

/** A canonical Huffman code by the lengths of its codes (RFC 1951, 3.2.2). Immutable. */
final class PrefixCode {
    private static final int LONGEST = 15;

    private final int[] lengths;
    /** Codes as they are written, their first bit lowest. */
    private final int[] reversed;

    private final int[] countByLength = new int[LONGEST + 1];
    private final int[] byCode;

    /**
     * Makes a code.
     *
     * @param lengths bits of each symbol's code, 0 to 15; 0 where it has none
     * @throws UnusualStreamException if there are more codes of a length than bits can tell apart
     */
    PrefixCode(int[] lengths) throws UnusualStreamException {
        this.lengths = lengths.clone();
        this.reversed = new int[lengths.length];
        this.byCode = new int[lengths.length];
        for (int length : lengths) {
            countByLength[length]++;
        }
        countByLength[0] = 0;
        int code = 0;
        int place = 0;
        for (int length = 1; length <= LONGEST; length++) {
            code <<= 1;
            for (int symbol = 0; symbol < lengths.length; symbol++) {
                if (lengths[symbol] == length) {
                    reversed[symbol] = Integer.reverse(code++) >>> (Integer.SIZE - length);
                    byCode[place++] = symbol;
                }
            }
            if (code > 1 << length) {
                throw new UnusualStreamException("codes of " + length + " bits are too many");
            }
        }
    }

    /** Counts the symbols, with and without codes. */
    int symbols() {
        return lengths.length;
    }

    /** Reads a symbol bit by bit: the first bit of a code is its highest. */
    int read(BitsIn in) {
        int code = 0;
        int first = 0;
        int place = 0;
        for (int length = 1; length <= LONGEST; length++) {
            code |= in.next(1);
            int count = countByLength[length];
            if (code - first < count) {
                return byCode[place + code - first];
            }
            place += count;
            first = 2 * (first + count);
            code <<= 1;
        }
        throw new IllegalArgumentException("these bits are no code");
    }

    /** Writes a symbol that has a code. */
    void write(int symbol, BitsOut out) {
        out.next(reversed[symbol], lengths[symbol]);
    }
}
