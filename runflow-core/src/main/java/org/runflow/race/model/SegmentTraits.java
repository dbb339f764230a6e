package org.runflow.race.model;

import java.util.Optional;

/**
 * What is known of a segment beyond its geometry; everything is optional.
 *
 * @param schema the level-of-service schema it asks for
 * @param segmentType a free word by which a rulebook may bind schemas
 * @param corridor name of the physical road it lies on
 * @param direction {@code uni} or {@code bi}: whether the path carries two-way traffic
 * @param flowType a label by hand, shown only
 * @param description a sentence for readers
 */
public record SegmentTraits(
        Optional<String> schema,
        Optional<String> segmentType,
        Optional<String> corridor,
        Optional<String> direction,
        Optional<String> flowType,
        Optional<String> description) {
    /** Nothing known. */
    public static final SegmentTraits NONE = new SegmentTraits(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** {@return a builder that knows nothing yet} */
    public static SegmentTraitsBuilder builder() {
        return NONE.toBuilder();
    }

    /** {@return a builder that already knows this} */
    public SegmentTraitsBuilder toBuilder() {
        return new SegmentTraitsBuilder(this);
    }
}
