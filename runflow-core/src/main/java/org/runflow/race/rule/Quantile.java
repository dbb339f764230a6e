package org.runflow.race.rule;

/** The one rule for quantiles of a finite number of values: never between two of them, always one that occurs. */
public final class Quantile {
    private Quantile() {}

    /**
     * Where a quantile stands among values in rising order: number {@code ceil(percent·count/100)} of them. Pure.
     *
     * @param percent 1 to 100
     * @param count number of values, 1 or more
     * @return an index, counted from 0
     * @throws IllegalArgumentException if there is no value, or the percentage is outside its range
     */
    public static int index(int percent, int count) {
        if (percent < 1 || percent > 100 || count < 1) {
            throw new IllegalArgumentException("a quantile needs a percentage of 1 to 100 and at least one value, was "
                    + percent + " % of " + count);
        }
        return (int) (((long) percent * count + 99) / 100) - 1;
    }
}
