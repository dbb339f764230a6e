package org.runflow.race.density;

import java.util.Arrays;

/** Growing columns of occupied cells. */
final class CellColumns {
    private int[] bins = new int[64];
    private int[] windows = new int[64];
    private long[] personMs = new long[64];
    private long[] distanceUm = new long[64];
    private int size;

    void add(int bin, int window, long cellPersonMs, long cellDistanceUm) {
        if (size == bins.length) {
            int larger = Math.max(64, size * 2);
            bins = Arrays.copyOf(bins, larger);
            windows = Arrays.copyOf(windows, larger);
            personMs = Arrays.copyOf(personMs, larger);
            distanceUm = Arrays.copyOf(distanceUm, larger);
        }
        bins[size] = bin;
        windows[size] = window;
        personMs[size] = cellPersonMs;
        distanceUm[size] = cellDistanceUm;
        size++;
    }

    void addAll(CellColumns other) {
        for (int i = 0; i < other.size; i++) {
            add(other.bins[i], other.windows[i], other.personMs[i], other.distanceUm[i]);
        }
    }

    /** Sorts cells that come bin by bin, windows rising, into window by window, bins rising: a stable counting sort. */
    CellColumns sortedByWindow() {
        int first = Integer.MAX_VALUE;
        int last = Integer.MIN_VALUE;
        for (int i = 0; i < size; i++) {
            first = Math.min(first, windows[i]);
            last = Math.max(last, windows[i]);
        }
        int[] next = new int[size == 0 ? 1 : last - first + 2];
        for (int i = 0; i < size; i++) {
            next[windows[i] - first + 1]++;
        }
        Arrays.parallelPrefix(next, Integer::sum);
        CellColumns sorted = new CellColumns();
        sorted.bins = new int[size];
        sorted.windows = new int[size];
        sorted.personMs = new long[size];
        sorted.distanceUm = new long[size];
        sorted.size = size;
        for (int i = 0; i < size; i++) {
            int target = next[windows[i] - first]++;
            sorted.bins[target] = bins[i];
            sorted.windows[target] = windows[i];
            sorted.personMs[target] = personMs[i];
            sorted.distanceUm[target] = distanceUm[i];
        }
        return sorted;
    }

    int size() {
        return size;
    }

    int[] bins() {
        return Arrays.copyOf(bins, size);
    }

    int[] windows() {
        return Arrays.copyOf(windows, size);
    }

    long[] personMs() {
        return Arrays.copyOf(personMs, size);
    }

    long[] distanceUm() {
        return Arrays.copyOf(distanceUm, size);
    }
}
