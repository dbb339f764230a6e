package org.runflow.race.scenario;

import java.util.Arrays;

/** Whole numbers of 0 and more, kept in half the room where all of them are small enough: plans wait for memory, not for sums. Immutable. */
final class NumberColumn {
    private final int[] small;
    private final long[] large;

    private NumberColumn(int[] small, long[] large) {
        this.small = small;
        this.large = large;
    }

    /** Keeps numbers; the array becomes the column's own. */
    static NumberColumn of(long[] numbers) {
        return of(numbers, numbers.length);
    }

    /** Keeps the first numbers of an array, which becomes the column's own. */
    static NumberColumn of(long[] numbers, int count) {
        int[] small = new int[count];
        long any = 0;
        for (int i = 0; i < count; i++) {
            any |= numbers[i];
            small[i] = (int) numbers[i];
        }
        return any <= Integer.MAX_VALUE
                ? new NumberColumn(small, new long[0])
                : new NumberColumn(new int[0], Arrays.copyOf(numbers, count));
    }

    /** Adds a run of numbers to a row. */
    void addTo(int from, int count, int index, long[] row) {
        if (large.length == 0) {
            addSmall(from, count, index, row);
        } else {
            addLarge(from, count, index, row);
        }
    }

    /** Adds a run of numbers, whose sum with the row's is small, to a row. */
    void addTo(int from, int count, int index, int[] row) {
        if (large.length == 0) {
            for (int i = 0; i < count; i++) {
                row[index + i] += small[from + i];
            }
        } else {
            for (int i = 0; i < count; i++) {
                row[index + i] += (int) large[from + i];
            }
        }
    }

    private void addSmall(int from, int count, int index, long[] row) {
        for (int i = 0; i < count; i++) {
            row[index + i] += small[from + i];
        }
    }

    private void addLarge(int from, int count, int index, long[] row) {
        for (int i = 0; i < count; i++) {
            row[index + i] += large[from + i];
        }
    }

    long bytes() {
        return 4L * small.length + 8L * large.length;
    }

    @Override
    public String toString() {
        return large.length == 0 ? Arrays.toString(small) : Arrays.toString(large);
    }
}
