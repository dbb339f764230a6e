package org.runflow.race.scenario;

import java.util.Arrays;
import java.util.List;

/**
 * What the groups of a segment can add up to in the cells of one bin, without adding them up: no more than their maxima, of the whole bin or of blocks of
 * windows. Reused from bin to bin by one thread.
 */
final class BinBound {
    private int first;
    private int end;
    private long totalMs;
    private long mostMs;
    private long furthestUm;
    /** Whether person-time of blocks stands among the small numbers, as all of the bin has room there. */
    private boolean isSmall;

    private boolean hasDistances;
    /** By block, with one before the first and one behind the last. */
    private int[] smallMs = new int[32];

    private long[] blockMs = new long[32];
    private long[] blockUm = new long[32];

    /**
     * Looks at another bin.
     *
     * @return whether anybody reaches it
     */
    boolean look(List<MovedBands> groups, int bin) {
        first = Integer.MAX_VALUE;
        end = Integer.MIN_VALUE;
        totalMs = 0;
        mostMs = 0;
        furthestUm = 0;
        for (int i = 0; i < groups.size(); i++) {
            MovedBands group = groups.get(i);
            if (group.reaches(bin)) {
                first = Math.min(first, group.first(bin));
                end = Math.max(end, group.end(bin));
                totalMs += group.bands().totalMs(bin);
                mostMs += group.bands().mostMs(bin);
                furthestUm += group.bands().furthestUm(bin);
            }
        }
        return first < end;
    }

    /**
     * Looks closer at the same bin: what the groups add up to in each block.
     *
     * @param distances whether distances matter, too; if not, their bounds are 0
     */
    void lookAtBlocks(List<MovedBands> groups, int bin, boolean distances) {
        int blocks = endBlock() - firstBlock() + 2;
        isSmall = totalMs <= Integer.MAX_VALUE;
        hasDistances = distances;
        if (blocks > blockMs.length) {
            smallMs = new int[2 * blocks];
            blockMs = new long[2 * blocks];
            blockUm = new long[2 * blocks];
        }
        addTimes(groups, bin, blocks);
        if (distances) {
            addDistances(groups, bin, blocks);
        }
    }

    private void addTimes(List<MovedBands> groups, int bin, int blocks) {
        if (isSmall) {
            Arrays.fill(smallMs, 0, blocks, 0);
        } else {
            Arrays.fill(blockMs, 0, blocks, 0);
        }
        for (int i = 0; i < groups.size(); i++) {
            MovedBands group = groups.get(i);
            if (group.reaches(bin) && isSmall) {
                group.bands().addBoundsMsTo(bin, group.windows(), firstBlock() - 1, smallMs);
            } else if (group.reaches(bin)) {
                group.bands().addBoundsMsTo(bin, group.windows(), firstBlock() - 1, blockMs);
            }
        }
    }

    private void addDistances(List<MovedBands> groups, int bin, int blocks) {
        Arrays.fill(blockUm, 0, blocks, 0);
        for (int i = 0; i < groups.size(); i++) {
            MovedBands group = groups.get(i);
            if (group.reaches(bin)) {
                group.bands().addBoundsUmTo(bin, group.windows(), firstBlock() - 1, blockUm);
            }
        }
    }

    /** The first window in which somebody is there. */
    int first() {
        return first;
    }

    /** The window behind the last in which somebody is there. */
    int end() {
        return end;
    }

    int firstBlock() {
        return Bands.block(first);
    }

    int endBlock() {
        return Bands.block(end - 1) + 1;
    }

    /** Person-time of all cells, exactly. */
    long totalMs() {
        return totalMs;
    }

    /** No cell has more person-time. */
    long mostMs() {
        return mostMs;
    }

    /** In no cell is more distance run. */
    long furthestUm() {
        return furthestUm;
    }

    /** No cell of a block has more person-time. */
    long mostMs(int block) {
        int index = block - firstBlock() + 1;
        return isSmall ? smallMs[index] : blockMs[index];
    }

    /** In no cell of a block is more distance run. */
    long furthestUm(int block) {
        return hasDistances ? blockUm[block - firstBlock() + 1] : 0;
    }
}
