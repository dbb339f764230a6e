package org.runflow.race.flow;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.IntToLongFunction;

/**
 * Items with a time each, packed into one {@code long} (the time above, the item below) and sorted by time, stably, by radix: linear in the
 * number of items for times of one race.
 */
final class TimeOrder {
    private static final int TIME_SHIFT = 32;
    private static final int LARGE = 4096;
    private static final int DIGIT_BITS_SMALL = 8;
    private static final int DIGIT_BITS_LARGE = 13;

    private TimeOrder() {}

    /** An item and its time, 0 to {@link Integer#MAX_VALUE}. */
    static long pack(long time, int item) {
        return time << TIME_SHIFT | item;
    }

    static int item(long packed) {
        return (int) packed;
    }

    static long time(long packed) {
        return packed >>> TIME_SHIFT;
    }

    /** Sorts by time, keeping the given order of equal times. The column may be used as space; the sorted one may be another. */
    static long[] sort(long[] packed) {
        long ofAny = 0;
        for (long each : packed) {
            ofAny |= each;
        }
        int timeBits = Long.SIZE - Long.numberOfLeadingZeros(time(ofAny));
        int most = packed.length < LARGE ? DIGIT_BITS_SMALL : DIGIT_BITS_LARGE;
        int digits = Math.max(1, (timeBits + most - 1) / most);
        int digitBits = (timeBits + digits - 1) / digits;
        long[] from = packed;
        long[] to = new long[packed.length];
        for (int shift = 0; shift < timeBits; shift += digitBits) {
            scatter(from, to, TIME_SHIFT + shift, (1 << digitBits) - 1);
            long[] sorted = to;
            to = from;
            from = sorted;
        }
        return from;
    }

    private static void scatter(long[] from, long[] to, int shift, int mask) {
        int[] next = new int[mask + 2];
        for (long packed : from) {
            next[((int) (packed >>> shift) & mask) + 1]++;
        }
        for (int digit = 0; digit < mask; digit++) {
            next[digit + 1] += next[digit];
        }
        for (long packed : from) {
            to[next[(int) (packed >>> shift) & mask]++] = packed;
        }
    }

    /** Puts items of equal time into the order of a finer key; of equal keys the order stays. */
    static void refine(long[] sorted, IntToLongFunction keyOfItem) {
        int first = 0;
        for (int i = 1; i <= sorted.length; i++) {
            if (i == sorted.length || time(sorted[i]) != time(sorted[first])) {
                if (i - first > 1 && !isOrdered(sorted, first, i, keyOfItem)) {
                    sortStably(sorted, first, i, keyOfItem);
                }
                first = i;
            }
        }
    }

    private static boolean isOrdered(long[] sorted, int from, int to, IntToLongFunction keyOfItem) {
        for (int i = from + 1; i < to; i++) {
            if (keyOfItem.applyAsLong(item(sorted[i - 1])) > keyOfItem.applyAsLong(item(sorted[i]))) {
                return false;
            }
        }
        return true;
    }

    private static void sortStably(long[] sorted, int from, int to, IntToLongFunction keyOfItem) {
        Long[] some = Arrays.stream(sorted, from, to).boxed().toArray(Long[]::new);
        Arrays.sort(some, Comparator.comparingLong(packed -> keyOfItem.applyAsLong(item(packed))));
        for (int i = 0; i < some.length; i++) {
            sorted[from + i] = some[i];
        }
    }
}
