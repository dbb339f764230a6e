package org.runflow.race.scenario;

import java.util.Arrays;
import java.util.List;

/**
 * Person-time of groups in a run of windows of one bin, added up. While everything of a bin is small enough, every sum is, and is made of numbers of half the size, many at
 * once. Reused from run to run by one thread.
 */
final class TimeRow {
    private int length;
    private boolean isSmall;
    private int[] small = new int[256];
    private long[] large = new long[256];

    /** Adds up groups in windows. */
    void sum(List<MovedBands> groups, int bin, int firstWindow, int windows) {
        long totalMs = 0;
        for (int i = 0; i < groups.size(); i++) {
            totalMs += groups.get(i).bands().totalMs(bin);
        }
        sum(groups, bin, firstWindow, windows, totalMs <= Integer.MAX_VALUE);
    }

    /** Adds up some of the groups that another row has added up, as it did. */
    void sumAs(TimeRow all, List<MovedBands> some, int bin, int firstWindow) {
        sum(some, bin, firstWindow, all.length, all.isSmall);
    }

    private void sum(List<MovedBands> groups, int bin, int firstWindow, int windows, boolean fits) {
        length = windows;
        isSmall = fits;
        if (windows > small.length) {
            small = new int[2 * windows];
            large = new long[2 * windows];
        } else if (fits) {
            Arrays.fill(small, 0, windows, 0);
        } else {
            Arrays.fill(large, 0, windows, 0);
        }
        for (int i = 0; i < groups.size(); i++) {
            MovedBands group = groups.get(i);
            int from = Math.max(firstWindow, group.first(bin));
            int count = Math.min(firstWindow + windows, group.end(bin)) - from;
            if (count > 0 && group.reaches(bin)) {
                add(group, bin, from, count, from - firstWindow);
            }
        }
    }

    private void add(MovedBands group, int bin, int from, int count, int index) {
        if (isSmall) {
            group.bands().addPersonMsTo(bin, from - group.windows(), count, index, small);
        } else {
            group.bands().addPersonMsTo(bin, from - group.windows(), count, index, large);
        }
    }

    /** {@return the largest of all} */
    long most() {
        return isSmall ? mostOf(small, length) : mostOf(large, length);
    }

    private static int mostOf(int[] row, int length) {
        int most = 0;
        for (int i = 0; i < length; i++) {
            most = Math.max(most, row[i]);
        }
        return most;
    }

    private static long mostOf(long[] row, int length) {
        long most = 0;
        for (int i = 0; i < length; i++) {
            most = Math.max(most, row[i]);
        }
        return most;
    }

    long get(int index) {
        return isSmall ? small[index] : large[index];
    }

    /** {@return the sum of this row's cells where another row, summed as this one, is above a bound which is below its largest} */
    long sumWhereAbove(TimeRow all, long bound) {
        return isSmall
                ? sumWhereAbove(small, all.small, (int) bound, length)
                : sumWhereAbove(large, all.large, bound, length);
    }

    /** Without a branch, which nobody could predict. */
    private static int sumWhereAbove(int[] row, int[] all, int bound, int length) {
        int sum = 0;
        for (int i = 0; i < length; i++) {
            sum += row[i] & (bound - all[i]) >> (Integer.SIZE - 1);
        }
        return sum;
    }

    private static long sumWhereAbove(long[] row, long[] all, long bound, int length) {
        long sum = 0;
        for (int i = 0; i < length; i++) {
            sum += row[i] & (bound - all[i]) >> (Long.SIZE - 1);
        }
        return sum;
    }

    @Override
    public String toString() {
        return isSmall ? Arrays.toString(Arrays.copyOf(small, length)) : Arrays.toString(Arrays.copyOf(large, length));
    }
}
