package org.runflow.report.plot;

/** The lengths of a block's codes, as they stand before it: in runs, which have a code of their own (RFC 1951, 3.2.7). */
final class CodeLengths {
    private static final int[] ORDER = {16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15};
    private static final int LEAST_LITERALS = 257;
    private static final int LEAST_LENGTHS = 4;
    private static final int LONGEST_CODE = 7;
    private static final int REPEAT = 16;
    private static final int FEW_ZEROS = 17;
    private static final int MANY_ZEROS = 18;

    private final int literals;
    private final int distances;
    private final int[] lengths;
    /** Symbols of runs, and the number that stands behind each. */
    private final int[] symbols;

    private final int[] extras;
    private int size;

    CodeLengths(HuffmanCode literalCode, HuffmanCode distanceCode) {
        this.literals = used(literalCode, LEAST_LITERALS);
        this.distances = used(distanceCode, 1);
        this.lengths = new int[literals + distances];
        for (int i = 0; i < lengths.length; i++) {
            lengths[i] = i < literals ? literalCode.length(i) : distanceCode.length(i - literals);
        }
        this.symbols = new int[lengths.length];
        this.extras = new int[lengths.length];
        findRuns();
    }

    void writeTo(DeflateBlock block) {
        int[] counts = new int[ORDER.length];
        for (int i = 0; i < size; i++) {
            counts[symbols[i]]++;
        }
        // a code has two symbols at least
        counts[0]++;
        counts[1]++;
        HuffmanCode code = HuffmanCode.of(counts, LONGEST_CODE);
        int used = ORDER.length;
        while (used > LEAST_LENGTHS && code.length(ORDER[used - 1]) == 0) {
            used--;
        }
        block.bits(literals - LEAST_LITERALS, 5);
        block.bits(distances - 1, 5);
        block.bits(used - LEAST_LENGTHS, 4);
        for (int i = 0; i < used; i++) {
            block.bits(code.length(ORDER[i]), 3);
        }
        for (int i = 0; i < size; i++) {
            block.code(code, symbols[i]);
            block.bits(extras[i], extraBits(symbols[i]));
        }
    }

    private void findRuns() {
        int at = 0;
        while (at < lengths.length) {
            int end = at + 1;
            while (end < lengths.length && lengths[end] == lengths[at]) {
                end++;
            }
            if (lengths[at] == 0) {
                at = addZeros(at, end);
            } else {
                add(lengths[at], 0);
                at = addRepeats(at + 1, end);
            }
        }
    }

    private int addZeros(int from, int end) {
        int at = from;
        while (at < end) {
            int run = Math.min(end - at, 138);
            if (run > 10) {
                add(MANY_ZEROS, run - 11);
            } else if (run > 2) {
                add(FEW_ZEROS, run - 3);
            } else {
                run = 1;
                add(0, 0);
            }
            at += run;
        }
        return end;
    }

    private int addRepeats(int from, int end) {
        int at = from;
        while (at < end) {
            int run = Math.min(end - at, 6);
            if (run > 2) {
                add(REPEAT, run - 3);
            } else {
                run = 1;
                add(lengths[at], 0);
            }
            at += run;
        }
        return end;
    }

    private void add(int symbol, int extra) {
        symbols[size] = symbol;
        extras[size] = extra;
        size++;
    }

    private static int extraBits(int symbol) {
        return symbol == REPEAT ? 2 : symbol == FEW_ZEROS ? 3 : symbol == MANY_ZEROS ? 7 : 0;
    }

    private static int used(HuffmanCode code, int least) {
        int used = code.symbols();
        while (used > least && code.length(used - 1) == 0) {
            used--;
        }
        return used;
    }
}
