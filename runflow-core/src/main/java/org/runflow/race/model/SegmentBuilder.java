package org.runflow.race.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Describes one segment of a race under construction. Problems are reported by {@link RaceBuilder#build()}. */
public final class SegmentBuilder {
    final String id;
    final List<PassDraft> passes = new ArrayList<>();
    double widthM;
    SegmentTraits traits = SegmentTraits.NONE;
    private String label;

    SegmentBuilder(String id) {
        this.id = id;
        this.label = id;
    }

    record PassDraft(String event, double fromKm, double toKm, Optional<Orientation> stated) {}

    /**
     * Sets what people call it; the id unless called.
     *
     * @param text the label
     * @return this
     */
    public SegmentBuilder label(String text) {
        this.label = text;
        return this;
    }

    /**
     * Sets the usable width.
     *
     * @param metres greater than 0
     * @return this
     */
    public SegmentBuilder widthM(double metres) {
        this.widthM = metres;
        return this;
    }

    /**
     * Sets what else is known of it.
     *
     * @param known schema, type, corridor and the like
     * @return this
     */
    public SegmentBuilder traits(SegmentTraits known) {
        this.traits = known;
        return this;
    }

    /**
     * Adds the pass of an event. The first event added gives the reference direction; that of the others is read off the tracks, else with it.
     *
     * @param event name of an event
     * @param fromKm start in kilometres of that event's course, 0 or more
     * @param toKm end, greater than the start
     * @return this
     */
    public SegmentBuilder pass(String event, double fromKm, double toKm) {
        passes.add(new PassDraft(event, fromKm, toKm, Optional.empty()));
        return this;
    }

    /**
     * Adds the pass of an event whose orientation is known.
     *
     * @param event name of an event
     * @param fromKm start in kilometres of that event's course, 0 or more
     * @param toKm end, greater than the start
     * @param orientation with or against the reference direction
     * @return this
     */
    public SegmentBuilder pass(String event, double fromKm, double toKm, Orientation orientation) {
        passes.add(new PassDraft(event, fromKm, toKm, Optional.of(orientation)));
        return this;
    }

    Segment build(Orientations orientations) {
        List<Pass> oriented = new ArrayList<>();
        for (PassDraft draft : passes) {
            Optional<Pass> reference = oriented.stream().findFirst();
            oriented.add(orientations.orient(reference, draft.event(), draft.fromKm(), draft.toKm(), draft.stated()));
        }
        return new Segment(id, label, widthM, Segment.lengthOf(oriented), oriented, traits);
    }
}
