package org.runflow.metric;

import java.math.BigInteger;
import java.util.OptionalDouble;

/** A field of numbers. */
final class NumberColumn implements Column {
    /** Of the quantiles, as a share of them. */
    static final double RELATIVE_ERROR = 0.01;

    private static final int SUM_BITS = 4_259;
    private static final double QUARTER = 0.25;

    private final String name;
    private final RunningStats stats;
    private final Quantiles quantiles;

    NumberColumn(String name) {
        this(name, new RunningStats(), Quantiles.within(RELATIVE_ERROR));
    }

    private NumberColumn(String name, RunningStats stats, Quantiles quantiles) {
        this.name = name;
        this.stats = stats;
        this.quantiles = quantiles;
    }

    void add(double value) {
        stats.add(value);
        quantiles.add(value);
    }

    @Override
    public String shape() {
        return "number " + name;
    }

    @Override
    public void merge(Column other) {
        NumberColumn numbers = (NumberColumn) other;
        stats.merge(numbers.stats);
        quantiles.merge(numbers.quantiles);
    }

    @Override
    public void write(StateOut out) {
        out.text(name);
        out.number(stats.count());
        out.number(stats.nulls());
        out.real(stats.min().orElse(0));
        out.real(stats.max().orElse(0));
        out.integer(stats.sum().units());
        out.integer(stats.squares().units());
        write(quantiles.negative(), out);
        out.number(quantiles.zeros());
        write(quantiles.positive(), out);
    }

    static NumberColumn read(StateIn in) {
        String name = in.text();
        Names.check("field", name);
        long count = in.count();
        long nulls = in.count();
        double min = in.real();
        double max = in.real();
        BigInteger sum = in.integer(SUM_BITS);
        BigInteger squares = in.integer(SUM_BITS);
        Quantiles quantiles = Quantiles.within(RELATIVE_ERROR);
        readInto(quantiles.negative(), quantiles, in);
        quantiles.addZeros(in.count());
        readInto(quantiles.positive(), quantiles, in);
        StateIn.require(quantiles.count() == count, "its quantiles are of other numbers");
        StateIn.require(min <= max && Double.isFinite(min) && Double.isFinite(max), "its bounds are none");
        StateIn.require(
                BigInteger.valueOf(count).multiply(squares).compareTo(sum.pow(2)) >= 0,
                "its sums contradict each other");
        RunningStats stats = new RunningStats(
                count,
                nulls,
                count == 0 ? Double.POSITIVE_INFINITY : min,
                count == 0 ? Double.NEGATIVE_INFINITY : max,
                ExactSum.ofUnits(sum),
                ExactSum.ofUnits(squares));
        return new NumberColumn(name, stats, quantiles);
    }

    SummaryView.OfNumber view() {
        return new SummaryView.OfNumber(
                name,
                stats.count(),
                stats.nulls(),
                stats.min(),
                stats.max(),
                stats.mean(),
                stats.m2(),
                quantile(QUARTER),
                quantile(2 * QUARTER),
                quantile(3 * QUARTER),
                RELATIVE_ERROR);
    }

    /** An estimate beyond the extremes would be further away than they are. */
    private OptionalDouble quantile(double share) {
        OptionalDouble estimate = quantiles.quantile(share);
        return estimate.isEmpty()
                ? estimate
                : OptionalDouble.of(Math.max(
                        stats.min().orElseThrow(), Math.min(stats.max().orElseThrow(), estimate.getAsDouble())));
    }

    private static void write(Buckets buckets, StateOut out) {
        out.number(buckets.size());
        buckets.forEach((index, times) -> {
            out.number(index);
            out.number(times);
        });
    }

    private static void readInto(Buckets buckets, Quantiles quantiles, StateIn in) {
        int size = in.size();
        long before = Long.MIN_VALUE;
        for (int i = 0; i < size; i++) {
            long index = in.number();
            long times = in.count();
            StateIn.require(
                    index > before && times > 0 && index == (int) index && quantiles.isIndex((int) index),
                    "its quantiles are out of order");
            buckets.add((int) index, times);
            before = index;
        }
    }
}
