package org.runflow.flow;

/**
 * All runners of a row in the order in which they enter, both sides together; of equal entries whoever leaves first, then side A, then the
 * first by id. An item is a place in this order. Times count from the first entry, so that products of two of them fit a {@code long}.
 */
final class Lineup {
    static final int SIDE_A = 0;
    static final int SIDE_B = 1;

    private final Pairing pairing;
    private final long originMillis;
    private final long[] inMillis;
    private final long[] outMillis;
    private final int[] runner;
    private final byte[] side;

    /**
     * @throws IllegalArgumentException if the first entry and the last exit lie 2³¹ ms (24 days) or more apart
     */
    Lineup(StreamTimes a, StreamTimes b, Pairing pairing) {
        int sizeB = pairing == Pairing.ONE_STREAM ? 0 : b.size();
        this.pairing = pairing;
        this.inMillis = new long[a.size() + sizeB];
        this.outMillis = new long[a.size() + sizeB];
        this.runner = new int[a.size() + sizeB];
        this.side = new byte[a.size() + sizeB];
        this.originMillis = Math.min(firstIn(a, a.size()), firstIn(b, sizeB));
        int rankA = 0;
        int rankB = 0;
        for (int item = 0; item < runner.length; item++) {
            if (rankB == sizeB || (rankA < a.size() && !before(b.runnerByIn(rankB), b, a.runnerByIn(rankA), a))) {
                put(item, SIDE_A, a.runnerByIn(rankA++), a);
            } else {
                put(item, SIDE_B, b.runnerByIn(rankB++), b);
            }
        }
    }

    private static long firstIn(StreamTimes stream, int size) {
        return size == 0 ? Long.MAX_VALUE : stream.firstInMillis();
    }

    private static boolean before(int runner, StreamTimes stream, int other, StreamTimes otherStream) {
        long difference = stream.inMillis(runner) - otherStream.inMillis(other);
        return difference < 0 || (difference == 0 && stream.outMillis(runner) < otherStream.outMillis(other));
    }

    private void put(int item, int onSide, int who, StreamTimes stream) {
        inMillis[item] = stream.inMillis(who) - originMillis;
        outMillis[item] = stream.outMillis(who) - originMillis;
        runner[item] = who;
        side[item] = (byte) onSide;
        if (outMillis[item] > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("a flow row may span 24 days at most, but its runners take "
                    + outMillis[item] + " ms from first in to last out");
        }
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
        return outMillis[item] - inMillis[item];
    }

    int runner(int item) {
        return runner[item];
    }

    int side(int item) {
        return side[item];
    }

    /** The side that a side faces: the other one, or itself where there is only one stream. */
    int opposite(int ofSide) {
        return pairing == Pairing.ONE_STREAM ? SIDE_A : 1 - ofSide;
    }

    /** The runner whom the runner of that index must not face: himself, or {@link TopTwo#NOBODY} where the sides are different people. */
    int himself(int ofRunner) {
        return pairing.sharesRunners() ? ofRunner : TopTwo.NOBODY;
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
