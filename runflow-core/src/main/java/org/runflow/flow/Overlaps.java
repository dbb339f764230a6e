package org.runflow.flow;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.Multiset;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Counts whose times on a stretch overlap, from sorted entries and exits: of all opponents, those who entered in time less those who had left.
 */
final class Overlaps {
    private final StreamTimes a;
    private final StreamTimes b;
    private final Pairing pairing;

    Overlaps(StreamTimes a, StreamTimes b, Pairing pairing) {
        this.a = a;
        this.b = b;
        this.pairing = pairing;
    }

    /** Pairs who share the stretch for at least so long. */
    CoPresence coPresence(long shareMillis) {
        Pairs pairs = pairs(shareMillis, shareMillis);
        return new CoPresence(pairs.pairs, pairs.runnersA, pairs.runnersB);
    }

    /** Pairs who meet head-on: each enters before the other leaves. */
    Meetings meetings() {
        Pairs pairs = pairs(1, 0);
        return new Meetings(pairs.pairs, pairs.runnersA, pairs.runnersB);
    }

    private record Pairs(long pairs, int runnersA, int runnersB) {}

    private Pairs pairs(long shareMillis, long minStayMillis) {
        int[] ofA = opponents(a, b, shareMillis, minStayMillis);
        long sum = Arrays.stream(ofA).asLongStream().sum();
        int runnersA = countAbove0(ofA);
        return pairing == Pairing.ONE_STREAM
                ? new Pairs(sum / 2, runnersA, runnersA)
                : new Pairs(sum, runnersA, countAbove0(opponents(b, a, shareMillis, minStayMillis)));
    }

    /** For each runner of one side, how many of the other side enter at least so long before he leaves, and he before they do. */
    private int[] opponents(StreamTimes one, StreamTimes other, long shareMillis, long minStayMillis) {
        int[] count = new int[one.size()];
        int entered = 0;
        for (int rank = 0, next = 0; rank < one.size(); rank++) {
            int runner = one.runnerByOut(rank);
            for (; next < other.size(); next++) {
                int opponent = other.runnerByIn(next);
                if (other.inMillis(opponent) > one.outMillis(runner) - shareMillis) {
                    break;
                }
                entered += other.stayMillis(opponent) >= minStayMillis ? 1 : 0;
            }
            count[runner] = entered;
        }
        int left = 0;
        for (int rank = 0, next = 0; rank < one.size(); rank++) {
            int runner = one.runnerByIn(rank);
            for (; next < other.size(); next++) {
                int opponent = other.runnerByOut(next);
                if (other.outMillis(opponent) - shareMillis >= one.inMillis(runner)) {
                    break;
                }
                left += other.stayMillis(opponent) >= minStayMillis ? 1 : 0;
            }
            count[runner] = one.stayMillis(runner) >= minStayMillis ? count[runner] - left : 0;
        }
        if (minStayMillis == 0) {
            restoreDoubleExclusions(one, other, count);
        }
        if (pairing.sharesRunners()) {
            removeHimself(one, other, shareMillis, minStayMillis, count);
        }
        return count;
    }

    /** Two who take no time at the same instant had neither entered nor were still there, so they were taken off twice. */
    private static void restoreDoubleExclusions(StreamTimes one, StreamTimes other, int[] count) {
        Multiset<Long> instants = HashMultiset.create();
        IntStream.range(0, other.size())
                .filter(opponent -> other.stayMillis(opponent) == 0)
                .forEach(opponent -> instants.add(other.inMillis(opponent)));
        if (!instants.isEmpty()) {
            IntStream.range(0, one.size())
                    .filter(runner -> one.stayMillis(runner) == 0)
                    .forEach(runner -> count[runner] += instants.count(one.inMillis(runner)));
        }
    }

    private static void removeHimself(
            StreamTimes one, StreamTimes other, long shareMillis, long minStayMillis, int[] count) {
        for (int runner = 0; runner < count.length; runner++) {
            boolean counted = one.stayMillis(runner) >= minStayMillis
                    && other.stayMillis(runner) >= minStayMillis
                    && one.outMillis(runner) - other.inMillis(runner) >= shareMillis
                    && other.outMillis(runner) - one.inMillis(runner) >= shareMillis;
            count[runner] -= counted ? 1 : 0;
        }
    }

    private static int countAbove0(int[] counts) {
        return (int) Arrays.stream(counts).filter(count -> count > 0).count();
    }
}
