package org.runflow.race.experience;

import org.runflow.race.density.SegmentCells;
import org.runflow.race.service.LevelOfService;

/** The levels of the occupied cells of one segment, one bin at a time; only a row of windows is held open. */
final class BinLevels {
    private final SegmentCells cells;
    /** Cells by bin, then window. */
    private final int[] byBin;
    /** Where each bin begins in {@code byBin}, and its length at the end. */
    private final int[] firstOfBin;

    private final int firstWindow;
    private final byte[] levelByWindow;

    BinLevels(SegmentCells cells) {
        this.cells = cells;
        this.byBin = new int[cells.size()];
        this.firstOfBin = new int[cells.binCount() + 1];
        for (int cell = 0; cell < cells.size(); cell++) {
            firstOfBin[cells.bin(cell) + 1]++;
        }
        for (int bin = 0; bin < cells.binCount(); bin++) {
            firstOfBin[bin + 1] += firstOfBin[bin];
        }
        int[] next = firstOfBin.clone();
        for (int cell = 0; cell < cells.size(); cell++) {
            byBin[next[cells.bin(cell)]++] = cell;
        }
        this.firstWindow = cells.size() == 0 ? 0 : cells.window(0);
        this.levelByWindow = new byte[cells.size() == 0 ? 0 : cells.window(cells.size() - 1) - firstWindow + 1];
    }

    /** Turns to a bin. Windows in which nobody is there keep what an earlier bin left and must not be asked for. */
    void open(int bin) {
        for (int i = firstOfBin[bin]; i < firstOfBin[bin + 1]; i++) {
            levelByWindow[cells.window(byBin[i]) - firstWindow] =
                    (byte) cells.level(byBin[i]).ordinal();
        }
    }

    /** The ordinal of the {@link LevelOfService} of the opened bin in an occupied window. */
    int level(int window) {
        return levelByWindow[window - firstWindow];
    }
}
