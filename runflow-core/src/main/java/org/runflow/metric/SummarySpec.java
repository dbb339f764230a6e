package org.runflow.metric;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is to be known of rows: statistics of numbers, counts of values, earliest and latest times, the best by some metrics. Immutable. The functions it is
 * given must be pure; at most 64 things can be asked, none of them twice.
 *
 * @param <R> a row
 */
public final class SummarySpec<R> {
    private static final int MOST_FIELDS = 64;

    private final List<Field<R>> fields;

    private SummarySpec(List<Field<R>> fields) {
        this.fields = fields;
    }

    /**
     * {@return a summary that only counts rows}
     *
     * @param type of the rows
     * @param <R> a row
     */
    public static <R> SummarySpec<R> of(Class<R> type) {
        return new SummarySpec<>(Stream.<Field<R>>empty().toList());
    }

    /**
     * Adds statistics and quartiles of a number.
     *
     * @param name of the field
     * @param value of a row; NaN when it has none
     * @return this and that
     */
    public SummarySpec<R> number(String name, ToDoubleFunction<? super R> value) {
        Names.check("field", name);
        return and(new NumberField<>(name, value));
    }

    /**
     * Adds how often each value came: exactly up to 10,000 different ones, beyond that only an estimate of how many there are. A text of more than 200
     * characters is cut and ends in a digest of itself.
     *
     * @param name of the field
     * @param value of a row; null when it has none
     * @return this and that
     */
    public SummarySpec<R> facet(String name, Function<? super R, @Nullable String> value) {
        Names.check("field", name);
        return and(new FacetField<>(name, value));
    }

    /**
     * Adds the earliest and the latest instant.
     *
     * @param name of the field
     * @param value of a row; null when it has none
     * @return this and that
     */
    public SummarySpec<R> time(String name, Function<? super R, @Nullable Instant> value) {
        Names.check("field", name);
        return and(new TimeField<>(name, value));
    }

    /**
     * Adds the best rows by a metric. Rows with equal values come in the order of their labels.
     *
     * @param metric says which values are better
     * @param k how many rows, 1 to 1,000
     * @param value of a row; NaN when it has none, which ranks worst
     * @param label by which a row is shown and can be found again
     * @return this and that
     */
    public SummarySpec<R> ranking(
            Metric metric, int k, ToDoubleFunction<? super R> value, Function<? super R, String> label) {
        if (k < 1 || k > RankingColumn.MOST_ROWS) {
            throw new IllegalArgumentException(
                    "the ranking of a summary has 1 to " + RankingColumn.MOST_ROWS + " rows, not " + k);
        }
        return and(new RankingField<>(metric, k, value, label));
    }

    List<Field<R>> fields() {
        return fields;
    }

    private SummarySpec<R> and(Field<R> field) {
        List<Field<R>> more = new ArrayList<>(fields);
        more.add(field);
        if (more.size() > MOST_FIELDS) {
            throw new IllegalArgumentException("a summary tells at most " + MOST_FIELDS + " things");
        }
        String shape = field.empty().shape();
        if (fields.stream().anyMatch(other -> other.empty().shape().equals(shape))) {
            throw new IllegalArgumentException("a summary tells '" + shape + "' once");
        }
        return new SummarySpec<>(List.copyOf(more));
    }
}
