package org.runflow.catalog;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Arrays;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.runflow.RunCoordinate;
import org.runflow.RunId;
import org.runflow.metric.Metric;
import org.runflow.run.RunState;

/**
 * Which runs to list. Pages follow one another by key: runs that are entered meanwhile neither shift nor repeat rows.
 *
 * @param under a prefix of their coordinates
 * @param pipeline its name, when it matters
 * @param states wanted; empty means all
 * @param attributes that must be there with these values
 * @param metrics ranges of recorded metrics, by {@code stage:metric}
 * @param ranked the order, when it is another than newest first
 * @param olderThan only runs with a smaller id: the last one of the page before
 * @param limit how many at most, 1 to 10 000
 */
public record RunQuery(
        RunCoordinate under,
        Optional<String> pipeline,
        SortedSet<RunState> states,
        SortedMap<String, String> attributes,
        SortedMap<String, MetricRange> metrics,
        Optional<Ranked> ranked,
        Optional<RunId> olderThan,
        int limit) {
    private static final int DEFAULT_LIMIT = 100;

    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException for a limit out of range
     */
    public RunQuery {
        if (limit < 1 || limit > 10_000) {
            throw new IllegalArgumentException("a page has 1 to 10000 runs, not " + limit);
        }
        states = ImmutableSortedSet.copyOf(states);
        attributes = ImmutableSortedMap.copyOf(attributes);
        metrics = ImmutableSortedMap.copyOf(metrics);
    }

    /** {@return the hundred newest runs of all} */
    public static RunQuery all() {
        return new RunQuery(
                RunCoordinate.root(),
                Optional.empty(),
                ImmutableSortedSet.of(),
                ImmutableSortedMap.of(),
                ImmutableSortedMap.of(),
                Optional.empty(),
                Optional.empty(),
                DEFAULT_LIMIT);
    }

    /**
     * Limits the query to a series and those below it.
     *
     * @param prefix of the coordinates wanted
     * @return the query with that limit
     */
    public RunQuery under(RunCoordinate prefix) {
        return new RunQuery(prefix, pipeline, states, attributes, metrics, ranked, olderThan, limit);
    }

    /**
     * Limits the query to the runs of one pipeline.
     *
     * @param name of the pipeline wanted
     * @return the query with that limit
     */
    public RunQuery ofPipeline(String name) {
        return new RunQuery(under, Optional.of(name), states, attributes, metrics, ranked, olderThan, limit);
    }

    /**
     * Limits the query to runs in one of some states.
     *
     * @param wanted states
     * @return the query with that limit
     */
    public RunQuery in(RunState... wanted) {
        return new RunQuery(
                under,
                pipeline,
                ImmutableSortedSet.copyOf(Arrays.asList(wanted)),
                attributes,
                metrics,
                ranked,
                olderThan,
                limit);
    }

    /**
     * Limits the query to runs that have an attribute.
     *
     * @param name of an attribute
     * @param value it must have
     * @return the query with that limit
     */
    public RunQuery with(String name, String value) {
        SortedMap<String, String> more = new TreeMap<>(attributes);
        more.put(name, value);
        return new RunQuery(under, pipeline, states, more, metrics, ranked, olderThan, limit);
    }

    /**
     * Limits the query to runs that have recorded a metric within a range.
     *
     * @param metric by {@code stage:metric}
     * @param min least value
     * @param max greatest value
     * @return the query with that limit
     * @throws IllegalArgumentException when there is nothing between them
     */
    public RunQuery between(String metric, double min, double max) {
        SortedMap<String, MetricRange> more = new TreeMap<>(metrics);
        more.put(metric, new MetricRange(min, max));
        return new RunQuery(under, pipeline, states, attributes, more, ranked, olderThan, limit);
    }

    /**
     * Puts the best runs first, of equal ones the newest; runs that have not recorded the metric come last.
     *
     * @param metric with the name {@code stage:metric}
     * @return the query in that order
     */
    public RunQuery bestBy(Metric metric) {
        return new RunQuery(
                under,
                pipeline,
                states,
                attributes,
                metrics,
                Optional.of(new Ranked(metric, Optional.empty())),
                olderThan,
                limit);
    }

    /**
     * {@return the query for the page behind a run}
     *
     * @param last of the page before
     */
    RunQuery behind(RunEntry last) {
        return ranked.map(order -> new RunQuery(
                        under,
                        pipeline,
                        states,
                        attributes,
                        metrics,
                        Optional.of(new Ranked(order.metric(), Optional.of(order.placeOf(last)))),
                        olderThan,
                        limit))
                .orElseGet(() -> after(last.id()));
    }

    /** {@return what a run has recorded, NaN when it has not} */
    static double value(RunEntry entry, String metric) {
        Double value = entry.metrics().get(metric);
        return value == null ? Double.NaN : value;
    }

    /**
     * Goes on behind the last run of the page before.
     *
     * @param last of the page before
     * @return the query for the next page
     */
    public RunQuery after(RunId last) {
        return new RunQuery(under, pipeline, states, attributes, metrics, ranked, Optional.of(last), limit);
    }

    /**
     * Sets the length of a page.
     *
     * @param rows how many at most, 1 to 10 000
     * @return the query with that length
     */
    public RunQuery limit(int rows) {
        return new RunQuery(under, pipeline, states, attributes, metrics, ranked, olderThan, rows);
    }

    /**
     * {@return whether it is wanted, whatever the page}
     *
     * @param entry a row
     */
    public boolean matches(RunEntry entry) {
        return entry.coordinate().startsWith(under)
                && (pipeline.isEmpty() || pipeline.get().equals(entry.pipeline()))
                && (states.isEmpty() || states.contains(entry.state()))
                && entry.attributes().entrySet().containsAll(attributes.entrySet())
                && metrics.entrySet().stream()
                        .allMatch(range -> range.getValue().contains(value(entry, range.getKey())))
                && (ranked.isEmpty() || ranked.get().isAhead(ranked.get().placeOf(entry)))
                && (olderThan.isEmpty() || entry.id().compareTo(olderThan.get()) < 0);
    }
}
