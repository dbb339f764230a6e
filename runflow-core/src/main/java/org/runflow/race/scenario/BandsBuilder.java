package org.runflow.race.scenario;

import java.util.Arrays;
import org.runflow.race.density.Density.BinTaker;

/** Collects the bands of a group on a segment, bin by bin. */
final class BandsBuilder implements BinTaker {
    final int[] firstWindow;
    /** Where the band of a bin begins, and behind the last one. */
    final int[] start;

    long[] personMs = new long[1 << 12];
    long[] distanceUm = new long[1 << 12];
    private int bins;

    BandsBuilder(int bins) {
        this.firstWindow = new int[bins];
        this.start = new int[bins + 1];
    }

    @Override
    public void take(int bin, int first, int windows, int from, long[] rowPersonMs, long[] rowDistanceUm) {
        int at = skipTo(bin);
        if (at + windows > personMs.length) {
            int larger = Math.max(at + windows, 2 * at);
            personMs = Arrays.copyOf(personMs, larger);
            distanceUm = Arrays.copyOf(distanceUm, larger);
        }
        System.arraycopy(rowPersonMs, from, personMs, at, windows);
        System.arraycopy(rowDistanceUm, from, distanceUm, at, windows);
        firstWindow[bin] = first;
        bins = bin + 1;
        start[bins] = at + windows;
    }

    /** Bins that were not taken are empty. */
    private int skipTo(int bin) {
        int at = start[bins];
        Arrays.fill(start, bins, bin + 1, at);
        return at;
    }

    Bands build() {
        skipTo(start.length - 1);
        return new Bands(this);
    }
}
