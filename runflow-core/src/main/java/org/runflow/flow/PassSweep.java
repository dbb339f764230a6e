package org.runflow.flow;

import java.util.stream.IntStream;

/**
 * Carries the order of a line-up along the stretch and counts who comes past whom: a stable merge sort per step, whose inversions are the
 * passes. O(n log n) per step at worst, nearly linear when the order changes little.
 */
final class PassSweep {
    private final Lineup lineup;
    private final int[] order;
    private final int[] left;
    private final int[] passesByItem;
    private final long[] passesBySide = new long[2];

    PassSweep(Lineup lineup) {
        this.lineup = lineup;
        this.order = IntStream.range(0, lineup.size()).toArray();
        this.left = new int[lineup.size()];
        this.passesByItem = new int[lineup.size()];
    }

    /**
     * Moves on to a later position of the stretch. Who comes level there has not passed yet.
     *
     * @param time when each item is there, in any unit
     */
    void moveTo(long[] time) {
        sort(time, 0, order.length);
    }

    /** Passes so far by runners of that side. */
    long passes(int side) {
        return passesBySide[side];
    }

    /**
     * Passes of each runner of a side, after a move to the end of the stretch. Those suffered follow from those made, as every pass moves a
     * runner back or forth by one in the order.
     */
    SideLoads loads(int side, int runners) {
        int[] made = new int[runners];
        int[] suffered = new int[runners];
        int opposite = lineup.opposite(side);
        int opponentsBefore = 0;
        for (int item = 0; item < order.length; item++) {
            if (lineup.side(item) == side) {
                made[lineup.runner(item)] = passesByItem[item];
                suffered[lineup.runner(item)] = passesByItem[item] - opponentsBefore;
            }
            opponentsBefore += lineup.side(item) == opposite ? 1 : 0;
        }
        opponentsBefore = 0;
        for (int item : order) {
            if (lineup.side(item) == side) {
                suffered[lineup.runner(item)] += opponentsBefore;
            }
            opponentsBefore += lineup.side(item) == opposite ? 1 : 0;
        }
        return new SideLoads(made, suffered);
    }

    private void sort(long[] time, int from, int to) {
        if (to - from < 2) {
            return;
        }
        int middle = (from + to) >>> 1;
        sort(time, from, middle);
        sort(time, middle, to);
        if (time[order[middle - 1]] > time[order[middle]]) {
            merge(time, from, middle, to);
        }
    }

    private void merge(long[] time, int from, int middle, int to) {
        int target = from;
        while (time[order[target]] <= time[order[middle]]) {
            target++;
        }
        int leftSize = middle - target;
        System.arraycopy(order, target, left, 0, leftSize);
        int[] ahead = new int[2];
        for (int i = 0; i < leftSize; i++) {
            ahead[lineup.side(left[i])]++;
        }
        int nextLeft = 0;
        int nextRight = middle;
        while (nextLeft < leftSize) {
            int item = left[nextLeft];
            if (nextRight < to && time[order[nextRight]] < time[item]) {
                item = order[nextRight++];
                int passed = ahead[lineup.opposite(lineup.side(item))];
                passesByItem[item] += passed;
                passesBySide[lineup.side(item)] += passed;
            } else {
                nextLeft++;
                ahead[lineup.side(item)]--;
            }
            order[target++] = item;
        }
    }
}
