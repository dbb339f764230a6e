package org.runflow.variant;

import com.google.common.collect.ImmutableSortedMap;
import java.util.SortedMap;
import org.runflow.run.Outcome;

/**
 * What came of one variant.
 *
 * @param variant its place among all variants of the template, from 0
 * @param run the run that tried it
 * @param outcome of that run
 * @param choices what was chosen, as texts by name
 * @param metrics its figures by name; one that it does not have is missing
 */
public record StudyRow(
        long variant,
        String run,
        Outcome outcome,
        SortedMap<String, String> choices,
        SortedMap<String, Double> metrics) {
    /** Copies the maps. */
    public StudyRow {
        choices = ImmutableSortedMap.copyOf(choices);
        metrics = ImmutableSortedMap.copyOf(metrics);
    }

    /**
     * {@return its figure, NaN when it has none}
     *
     * @param metric a name
     */
    public double value(String metric) {
        Double value = metrics.get(metric);
        return value == null ? Double.NaN : value;
    }

    /** {@return what was chosen, for people, as in {@code bin_m=25, window_s=60}} */
    public String label() {
        return Variant.label(choices);
    }
}
