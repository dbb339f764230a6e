package org.runflow.metric;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a summary says of rows. In the order in which it was asked.
 *
 * @param rows how many
 * @param numbers fields of numbers
 * @param facets fields of texts
 * @param times fields of instants
 * @param rankings the best rows by some metrics
 */
public record SummaryView(
        long rows, List<OfNumber> numbers, List<OfFacet> facets, List<OfTime> times, List<OfRanking> rankings) {
    /** Takes copies. */
    public SummaryView {
        numbers = List.copyOf(numbers);
        facets = List.copyOf(facets);
        times = List.copyOf(times);
        rankings = List.copyOf(rankings);
    }

    /**
     * A field of numbers.
     *
     * @param name of the field
     * @param count of finite numbers
     * @param nulls rows without one
     * @param min the least
     * @param max the greatest
     * @param mean arithmetic
     * @param m2 sum of squared distances from the mean; divided by {@code count} it is the variance of the population. Absent, too, when it is
     *     beyond every number
     * @param lowerQuartile estimate
     * @param median estimate
     * @param upperQuartile estimate
     * @param relativeError greatest distance of the estimates from the true numbers, as a share of these
     */
    public record OfNumber(
            String name,
            long count,
            long nulls,
            OptionalDouble min,
            OptionalDouble max,
            OptionalDouble mean,
            OptionalDouble m2,
            OptionalDouble lowerQuartile,
            OptionalDouble median,
            OptionalDouble upperQuartile,
            double relativeError) {}

    /**
     * A field of texts.
     *
     * @param name of the field
     * @param count of texts
     * @param nulls rows without one
     * @param distinct how many different texts
     * @param exact whether {@code distinct} was counted, not estimated
     * @param values how often each came, the most frequent first; some of them or none when there are too many
     */
    public record OfFacet(String name, long count, long nulls, long distinct, boolean exact, List<Value> values) {
        /** Takes a copy. */
        public OfFacet {
            values = List.copyOf(values);
        }
    }

    /**
     * A text and how often it came.
     *
     * @param value the text
     * @param count how often
     */
    public record Value(String value, long count) {}

    /**
     * A field of instants.
     *
     * @param name of the field
     * @param count of instants
     * @param nulls rows without one
     * @param earliest of them
     * @param latest of them
     */
    public record OfTime(String name, long count, long nulls, Optional<Instant> earliest, Optional<Instant> latest) {}

    /**
     * The best rows by a metric.
     *
     * @param metric its name
     * @param goal which values are better
     * @param target the value sought, where there is one
     * @param unit of the metric
     * @param k how many rows are kept
     * @param places the rows, the best first; some of them when there are too many to show
     */
    public record OfRanking(
            String metric, Direction.Goal goal, OptionalDouble target, String unit, int k, List<Place> places) {
        /** Takes a copy. */
        public OfRanking {
            places = List.copyOf(places);
        }
    }

    /**
     * A row in a ranking.
     *
     * @param label of the row
     * @param value by which it is ranked; absent when it has none
     */
    public record Place(String label, OptionalDouble value) {}

    /**
     * Leaves out what is less important.
     *
     * @param values most of each facet to be shown
     * @param places most of each ranking to be shown
     * @return the view with at most so many
     */
    public SummaryView first(int values, int places) {
        return new SummaryView(
                rows,
                numbers,
                facets.stream()
                        .map(facet -> new OfFacet(
                                facet.name(),
                                facet.count(),
                                facet.nulls(),
                                facet.distinct(),
                                facet.exact(),
                                first(facet.values(), values)))
                        .toList(),
                times,
                rankings.stream()
                        .map(ranking -> new OfRanking(
                                ranking.metric(),
                                ranking.goal(),
                                ranking.target(),
                                ranking.unit(),
                                ranking.k(),
                                first(ranking.places(), places)))
                        .toList());
    }

    private static <E> List<E> first(List<E> elements, int most) {
        return elements.subList(0, Math.min(most, elements.size()));
    }
}
