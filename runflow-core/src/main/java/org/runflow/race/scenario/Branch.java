package org.runflow.race.scenario;

import java.util.List;

/** All plans in which the first variables have given shifts. Immutable. */
final class Branch {
    private final PlanSpace space;
    private final int assigned;
    /** By variable: its smallest and its largest shift here. */
    private final long[] low;

    private final long[] high;

    private Branch(PlanSpace space, int assigned, long[] low, long[] high) {
        this.space = space;
        this.assigned = assigned;
        this.low = low;
        this.high = high;
    }

    static Branch root(PlanSpace space) {
        long[] low = new long[space.variables().size()];
        long[] high = new long[low.length];
        for (int variable = 0; variable < low.length; variable++) {
            List<Long> shifts = space.variables().get(variable).shiftsMillis();
            low[variable] = shifts.get(0);
            high[variable] = shifts.get(shifts.size() - 1);
        }
        return new Branch(space, 0, low, high);
    }

    /** The part in which the next variable has a shift. */
    Branch with(long shiftMillis) {
        long[] lower = low.clone();
        long[] higher = high.clone();
        lower[assigned] = shiftMillis;
        higher[assigned] = shiftMillis;
        return new Branch(space, assigned + 1, lower, higher);
    }

    int assigned() {
        return assigned;
    }

    boolean isLeaf() {
        return assigned == low.length;
    }

    /** How many plans it holds. */
    long plans() {
        return space.plans(assigned);
    }

    boolean isKnown(List<Integer> variables) {
        for (int variable : variables) {
            if (low[variable] != high[variable]) {
                return false;
            }
        }
        return true;
    }

    /** The least that some variables together can shift; the shift itself when they are known. */
    long low(List<Integer> variables) {
        long sum = 0;
        for (int variable : variables) {
            sum += low[variable];
        }
        return sum;
    }

    /** The most that some variables together can shift. */
    long high(List<Integer> variables) {
        long sum = 0;
        for (int variable : variables) {
            sum += high[variable];
        }
        return sum;
    }

    /** How much all variables move at least, whatever the direction. */
    long leastMovedMillis() {
        long sum = 0;
        for (int variable = 0; variable < low.length; variable++) {
            sum += leastMagnitude(space, variable, low[variable], high[variable]);
        }
        return sum;
    }

    private static long leastMagnitude(PlanSpace space, int variable, long low, long high) {
        if (low == high) {
            return Math.abs(low);
        }
        long least = Long.MAX_VALUE;
        for (long shift : space.variables().get(variable).shiftsMillis()) {
            least = Math.min(least, Math.abs(shift));
        }
        return least;
    }

    /** Writes the smallest shift of each variable behind an index. */
    void copyLowTo(double[] target, int index) {
        for (int variable = 0; variable < low.length; variable++) {
            target[index + variable] = low[variable];
        }
    }

    /** The shifts of a leaf. */
    List<Long> shiftsMillis() {
        Long[] shifts = new Long[low.length];
        for (int variable = 0; variable < low.length; variable++) {
            shifts[variable] = low[variable];
        }
        return List.of(shifts);
    }
}
