package org.runflow.race.density;

import java.util.Arrays;
import java.util.List;
import org.runflow.race.density.Density.BinTaker;

/** Growing columns of occupied cells. */
final class CellColumns implements BinTaker {
    private int[] bins;
    private int[] windows;
    private long[] personMs;
    private long[] distanceUm;
    private int size;

    CellColumns() {
        this(1024);
    }

    private CellColumns(int room) {
        this.bins = new int[room];
        this.windows = new int[room];
        this.personMs = new long[room];
        this.distanceUm = new long[room];
    }

    /** Appends the occupied cells of a bin, windows rising. */
    @Override
    public void take(int bin, int firstWindow, int count, int from, long[] rowPersonMs, long[] rowDistanceUm) {
        if (size + count > bins.length) {
            int larger = Math.max(size + count, size * 2);
            bins = Arrays.copyOf(bins, larger);
            windows = Arrays.copyOf(windows, larger);
            personMs = Arrays.copyOf(personMs, larger);
            distanceUm = Arrays.copyOf(distanceUm, larger);
        }
        for (int i = 0; i < count; i++) {
            if (rowPersonMs[from + i] > 0) {
                bins[size] = bin;
                windows[size] = firstWindow + i;
                personMs[size] = rowPersonMs[from + i];
                distanceUm[size] = rowDistanceUm[from + i];
                size++;
            }
        }
    }

    /** Sorts cells that come bin by bin, windows rising, piece by piece, into window by window, bins rising: a stable counting sort. */
    static CellColumns sortedByWindow(List<CellColumns> pieces) {
        int first = Integer.MAX_VALUE;
        int last = Integer.MIN_VALUE;
        int size = 0;
        for (CellColumns piece : pieces) {
            for (int i = 0; i < piece.size; i++) {
                first = Math.min(first, piece.windows[i]);
                last = Math.max(last, piece.windows[i]);
            }
            size += piece.size;
        }
        CellColumns sorted = new CellColumns(size);
        sorted.size = size;
        if (size > 0) {
            int[] next = new int[last - first + 2];
            for (CellColumns piece : pieces) {
                for (int i = 0; i < piece.size; i++) {
                    next[piece.windows[i] - first + 1]++;
                }
            }
            Arrays.parallelPrefix(next, Integer::sum);
            for (CellColumns piece : pieces) {
                sorted.place(piece, first, next);
            }
        }
        return sorted;
    }

    private void place(CellColumns piece, int firstWindow, int[] next) {
        for (int i = 0; i < piece.size; i++) {
            int target = next[piece.windows[i] - firstWindow]++;
            bins[target] = piece.bins[i];
            windows[target] = piece.windows[i];
            personMs[target] = piece.personMs[i];
            distanceUm[target] = piece.distanceUm[i];
        }
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
