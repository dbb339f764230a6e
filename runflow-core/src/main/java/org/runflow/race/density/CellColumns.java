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
        makeRoom(1);
        bins[size] = bin;
        windows[size] = window;
        personMs[size] = cellPersonMs;
        distanceUm[size] = cellDistanceUm;
        size++;
    }

    void addAll(CellColumns other) {
        makeRoom(other.size);
        System.arraycopy(other.bins, 0, bins, size, other.size);
        System.arraycopy(other.windows, 0, windows, size, other.size);
        System.arraycopy(other.personMs, 0, personMs, size, other.size);
        System.arraycopy(other.distanceUm, 0, distanceUm, size, other.size);
        size += other.size;
    }

    private void makeRoom(int more) {
        if (size + more > bins.length) {
            int larger = Math.max(size + more, size * 2);
            bins = Arrays.copyOf(bins, larger);
            windows = Arrays.copyOf(windows, larger);
            personMs = Arrays.copyOf(personMs, larger);
            distanceUm = Arrays.copyOf(distanceUm, larger);
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

    /** The column itself where it is full, as after sorting. */
    int[] bins() {
        return size == bins.length ? bins : Arrays.copyOf(bins, size);
    }

    int[] windows() {
        return size == windows.length ? windows : Arrays.copyOf(windows, size);
    }

    long[] personMs() {
        return size == personMs.length ? personMs : Arrays.copyOf(personMs, size);
    }

    long[] distanceUm() {
        return size == distanceUm.length ? distanceUm : Arrays.copyOf(distanceUm, size);
    }
}
