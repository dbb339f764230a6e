package org.runflow.io.deflate;

import java.util.Arrays;

/** Goes through a deflate stream as RFC 1951 has it, whichever form it is read from. */
final class Walk {
    private static final int FIXED = 1;
    private static final int DYNAMIC = 2;
    private static final int END_OF_BLOCK = 256;
    private static final int LITERALS = 288;
    private static final int DISTANCES = 30;
    private static final int LONGEST_MATCH = 285;
    private static final int REPEAT = 16;
    private static final int ZEROS = 17;
    private static final int[] ORDER_OF_LENGTHS = {16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15};

    private final Side side;

    private Walk(Side side) {
        this.side = side;
    }

    /**
     * Goes to the end of the last block.
     *
     * @throws UnusualStreamException if it has other blocks than those with Huffman codes
     */
    static void through(Side side) throws UnusualStreamException {
        Walk walk = new Walk(side);
        boolean last;
        do {
            last = walk.block();
        } while (!last);
    }

    private boolean block() throws UnusualStreamException {
        boolean isLast = side.bits(1) == 1;
        int kind = side.bits(2);
        if (kind == DYNAMIC) {
            dynamic();
        } else if (kind == FIXED) {
            fixed();
        } else {
            throw new UnusualStreamException("a block of kind " + kind + " has no codes");
        }
        return isLast;
    }

    private void fixed() throws UnusualStreamException {
        int[] literals = new int[LITERALS];
        Arrays.fill(literals, 0, 144, 8);
        Arrays.fill(literals, 144, 256, 9);
        Arrays.fill(literals, 256, 280, 7);
        Arrays.fill(literals, 280, LITERALS, 8);
        int[] distances = new int[DISTANCES];
        Arrays.fill(distances, 5);
        symbols(new PrefixCode(literals), new PrefixCode(distances));
    }

    private void dynamic() throws UnusualStreamException {
        int literals = side.bits(5) + 257;
        int distances = side.bits(5) + 1;
        int lengths = side.bits(4) + 4;
        int[] ofLengths = new int[ORDER_OF_LENGTHS.length];
        for (int i = 0; i < lengths; i++) {
            ofLengths[ORDER_OF_LENGTHS[i]] = side.bits(3);
        }
        int[] both = lengths(new PrefixCode(ofLengths), literals + distances);
        symbols(
                new PrefixCode(Arrays.copyOf(both, literals)),
                new PrefixCode(Arrays.copyOfRange(both, literals, both.length)));
    }

    private int[] lengths(PrefixCode code, int count) throws UnusualStreamException {
        int[] lengths = new int[count];
        int at = 0;
        while (at < count) {
            int symbol = side.symbol(code);
            if (symbol < REPEAT) {
                lengths[at++] = symbol;
            } else {
                int length = symbol == REPEAT && at > 0 ? lengths[at - 1] : 0;
                int times =
                        symbol == REPEAT ? 3 + side.bits(2) : symbol == ZEROS ? 3 + side.bits(3) : 11 + side.bits(7);
                if (at + times > count) {
                    throw new UnusualStreamException("more lengths of codes than codes");
                }
                Arrays.fill(lengths, at, at + times, length);
                at += times;
            }
        }
        return lengths;
    }

    private void symbols(PrefixCode literals, PrefixCode distances) throws UnusualStreamException {
        int symbol = side.symbol(literals);
        while (symbol != END_OF_BLOCK) {
            if (symbol > LONGEST_MATCH) {
                throw new UnusualStreamException("a repeat of a length that there is not");
            }
            if (symbol > END_OF_BLOCK) {
                side.bits(extraOfLength(symbol - END_OF_BLOCK - 1));
                int distance = side.symbol(distances);
                side.bits(Math.max(0, distance / 2 - 1));
            }
            symbol = side.symbol(literals);
        }
    }

    private static int extraOfLength(int length) {
        return length < 8 || length == LONGEST_MATCH - END_OF_BLOCK - 1 ? 0 : length / 4 - 1;
    }
}
