package org.runflow.metric;

import java.util.OptionalDouble;

/**
 * Quantiles of any number of numbers in little memory, each within a stated relative error of the true one: numbers are counted in buckets whose bounds
 * grow by a constant factor. Merging is associative and commutative in every bit, on every machine. What is no finite number is left out. Numbers nearer
 * to zero than {@link Double#MIN_NORMAL} count as zero. Not safe for use by several threads.
 */
public final class Quantiles {
    private static final double FINEST = 0.001;
    private static final double COARSEST = 0.5;
    /** Of a place among at most 355,000 buckets each way; the logarithms differ by 2 in the last of some 16 digits at most. */
    private static final double UNCERTAIN = 1e-6;

    private final double relativeError;
    private final double growth;
    private final double logGrowth;
    private final Buckets negative = new Buckets();
    private long zeros;
    private final Buckets positive = new Buckets();

    private Quantiles(double relativeError) {
        this.relativeError = relativeError;
        growth = (1 + relativeError) / (1 - relativeError);
        logGrowth = StrictMath.log(growth);
    }

    /**
     * Begins without any number.
     *
     * @param relativeError greatest distance of a quantile from the true one, as a share of it; 0.001 to 0.5
     * @return quantiles within that error
     */
    public static Quantiles within(double relativeError) {
        if (!(relativeError >= FINEST && relativeError <= COARSEST)) {
            throw new IllegalArgumentException(
                    "the relative error lies between " + FINEST + " and " + COARSEST + ", not at " + relativeError);
        }
        return new Quantiles(relativeError);
    }

    /**
     * Adds a number.
     *
     * @param value left out when it is NaN or infinite
     */
    public void add(double value) {
        if (value >= Double.MIN_NORMAL) {
            if (value <= Double.MAX_VALUE) {
                positive.add(index(value), 1);
            }
        } else if (value <= -Double.MIN_NORMAL) {
            if (value >= -Double.MAX_VALUE) {
                negative.add(index(-value), 1);
            }
        } else if (!Double.isNaN(value)) {
            zeros++;
        }
    }

    /**
     * Adds all numbers of others.
     *
     * @param other with the same relative error; it stays as it is
     */
    public void merge(Quantiles other) {
        if (relativeError != other.relativeError) {
            throw new IllegalArgumentException(
                    "quantiles within " + relativeError + " cannot take up quantiles within " + other.relativeError);
        }
        negative.add(other.negative);
        zeros += other.zeros;
        positive.add(other.positive);
    }

    /** {@return how many finite numbers there were} */
    public long count() {
        return negative.total() + zeros + positive.total();
    }

    /** {@return the greatest distance of a quantile from the true one, as a share of it} */
    public double relativeError() {
        return relativeError;
    }

    /**
     * Estimates the number below which a share of the numbers lies: of n numbers in order, that at place {@code share · (n − 1)}, rounded down.
     *
     * @param share 0 to 1
     * @return the estimate, if there was any number
     */
    public OptionalDouble quantile(double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("a share lies between 0 and 1, not at " + share);
        }
        if (count() == 0) {
            return OptionalDouble.empty();
        }
        long place = (long) (share * (count() - 1));
        if (place < negative.total()) {
            return OptionalDouble.of(-middle(negative.indexOf(negative.total() - 1 - place)));
        }
        long behind = place - negative.total() - zeros;
        return OptionalDouble.of(behind < 0 ? 0 : middle(positive.indexOf(behind)));
    }

    Buckets negative() {
        return negative;
    }

    long zeros() {
        return zeros;
    }

    Buckets positive() {
        return positive;
    }

    void addZeros(long times) {
        zeros += times;
    }

    /** {@return whether a number can fall into a bucket} */
    boolean isIndex(int index) {
        return index >= index(Double.MIN_NORMAL) && index <= index(Double.MAX_VALUE);
    }

    /**
     * Asks the quick logarithm first, which may differ from machine to machine in its last digits: where it does not come near the bound of a bucket, the strict
     * one gives the same bucket.
     */
    private int index(double value) {
        double place = Math.log(value) / logGrowth;
        double above = Math.ceil(place);
        boolean certain = above - place > UNCERTAIN && place - above + 1 > UNCERTAIN;
        return (int) (certain ? above : StrictMath.ceil(StrictMath.log(value) / logGrowth));
    }

    /** The number whose distance from both bounds of its bucket is the same share of them. */
    private double middle(int index) {
        double middle = StrictMath.exp((index - 1) * logGrowth) * (2 * growth / (1 + growth));
        return Math.min(middle, Double.MAX_VALUE);
    }
}
