package org.runflow.flow;

import java.util.Arrays;

/** Stable sorting of indices by a column, by radix: linear in the number of indices for times of one race. */
final class IndexSort {
    private static final int DIGIT_BITS = 11;
    private static final int DIGITS = 1 << DIGIT_BITS;

    private IndexSort() {}

    /**
     * Sorts by a column, keeping the given order where values are equal.
     *
     * @param order indices into the column, each once; left alone
     * @param column a value per index
     * @return the indices by ascending value
     */
    static int[] stable(int[] order, long[] column) {
        long smallest = Arrays.stream(column).min().orElse(0);
        long largest = Arrays.stream(column).max().orElse(0);
        int[] sorted = order.clone();
        int[] spare = new int[order.length];
        for (int shift = 0; shift < Long.SIZE && (largest - smallest) >>> shift != 0; shift += DIGIT_BITS) {
            int[] next = new int[DIGITS + 1];
            for (long value : column) {
                next[digit(value - smallest, shift) + 1]++;
            }
            for (int digit = 0; digit < DIGITS; digit++) {
                next[digit + 1] += next[digit];
            }
            for (int index : sorted) {
                spare[next[digit(column[index] - smallest, shift)]++] = index;
            }
            int[] swapped = sorted;
            sorted = spare;
            spare = swapped;
        }
        return sorted;
    }

    private static int digit(long value, int shift) {
        return (int) (value >>> shift) & (DIGITS - 1);
    }
}
