package org.runflow.race.scenario;

import java.util.Arrays;

/** The cells of one bin under a plan: sums over groups, window by window. Reused from bin to bin by one thread. */
final class BinSum {
    private int first;
    private int length;
    private long[] personMs = new long[256];
    private long[] distanceUm = new long[256];
    private long[] countedMs = new long[256];
    private long sum;
    private long most;
    private long furthest;

    /** Begins a bin whose cells lie in so many windows from the first on. */
    void begin(int firstWindow, int windows) {
        first = firstWindow;
        length = windows;
        if (windows > personMs.length) {
            personMs = new long[2 * windows];
            distanceUm = new long[2 * windows];
            countedMs = new long[2 * windows];
        } else {
            Arrays.fill(personMs, 0, windows, 0);
            Arrays.fill(distanceUm, 0, windows, 0);
        }
    }

    void add(Bands bands, int bin, int shift) {
        if (bands.windows(bin) > 0) {
            bands.addTo(bin, bands.firstWindow(bin) + shift - first, personMs, distanceUm);
        }
    }

    /** Finds sums and maxima once all groups are in, and adds the person-time to that of the segment by window. */
    void close(long[] byWindow, int byWindowFirst) {
        long total = 0;
        long most = 0;
        long furthest = 0;
        int offset = first - byWindowFirst;
        for (int i = 0; i < length; i++) {
            long time = personMs[i];
            total += time;
            most = Math.max(most, time);
            furthest = Math.max(furthest, distanceUm[i]);
            byWindow[offset + i] += time;
        }
        this.sum = total;
        this.most = most;
        this.furthest = furthest;
    }

    int first() {
        return first;
    }

    int length() {
        return length;
    }

    long personMs(int index) {
        return personMs[index];
    }

    long distanceUm(int index) {
        return distanceUm[index];
    }

    /** Person-time of all its cells. */
    long sum() {
        return sum;
    }

    /** The largest person-time of a cell. */
    long most() {
        return most;
    }

    /** The largest distance run in a cell. */
    long furthest() {
        return furthest;
    }

    /** The first window in which a cell has the largest person-time. */
    int windowOfMost() {
        int index = 0;
        while (personMs[index] != most) {
            index++;
        }
        return first + index;
    }

    /** Adds person-time by level. */
    void addLevels(SegmentScale scale, int bin, long[] levels) {
        if (most <= scale.mostAtBest(bin)) {
            levels[0] += sum;
            return;
        }
        for (int i = 0; i < length; i++) {
            levels[scale.level(bin, personMs[i])] += personMs[i];
        }
    }

    /** Adds the person-time of some of the groups by the levels of all. */
    void addCountedLevels(SegmentScale scale, int bin, Iterable<MovedBands> some, long[] levels) {
        Arrays.fill(countedMs, 0, length, 0);
        for (MovedBands moved : some) {
            if (moved.bands().windows(bin) > 0) {
                moved.bands().addPersonMsTo(bin, moved.bands().firstWindow(bin) + moved.windows() - first, countedMs);
            }
        }
        for (int i = 0; i < length; i++) {
            levels[scale.level(bin, personMs[i])] += countedMs[i];
        }
    }
}
