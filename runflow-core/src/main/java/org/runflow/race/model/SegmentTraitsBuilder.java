package org.runflow.race.model;

import java.util.Optional;

/** Collects what is known of a segment. Not safe for use by several threads. */
public final class SegmentTraitsBuilder {
    private Optional<String> schema;
    private Optional<String> segmentType;
    private Optional<String> corridor;
    private Optional<String> direction;
    private Optional<String> flowType;
    private Optional<String> description;

    SegmentTraitsBuilder(SegmentTraits traits) {
        this.schema = traits.schema();
        this.segmentType = traits.segmentType();
        this.corridor = traits.corridor();
        this.direction = traits.direction();
        this.flowType = traits.flowType();
        this.description = traits.description();
    }

    /**
     * Sets the level-of-service schema it asks for.
     *
     * @param text name of a schema
     * @return this
     */
    public SegmentTraitsBuilder schema(String text) {
        this.schema = Optional.of(text);
        return this;
    }

    /**
     * Sets the word by which a rulebook may bind schemas.
     *
     * @param text a free word
     * @return this
     */
    public SegmentTraitsBuilder segmentType(String text) {
        this.segmentType = Optional.of(text);
        return this;
    }

    /**
     * Sets the physical road it lies on.
     *
     * @param text name of the road
     * @return this
     */
    public SegmentTraitsBuilder corridor(String text) {
        this.corridor = Optional.of(text);
        return this;
    }

    /**
     * Sets whether the path carries two-way traffic.
     *
     * @param text {@code uni} or {@code bi}
     * @return this
     */
    public SegmentTraitsBuilder direction(String text) {
        this.direction = Optional.of(text);
        return this;
    }

    /**
     * Sets a label by hand, shown only.
     *
     * @param text the label
     * @return this
     */
    public SegmentTraitsBuilder flowType(String text) {
        this.flowType = Optional.of(text);
        return this;
    }

    /**
     * Sets a sentence for readers.
     *
     * @param text the sentence
     * @return this
     */
    public SegmentTraitsBuilder description(String text) {
        this.description = Optional.of(text);
        return this;
    }

    /** {@return what was collected} */
    public SegmentTraits build() {
        return new SegmentTraits(schema, segmentType, corridor, direction, flowType, description);
    }
}
