package org.runflow.race.service;

import com.google.common.collect.ImmutableSortedMap;
import java.util.Optional;
import java.util.SortedMap;

/**
 * How a rulebook chooses the schema of a segment that names none.
 *
 * @param bySegmentType schema by the segment's type
 * @param narrowBelowWidthM width in metres below which a segment counts as narrow, 0 to never
 * @param narrow schema of narrow segments
 * @param otherwise schema of all others
 */
public record SchemaBinding(
        SortedMap<String, String> bySegmentType, double narrowBelowWidthM, String narrow, String otherwise) {
    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if the width is negative or not finite
     */
    public SchemaBinding {
        bySegmentType = ImmutableSortedMap.copyOf(bySegmentType);
        if (!(narrowBelowWidthM >= 0) || Double.isInfinite(narrowBelowWidthM)) {
            throw new IllegalArgumentException(
                    "the width of narrow segments must be 0 m or more, was " + narrowBelowWidthM);
        }
    }

    /**
     * {@return the schema}
     *
     * @param segmentType the segment's type, if it has one
     * @param widthM the segment's width in metres
     */
    public String schemaOf(Optional<String> segmentType, double widthM) {
        return segmentType.map(bySegmentType::get).orElse(widthM < narrowBelowWidthM ? narrow : otherwise);
    }
}
