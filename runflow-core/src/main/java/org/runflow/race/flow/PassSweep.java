package org.runflow.race.flow;

import java.util.Arrays;

/**
 * Carries the order of a line-up along the stretch and counts who comes past whom: per step a radix sort, and the inversions between the old
 * order and the new one by a {@link RankCounter}.
 */
final class PassSweep {
    private final Lineup lineup;
    private final int[] passesByItem;
    private final int[] rank;
    private long[] order;

    PassSweep(Lineup lineup) {
        this.lineup = lineup;
        this.order = new long[lineup.size()];
        this.rank = new int[lineup.size()];
        this.passesByItem = new int[lineup.size()];
        Arrays.setAll(order, item -> item);
    }

    /**
     * Moves on to a later position of the stretch, given as a share of each pass. Who comes level there has not passed yet.
     *
     * @return the passes on the way, by side
     */
    long[] moveTo(long numerator, long denominator) {
        return turnTo(numerator == denominator ? lineup.byOut() : orderAt(numerator, denominator));
    }

    /** By whole milliseconds first, which sort fast, then exactly where these are equal. */
    private long[] orderAt(long numerator, long denominator) {
        double share = (double) numerator / denominator;
        long[] there = new long[order.length];
        for (int i = 0; i < there.length; i++) {
            int item = TimeOrder.item(order[i]);
            there[i] = TimeOrder.pack(
                    lineup.inMillis(item) + wholePart(lineup.stayMillis(item), numerator, denominator, share), item);
        }
        long[] sorted = TimeOrder.sort(there);
        TimeOrder.refine(sorted, item -> lineup.inMillis(item) * denominator + lineup.stayMillis(item) * numerator);
        return sorted;
    }

    /** The floor of stay · numerator / denominator, by a product that is right or one off instead of a division. */
    static long wholePart(long stayMillis, long numerator, long denominator, double share) {
        long guess = (long) (stayMillis * share);
        long rest = stayMillis * numerator - guess * denominator;
        return rest < 0 ? guess - 1 : rest >= denominator ? guess + 1 : guess;
    }

    private long[] turnTo(long[] newOrder) {
        for (int i = 0; i < newOrder.length; i++) {
            rank[TimeOrder.item(newOrder[i])] = i;
        }
        long[] passesBySide = lineup.oneStream() ? new long[] {passesOfAll(), 0} : passesOfBoth();
        order = newOrder;
        return passesBySide;
    }

    private long passesOfAll() {
        RankCounter before = new RankCounter(order.length);
        long passes = 0;
        for (long each : order) {
            int item = TimeOrder.item(each);
            int passed = before.above(rank[item]);
            before.mark(rank[item]);
            passesByItem[item] += passed;
            passes += passed;
        }
        return passes;
    }

    private long[] passesOfBoth() {
        RankCounter[] before = {new RankCounter(order.length), new RankCounter(order.length)};
        long[] passes = new long[2];
        for (long each : order) {
            int item = TimeOrder.item(each);
            int side = lineup.side(item);
            int passed = before[lineup.opposite(side)].above(rank[item]);
            before[side].mark(rank[item]);
            passesByItem[item] += passed;
            passes[side] += passed;
        }
        return passes;
    }

    /**
     * The passes made and suffered by each runner of a side, after a move to the end of the stretch. Those suffered follow from those made, as
     * every pass moves a runner back or forth by one among his opponents.
     */
    SideLoads loads(int side, int runners) {
        int[] made = new int[runners];
        int[] suffered = new int[runners];
        int[] aheadAtExit = lineup.oneStream() ? rank : opponentsAhead();
        int ahead = 0;
        for (int item = 0; item < order.length; item++) {
            if (lineup.side(item) == side) {
                made[lineup.runner(item)] = passesByItem[item];
                suffered[lineup.runner(item)] = passesByItem[item] - ahead + aheadAtExit[item];
            }
            ahead += lineup.side(item) == lineup.opposite(side) ? 1 : 0;
        }
        return new SideLoads(made, suffered);
    }

    /** How many opponents are ahead of each item in the order arrived at. */
    private int[] opponentsAhead() {
        int[] ahead = new int[order.length];
        int[] ofSide = new int[2];
        for (long each : order) {
            int item = TimeOrder.item(each);
            int side = lineup.side(item);
            ahead[item] = ofSide[lineup.opposite(side)];
            ofSide[side]++;
        }
        return ahead;
    }
}
