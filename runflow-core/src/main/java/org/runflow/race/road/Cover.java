package org.runflow.race.road;

import com.google.common.collect.Range;
import com.google.common.collect.RangeSet;
import com.google.common.collect.TreeRangeSet;

/** Which metres of a road are covered, each counted once. */
final class Cover {
    private final RangeSet<Double> parts = TreeRangeSet.create();

    void add(double fromM, double toM) {
        parts.add(Range.closedOpen(fromM, toM));
    }

    void addAll(Cover other) {
        parts.addAll(other.parts);
    }

    double lengthM() {
        return parts.asRanges().stream()
                .mapToDouble(part -> part.upperEndpoint() - part.lowerEndpoint())
                .sum();
    }
}
