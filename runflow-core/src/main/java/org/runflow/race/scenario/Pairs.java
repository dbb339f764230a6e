package org.runflow.race.scenario;

import java.util.function.IntToLongFunction;

/** The best way to put some things into pairs, the rest alone. */
final class Pairs {
    /** Beyond so many things the rest stays alone: the number of ways explodes, and a smaller sum is a bound, too. */
    private static final int MOST = 8;

    private final long[][] gain;

    private Pairs(long[][] gain) {
        this.gain = gain;
    }

    /** What two things count together. */
    @FunctionalInterface
    interface OfTwo {
        long apply(int a, int b);
    }

    /**
     * The largest sum over disjoint pairs and what is left.
     *
     * @param count how many things
     * @param single what each counts alone
     * @param pair what two count together, at least as much as each alone
     */
    static long most(int count, IntToLongFunction single, OfTwo pair) {
        long[] alone = new long[count];
        long sum = 0;
        for (int i = 0; i < count; i++) {
            alone[i] = single.applyAsLong(i);
            sum += alone[i];
        }
        int paired = Math.min(count, MOST);
        long[][] gain = new long[paired][paired];
        for (int i = 0; i < paired; i++) {
            for (int j = i + 1; j < paired; j++) {
                gain[i][j] = pair.apply(i, j) - alone[i] - alone[j];
            }
        }
        return sum + new Pairs(gain).best(0, paired);
    }

    private long best(int taken, int count) {
        int first = Integer.numberOfTrailingZeros(~taken);
        if (first >= count) {
            return 0;
        }
        long best = best(taken | 1 << first, count);
        for (int other = first + 1; other < count; other++) {
            if ((taken & 1 << other) == 0) {
                best = Math.max(best, gain[first][other] + best(taken | 1 << first | 1 << other, count));
            }
        }
        return best;
    }
}
