package org.runflow.metric;

import java.math.BigInteger;
import java.util.OptionalDouble;

/**
 * Count, least, greatest, mean and spread of numbers, from one pass. The sums of the numbers and of their squares are exact, so merging is associative
 * and commutative in every bit, and nothing is lost to large offsets. What is no finite number counts as null and nowhere else. Not safe for use by several
 * threads.
 */
public final class RunningStats {
    private long count;
    private long nulls;
    private double min = Double.POSITIVE_INFINITY;
    private double max = Double.NEGATIVE_INFINITY;
    private final ExactSum sum;
    private final ExactSum squares;

    /** Begins without any number. */
    public RunningStats() {
        this(0, 0, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, new ExactSum(), new ExactSum());
    }

    RunningStats(long count, long nulls, double min, double max, ExactSum sum, ExactSum squares) {
        this.count = count;
        this.nulls = nulls;
        this.min = min;
        this.max = max;
        this.sum = sum;
        this.squares = squares;
    }

    /**
     * Adds a number.
     *
     * @param value NaN when it is absent
     */
    public void add(double value) {
        if (!Double.isFinite(value)) {
            nulls++;
            return;
        }
        count++;
        min = Math.min(min, value);
        max = Math.max(max, value);
        sum.add(value);
        squares.addSquare(value);
    }

    /**
     * Adds all numbers of others.
     *
     * @param other which stays as it is
     */
    public void merge(RunningStats other) {
        count += other.count;
        nulls += other.nulls;
        min = Math.min(min, other.min);
        max = Math.max(max, other.max);
        sum.add(other.sum);
        squares.add(other.squares);
    }

    /** {@return how many finite numbers there were} */
    public long count() {
        return count;
    }

    /** {@return how many were absent, NaN or infinite} */
    public long nulls() {
        return nulls;
    }

    /** {@return the least number, if there was any} */
    public OptionalDouble min() {
        return count == 0 ? OptionalDouble.empty() : OptionalDouble.of(min);
    }

    /** {@return the greatest number, if there was any} */
    public OptionalDouble max() {
        return count == 0 ? OptionalDouble.empty() : OptionalDouble.of(max);
    }

    /** {@return the arithmetic mean, if there was any number} */
    public OptionalDouble mean() {
        return known(sum.units(), BigInteger.valueOf(count), -ExactSum.FRACTION_BITS);
    }

    /** {@return the sum of the squared distances from the mean; absent without numbers, or when it is beyond every number} */
    public OptionalDouble m2() {
        return known(spread(), BigInteger.valueOf(count), -2 * ExactSum.FRACTION_BITS);
    }

    /** {@return the variance of the numbers as a population: m2 by their count; absent when {@link #m2} is} */
    public OptionalDouble variance() {
        return known(spread(), BigInteger.valueOf(count).pow(2), -2 * ExactSum.FRACTION_BITS);
    }

    ExactSum sum() {
        return sum;
    }

    ExactSum squares() {
        return squares;
    }

    /** Count times m2, never negative as nothing was rounded. */
    private BigInteger spread() {
        return squares.units()
                .multiply(BigInteger.valueOf(count))
                .subtract(sum.units().pow(2));
    }

    private OptionalDouble known(BigInteger above, BigInteger below, int exponent) {
        if (count == 0) {
            return OptionalDouble.empty();
        }
        double value = Ratio.of(above, below, exponent);
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }
}
