package org.runflow.race.model;

import java.util.Optional;

/** Describes a flow row. Not safe for use by several threads. */
public final class FlowRowBuilder {
    private String segmentId;
    private Optional<String> flowId = Optional.empty();
    private Optional<String> label = Optional.empty();
    private String eventA = "";
    private double fromKmA;
    private double toKmA;
    private String eventB = "";
    private double fromKmB;
    private double toKmB;
    private Optional<FlowDirection> direction = Optional.empty();
    private Optional<String> flowType = Optional.empty();
    private Optional<String> remark = Optional.empty();

    FlowRowBuilder(String segmentId) {
        this.segmentId = segmentId;
    }

    static FlowRowBuilder of(FlowRow row) {
        FlowRowBuilder builder = new FlowRowBuilder(row.segmentId())
                .first(row.eventA(), row.fromKmA(), row.toKmA())
                .second(row.eventB(), row.fromKmB(), row.toKmB());
        builder.flowId = row.flowId();
        builder.label = row.label();
        builder.direction = row.direction();
        builder.flowType = row.flowType();
        builder.remark = row.remark();
        return builder;
    }

    /**
     * Sets a name of its own.
     *
     * @param name the name
     * @return this
     */
    public FlowRowBuilder flowId(String name) {
        this.flowId = Optional.of(name);
        return this;
    }

    /**
     * Sets the segment it is named after.
     *
     * @param id label of the row
     * @return this
     */
    public FlowRowBuilder segmentId(String id) {
        this.segmentId = id;
        return this;
    }

    /**
     * Sets what people call the stretch.
     *
     * @param text the label
     * @return this
     */
    public FlowRowBuilder label(String text) {
        this.label = Optional.of(text);
        return this;
    }

    /**
     * Sets the first stream.
     *
     * @param event name of an event
     * @param fromKm start of its window, 0 or more
     * @param toKm end of its window, greater than the start
     * @return this
     */
    public FlowRowBuilder first(String event, double fromKm, double toKm) {
        this.eventA = event;
        this.fromKmA = fromKm;
        this.toKmA = toKm;
        return this;
    }

    /**
     * Sets the second stream.
     *
     * @param event name of an event, may be the first
     * @param fromKm start of its window, 0 or more
     * @param toKm end of its window, greater than the start
     * @return this
     */
    public FlowRowBuilder second(String event, double fromKm, double toKm) {
        this.eventB = event;
        this.fromKmB = fromKm;
        this.toKmB = toKm;
        return this;
    }

    /**
     * Sets how the streams run; read off the tracks unless called.
     *
     * @param known the direction
     * @return this
     */
    public FlowRowBuilder direction(FlowDirection known) {
        this.direction = Optional.of(known);
        return this;
    }

    /**
     * Sets a label by hand, shown only.
     *
     * @param text the label
     * @return this
     */
    public FlowRowBuilder flowType(String text) {
        this.flowType = Optional.of(text);
        return this;
    }

    /**
     * Sets a sentence for readers.
     *
     * @param text the sentence
     * @return this
     */
    public FlowRowBuilder remark(String text) {
        this.remark = Optional.of(text);
        return this;
    }

    /**
     * Builds the row.
     *
     * @return the row
     * @throws IllegalArgumentException if a window is not {@code 0 <= from < to}
     */
    public FlowRow build() {
        return new FlowRow(
                flowId, segmentId, label, eventA, fromKmA, toKmA, eventB, fromKmB, toKmB, direction, flowType, remark);
    }
}
