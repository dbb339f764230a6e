package org.runflow.variant;

import com.google.common.collect.ImmutableSortedMap;
import java.util.SortedMap;

/**
 * The figures of one variant, as the stage that measures them gives them.
 *
 * @param values by name of the metric; one that it does not have is missing
 */
record Figures(SortedMap<String, Double> values) {
    Figures {
        values = ImmutableSortedMap.copyOf(values);
    }
}
