package org.runflow.flow;

/** Stable sorting of indices by a column, by radix: linear in the number of indices for times of one race. */
final class IndexSort {
    private static final int LARGE = 4096;
    private static final int DIGIT_BITS_SMALL = 8;
    private static final int DIGIT_BITS_LARGE = 13;

    private final int digitBits;
    private long[] keys;
    private long[] spareKeys;
    private int[] indices;
    private int[] spareIndices;

    private IndexSort(int[] order) {
        this.digitBits = order.length < LARGE ? DIGIT_BITS_SMALL : DIGIT_BITS_LARGE;
        this.indices = order.clone();
        this.spareIndices = new int[order.length];
        this.keys = new long[order.length];
        this.spareKeys = new long[order.length];
    }

    /**
     * Sorts by a column, keeping the given order where values are equal.
     *
     * @param order indices into the column, each once; left alone
     * @param column a value per index
     * @return the indices by ascending value
     */
    static int[] stable(int[] order, long[] column) {
        IndexSort sort = new IndexSort(order);
        long range = sort.load(column);
        for (int shift = 0; shift < Long.SIZE && range >>> shift != 0; shift += sort.digitBits) {
            sort.scatter(shift);
        }
        return sort.indices;
    }

    /** Takes the keys in the given order, from 0, and returns the largest. */
    private long load(long[] column) {
        long smallest = Long.MAX_VALUE;
        long largest = Long.MIN_VALUE;
        for (int i = 0; i < keys.length; i++) {
            keys[i] = column[indices[i]];
            smallest = Math.min(smallest, keys[i]);
            largest = Math.max(largest, keys[i]);
        }
        for (int i = 0; i < keys.length; i++) {
            keys[i] -= smallest;
        }
        return keys.length == 0 ? 0 : largest - smallest;
    }

    private void scatter(int shift) {
        int mask = (1 << digitBits) - 1;
        int[] next = new int[mask + 2];
        for (long key : keys) {
            next[((int) (key >>> shift) & mask) + 1]++;
        }
        for (int digit = 0; digit < mask; digit++) {
            next[digit + 1] += next[digit];
        }
        for (int i = 0; i < keys.length; i++) {
            int target = next[(int) (keys[i] >>> shift) & mask]++;
            spareKeys[target] = keys[i];
            spareIndices[target] = indices[i];
        }
        long[] sortedKeys = spareKeys;
        spareKeys = keys;
        keys = sortedKeys;
        int[] sortedIndices = spareIndices;
        spareIndices = indices;
        indices = sortedIndices;
    }
}
