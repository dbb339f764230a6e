package org.runflow.race.scenario;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToLongFunction;
import org.runflow.race.flow.PairCounts;

/**
 * How many pairs some flow rows have, at least, in every plan of a branch: exactly once all is known. Counts add over pairs of units and depend on the
 * difference of two shifts; where that is open, its smallest value over all differences stands for it. Safe for use by several threads.
 */
final class PairBound implements Measure {
    private final PlanSpace space;
    private final PairTable pairs;
    private final List<Integer> rows;
    private final ToLongFunction<PairCounts> what;
    private final Map<Difference, Long> counts = new ConcurrentHashMap<>();
    private final Map<Open, Long> least = new ConcurrentHashMap<>();

    private record Difference(int a, int b, long millis) {}

    /** Two units of which the second, or both when no shift is given, may be anywhere. */
    private record Open(int a, int b, boolean known, long shiftMillis) {}

    PairBound(PlanSpace space, PairTable pairs, List<Integer> rows, ToLongFunction<PairCounts> what) {
        this.space = space;
        this.pairs = pairs;
        this.rows = List.copyOf(rows);
        this.what = what;
    }

    @Override
    public double least(Outlook outlook) {
        Branch branch = outlook.branch();
        long sum = 0;
        for (int a = 0; a < space.units().size(); a++) {
            for (int b = a; b < space.units().size(); b++) {
                sum += least(branch, a, b);
            }
        }
        return sum;
    }

    private long least(Branch branch, int a, int b) {
        List<Integer> ofA = space.units().get(a).variables();
        List<Integer> ofB = space.units().get(b).variables();
        if (a == b) {
            return count(a, b, 0);
        }
        boolean knownA = branch.isKnown(ofA);
        boolean knownB = branch.isKnown(ofB);
        if (knownA && knownB) {
            return count(a, b, branch.low(ofA) - branch.low(ofB));
        }
        if (!knownA && knownB) {
            return least.computeIfAbsent(
                    new Open(b, a, true, branch.low(ofB)), open -> anywhere(open.shiftMillis, b, a));
        }
        return knownA
                ? least.computeIfAbsent(new Open(a, b, true, branch.low(ofA)), open -> anywhere(open.shiftMillis, a, b))
                : least.computeIfAbsent(
                        new Open(a, b, false, 0),
                        open -> space.shiftsMillis(space.units().get(a)).stream()
                                .mapToLong(shift -> anywhere(shift, a, b))
                                .min()
                                .orElseThrow());
    }

    private long anywhere(long shiftMillis, int known, int open) {
        long fewest = Long.MAX_VALUE;
        for (long other : space.shiftsMillis(space.units().get(open))) {
            fewest = Math.min(
                    fewest,
                    known < open ? count(known, open, shiftMillis - other) : count(open, known, other - shiftMillis));
        }
        return fewest;
    }

    private long count(int a, int b, long differenceMillis) {
        return counts.computeIfAbsent(new Difference(a, b, differenceMillis), this::count);
    }

    private long count(Difference difference) {
        List<Integer> groupsA = space.units().get(difference.a).groups();
        List<Integer> groupsB = space.units().get(difference.b).groups();
        PairCounts sum = PairCounts.NONE;
        for (int row : rows) {
            for (int first : groupsA) {
                for (int second : groupsB) {
                    sum = sum.plus(pairs.of(row, first, second, difference.millis));
                    if (difference.a != difference.b) {
                        sum = sum.plus(pairs.of(row, second, first, -difference.millis));
                    }
                }
            }
        }
        return what.applyAsLong(sum);
    }
}
