package org.runflow.race.flow;

import java.util.Arrays;

/**
 * All runners of a row in the order in which they enter, both sides together; of equal entries whoever leaves first, then side A, then the
 * first by id. An item is a place in this order. Times count from the first entry, so that products of two of them fit a {@code long}.
 */
final class Lineup {
    static final int SIDE_A = 0;
    static final int SIDE_B = 1;

    private final Pairing pairing;
    private final long originMillis;
    private final int[] inMillis;
    private final int[] outMillis;
    private final int[] runner;
    private final byte[] side;
    private final long[] byOut;
    private final int[] sameRunner;

    /**
     * Lines up two streams.
     *
     * @throws IllegalArgumentException if the first entry and the last exit lie 2³¹ ms (24 days) or more apart
     */
    Lineup(StreamTimes a, StreamTimes b, Pairing pairing) {
        int sizeA = a.size();
        int sizeB = pairing == Pairing.ONE_STREAM ? 0 : b.size();
        this.pairing = pairing;
        this.inMillis = new int[sizeA + sizeB];
        this.outMillis = new int[sizeA + sizeB];
        this.runner = new int[sizeA + sizeB];
        this.side = new byte[sizeA + sizeB];
        this.originMillis = Math.min(
                sizeA == 0 ? Long.MAX_VALUE : a.firstInMillis(), sizeB == 0 ? Long.MAX_VALUE : b.firstInMillis());
        int rankA = 0;
        int rankB = 0;
        for (int item = 0; item < runner.length; item++) {
            if (rankB == sizeB || (rankA < sizeA && !before(rankB, b, rankA, a))) {
                put(item, SIDE_A, rankA++, a);
            } else {
                put(item, SIDE_B, rankB++, b);
            }
        }
        long[] leaving = new long[runner.length];
        Arrays.setAll(leaving, item -> TimeOrder.pack(outMillis[item], item));
        this.byOut = TimeOrder.sort(leaving);
        this.sameRunner = pairing == Pairing.TWO_WINDOWS ? opposingSelves(a.runners()) : new int[0];
    }

    private static boolean before(int rank, StreamTimes stream, int otherRank, StreamTimes otherStream) {
        long difference = stream.inMillisByIn(rank) - otherStream.inMillisByIn(otherRank);
        return difference < 0 || (difference == 0 && stream.outMillisByIn(rank) < otherStream.outMillisByIn(otherRank));
    }

    private void put(int item, int onSide, int rank, StreamTimes stream) {
        inMillis[item] = requireShort(stream.inMillisByIn(rank) - originMillis);
        outMillis[item] = requireShort(stream.outMillisByIn(rank) - originMillis);
        runner[item] = stream.runnerByIn(rank);
        side[item] = (byte) onSide;
    }

    /** Milliseconds since the first entry of a stretch, as they fit a column. */
    static int requireShort(long millis) {
        if (millis > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("a flow row may span 24 days at most, but its runners take " + millis
                    + " ms from first in to last out");
        }
        return (int) millis;
    }

    /** For each item the one of the same person on the opposite side, {@link TopTwo#NOBODY} where he does not complete that window. */
    private int[] opposingSelves(int runners) {
        int[][] itemBySideAndRunner = new int[2][runners];
        Arrays.fill(itemBySideAndRunner[SIDE_A], TopTwo.NOBODY);
        Arrays.fill(itemBySideAndRunner[SIDE_B], TopTwo.NOBODY);
        for (int item = 0; item < size(); item++) {
            itemBySideAndRunner[side[item]][runner[item]] = item;
        }
        int[] items = new int[size()];
        Arrays.setAll(items, item -> itemBySideAndRunner[opposite(side[item])][runner[item]]);
        return items;
    }

    int size() {
        return runner.length;
    }

    /** Milliseconds since local midnight of the instant from which the items' times count. */
    long originMillis() {
        return originMillis;
    }

    long inMillis(int item) {
        return inMillis[item];
    }

    long outMillis(int item) {
        return outMillis[item];
    }

    long stayMillis(int item) {
        return (long) outMillis[item] - inMillis[item];
    }

    /** The index of the item's runner in his field. */
    int runner(int item) {
        return runner[item];
    }

    int side(int item) {
        return side[item];
    }

    /** Whether all are on side A and face each other. */
    boolean oneStream() {
        return pairing == Pairing.ONE_STREAM;
    }

    /** The side that a side faces: the other one, or itself where there is only one stream. */
    int opposite(int ofSide) {
        return oneStream() ? SIDE_A : 1 - ofSide;
    }

    /** The opposing item that is the same person, or {@link TopTwo#NOBODY} where the sides are different people. */
    int sameRunner(int item) {
        return switch (pairing) {
            case TWO_EVENTS -> TopTwo.NOBODY;
            case TWO_WINDOWS -> sameRunner[item];
            case ONE_STREAM -> item;
        };
    }

    /** Whether the item passes the same person on the other window, which is no pass. */
    boolean passesHimself(int item) {
        return sameRunner(item) != TopTwo.NOBODY && millisApartIn(item) > 0 && millisApartOut(item) > 0;
    }

    /** How much later the item enters than the same person on the other window. */
    long millisApartIn(int item) {
        return inMillis(item) - inMillis(sameRunner(item));
    }

    /** How much earlier the item leaves than the same person on the other window. */
    long millisApartOut(int item) {
        return outMillis(sameRunner(item)) - outMillis(item);
    }

    /** All items in the order in which they leave, as {@link TimeOrder}; of equal exits in the order in which they enter. Not to be changed. */
    long[] byOut() {
        return byOut;
    }

    /** The first item after this one that enters later. */
    int nextEntry(int item) {
        int next = item + 1;
        while (next < size() && inMillis[next] == inMillis[item]) {
            next++;
        }
        return next;
    }
}
