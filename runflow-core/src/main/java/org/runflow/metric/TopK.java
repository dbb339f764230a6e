package org.runflow.metric;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The best rows of a stream, by a metric. Gives what sorting all rows and taking the first would give: rows with equal values come in the order of the
 * comparator, then in the order of their arrival. Adding a row costs at most O(log k), and allocates nothing when the row loses. Not safe for use by
 * several threads.
 *
 * @param <R> a row
 */
public final class TopK<R> {
    private static final int MOST = 1_000_000;

    private final Metric metric;
    private final ToDoubleFunction<? super R> value;
    private final Best<R> best;

    private TopK(Metric metric, ToDoubleFunction<? super R> value, Best<R> best) {
        this.metric = metric;
        this.value = value;
        this.best = best;
    }

    /**
     * Begins an empty ranking.
     *
     * @param k how many rows to keep, 1 to 1,000,000
     * @param metric says which values are better
     * @param value of a row, NaN when it has none; what is NaN or out of the metric's bounds ranks worst
     * @param tie order of rows with equal values
     * @param <R> a row
     * @return the ranking
     */
    public static <R> TopK<R> of(int k, Metric metric, ToDoubleFunction<? super R> value, Comparator<? super R> tie) {
        requireK(k);
        return new TopK<>(metric, value, new Best<>(k, tie));
    }

    static void requireK(int k) {
        if (k < 1 || k > MOST) {
            throw new IllegalArgumentException("a ranking keeps 1 to " + MOST + " rows, not " + k);
        }
    }

    /**
     * Adds a row.
     *
     * @param row to rank
     */
    public void add(R row) {
        double loss = metric.direction().loss(metric.accepted(value.applyAsDouble(row)));
        if (best.compareToWorst(loss) <= 0) {
            best.add(loss, row);
        }
    }

    /**
     * Adds the rows of another ranking, as if they had arrived after those of this one.
     *
     * @param other by the same metric, keeping as many; it stays as it is
     */
    public void merge(TopK<R> other) {
        if (!metric.equals(other.metric) || best.k() != other.best.k()) {
            throw new IllegalArgumentException("the best " + best.k() + " by " + name() + " cannot take up the best "
                    + other.best.k() + " by " + other.name());
        }
        other.best().forEach(this::add);
    }

    /** {@return the best rows, the very best first} */
    public List<R> best() {
        return List.copyOf(best.sorted());
    }

    private String name() {
        return metric.name() + " (" + metric.direction() + ")";
    }
}
