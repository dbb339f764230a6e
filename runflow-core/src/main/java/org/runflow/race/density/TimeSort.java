package org.runflow.race.density;

import java.util.Arrays;

/** Sorting of crossing times, the one super-linear step of the density computation: a byte-wise radix sort for large fields. */
final class TimeSort {
    private static final int RADIX_FROM = 2048;
    private static final int BITS = 11;
    private static final int BUCKETS = 1 << BITS;

    private TimeSort() {}

    /** Sorts in place and returns the sorted column, which may be another array. */
    static long[] sort(long[] times) {
        if (times.length < RADIX_FROM) {
            Arrays.sort(times);
            return times;
        }
        long least = Long.MAX_VALUE;
        long greatest = Long.MIN_VALUE;
        for (long time : times) {
            least = Math.min(least, time);
            greatest = Math.max(greatest, time);
        }
        long[] from = times;
        long[] to = new long[times.length];
        for (int shift = 0; shift < Long.SIZE && (greatest - least) >>> shift != 0; shift += BITS) {
            scatter(from, to, least, shift);
            long[] spare = from;
            from = to;
            to = spare;
        }
        return from;
    }

    private static void scatter(long[] from, long[] to, long least, int shift) {
        int[] next = new int[BUCKETS + 1];
        for (long time : from) {
            next[(int) ((time - least) >>> shift & (BUCKETS - 1)) + 1]++;
        }
        for (int bucket = 1; bucket < BUCKETS; bucket++) {
            next[bucket] += next[bucket - 1];
        }
        for (long time : from) {
            to[next[(int) ((time - least) >>> shift & (BUCKETS - 1))]++] = time;
        }
    }

    /** Merges two sorted columns. */
    static long[] merge(long[] a, long[] b) {
        long[] merged = new long[a.length + b.length];
        int i = 0;
        int j = 0;
        for (int k = 0; k < merged.length; k++) {
            merged[k] = j >= b.length || (i < a.length && a[i] <= b[j]) ? a[i++] : b[j++];
        }
        return merged;
    }
}
