package org.runflow.flow;

import java.util.stream.IntStream;

/**
 * Carries the order of a line-up along the stretch and counts who comes past whom: per step a radix sort, and the inversions between the old
 * order and the new one by a Fenwick tree. O(n log n) per step.
 */
final class PassSweep {
    private final Lineup lineup;
    private final int[] passesByItem;
    private final int[] rank;
    private int[] order;

    PassSweep(Lineup lineup) {
        this.lineup = lineup;
        this.order = IntStream.range(0, lineup.size()).toArray();
        this.rank = new int[lineup.size()];
        this.passesByItem = new int[lineup.size()];
    }

    /**
     * Moves on to a later position of the stretch, given as a share of each pass. Who comes level there has not passed yet.
     *
     * @return the passes on the way, by side
     */
    long[] moveTo(long numerator, long denominator) {
        if (numerator == denominator) {
            return turnTo(lineup.byOut());
        }
        long[] time = new long[order.length];
        for (int item = 0; item < time.length; item++) {
            time[item] = lineup.inMillis(item) * denominator + lineup.stayMillis(item) * numerator;
        }
        return turnTo(IndexSort.stable(order, time));
    }

    private long[] turnTo(int[] newOrder) {
        for (int i = 0; i < newOrder.length; i++) {
            rank[newOrder[i]] = i;
        }
        long[] passesBySide = new long[2];
        RankCounter[] before = {new RankCounter(order.length), new RankCounter(order.length)};
        for (int item : order) {
            int side = lineup.side(item);
            int passed = before[lineup.opposite(side)].above(rank[item]);
            passesByItem[item] += passed;
            passesBySide[side] += passed;
            before[side].mark(rank[item]);
        }
        order = newOrder;
        return passesBySide;
    }

    /**
     * The passes made and suffered by each runner of a side, after a move to the end of the stretch. Those suffered follow from those made, as
     * every pass moves a runner back or forth by one among his opponents.
     */
    SideLoads loads(int side, int runners) {
        int[] made = new int[runners];
        int[] suffered = new int[runners];
        int opponentsAhead = 0;
        for (int item = 0; item < order.length; item++) {
            if (lineup.side(item) == side) {
                made[lineup.runner(item)] = passesByItem[item];
                suffered[lineup.runner(item)] = passesByItem[item] - opponentsAhead;
            }
            opponentsAhead += lineup.side(item) == lineup.opposite(side) ? 1 : 0;
        }
        opponentsAhead = 0;
        for (int item : order) {
            if (lineup.side(item) == side) {
                suffered[lineup.runner(item)] += opponentsAhead;
            }
            opponentsAhead += lineup.side(item) == lineup.opposite(side) ? 1 : 0;
        }
        return new SideLoads(made, suffered);
    }
}
