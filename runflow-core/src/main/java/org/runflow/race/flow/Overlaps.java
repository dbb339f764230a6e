package org.runflow.race.flow;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.Multiset;
import org.runflow.race.flow.FlowRowResult.CoPresence;

/**
 * Counts whose times on a stretch overlap, from sorted entries and exits: of all opponents, those who entered in time less those who had left.
 */
final class Overlaps {
    private final Lineup lineup;
    private final boolean oneStream;

    Overlaps(Lineup lineup) {
        this.lineup = lineup;
        this.oneStream = lineup.oneStream();
    }

    /** Pairs who share the stretch for at least so long, greater than 0. */
    CoPresence coPresence(long shareMillis) {
        if (oneStream) {
            return SelfPresence.of(lineup, shareMillis);
        }
        Pairs pairs = pairs(opponents(shareMillis, shareMillis));
        return new CoPresence(pairs.pairs, pairs.runnersA, pairs.runnersB);
    }

    /** Pairs who meet head-on: each enters before the other leaves. */
    Meetings meetings() {
        int[] opponents = opponents(1, 0);
        restoreDoubleExclusions(opponents);
        Pairs pairs = pairs(opponents);
        return new Meetings(pairs.pairs, pairs.runnersA, pairs.runnersB);
    }

    private record Pairs(long pairs, int runnersA, int runnersB) {}

    private Pairs pairs(int[] opponents) {
        long[] sum = new long[2];
        int[] runners = new int[2];
        for (int item = 0; item < opponents.length; item++) {
            sum[lineup.side(item)] += opponents[item];
            runners[lineup.side(item)] += opponents[item] > 0 ? 1 : 0;
        }
        return oneStream
                ? new Pairs(sum[Lineup.SIDE_A] / 2, runners[Lineup.SIDE_A], runners[Lineup.SIDE_A])
                : new Pairs(sum[Lineup.SIDE_A], runners[Lineup.SIDE_A], runners[Lineup.SIDE_B]);
    }

    /** For each item, how many opponents enter at least so long before it leaves and leave at least so long after it enters. */
    private int[] opponents(long shareMillis, long minStayMillis) {
        int[] count = enteredInTime(shareMillis, minStayMillis);
        takeOffWhoHadLeft(count, shareMillis, minStayMillis);
        for (int item = 0; item < count.length; item++) {
            if (lineup.stayMillis(item) < minStayMillis) {
                count[item] = 0;
            } else if (overlapsHimself(item, shareMillis, minStayMillis)) {
                count[item]--;
            }
        }
        return count;
    }

    private int[] enteredInTime(long shareMillis, long minStayMillis) {
        int[] count = new int[lineup.size()];
        long[] byOut = lineup.byOut();
        int enteredA = 0;
        int enteredB = 0;
        int next = 0;
        for (long leaving : byOut) {
            long latest = TimeOrder.time(leaving) - shareMillis;
            for (; next < count.length && lineup.inMillis(next) <= latest; next++) {
                if (lineup.stayMillis(next) >= minStayMillis) {
                    enteredA += 1 - lineup.side(next);
                    enteredB += lineup.side(next);
                }
            }
            int item = TimeOrder.item(leaving);
            count[item] = facesA(item) ? enteredA : enteredB;
        }
        return count;
    }

    private void takeOffWhoHadLeft(int[] count, long shareMillis, long minStayMillis) {
        long[] byOut = lineup.byOut();
        int leftA = 0;
        int leftB = 0;
        int next = 0;
        for (int item = 0; item < count.length; item++) {
            long earliest = lineup.inMillis(item) + shareMillis;
            for (; next < count.length && TimeOrder.time(byOut[next]) < earliest; next++) {
                int leaving = TimeOrder.item(byOut[next]);
                if (lineup.stayMillis(leaving) >= minStayMillis) {
                    leftA += 1 - lineup.side(leaving);
                    leftB += lineup.side(leaving);
                }
            }
            count[item] -= facesA(item) ? leftA : leftB;
        }
    }

    private boolean facesA(int item) {
        return oneStream || lineup.side(item) == Lineup.SIDE_B;
    }

    private boolean overlapsHimself(int item, long shareMillis, long minStayMillis) {
        int sameRunner = lineup.sameRunner(item);
        return sameRunner != TopTwo.NOBODY
                && lineup.stayMillis(sameRunner) >= minStayMillis
                && lineup.outMillis(item) - lineup.inMillis(sameRunner) >= shareMillis
                && lineup.outMillis(sameRunner) - lineup.inMillis(item) >= shareMillis;
    }

    /** Two who take no time at the same instant neither entered in time nor were still there, so they were taken off twice. */
    private void restoreDoubleExclusions(int[] opponents) {
        Multiset<Long> instantsA = HashMultiset.create();
        Multiset<Long> instantsB = HashMultiset.create();
        for (int item = 0; item < opponents.length; item++) {
            if (lineup.stayMillis(item) == 0) {
                (lineup.side(item) == Lineup.SIDE_A ? instantsA : instantsB).add(lineup.inMillis(item));
            }
        }
        for (int item = 0; item < opponents.length; item++) {
            if (lineup.stayMillis(item) == 0) {
                opponents[item] += (facesA(item) ? instantsA : instantsB).count(lineup.inMillis(item));
            }
        }
    }
}
