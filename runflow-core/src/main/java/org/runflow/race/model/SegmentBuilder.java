package org.runflow.race.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.runflow.race.line.Orientations;
import org.runflow.race.model.RacePart.PassPart;
import org.runflow.race.model.RacePart.SegmentPart;

/**
 * Describes one segment, of a race under construction or alone. Problems are reported by {@link RaceBuilder#build()} or {@link #build()}. Not safe
 * for use by several threads.
 */
public final class SegmentBuilder {
    final String id;
    private final List<PassDraft> passes = new ArrayList<>();
    private double widthM;
    private double atLeastM;
    private SegmentTraits traits = SegmentTraits.NONE;
    private String label;

    SegmentBuilder(String id) {
        this.id = id;
        this.label = id;
    }

    /** The segment as it is: with its length, every pass with its orientation and where that came from. */
    static SegmentBuilder of(Segment segment) {
        SegmentBuilder builder = ofRace(segment);
        builder.atLeastM = segment.lengthM();
        builder.passes.clear();
        segment.passes().forEach(pass -> builder.passes.add(PassDraft.of(pass)));
        return builder;
    }

    /** The segment as it was told: its length, and orientations that nobody stated, are found again. */
    static SegmentBuilder ofRace(Segment segment) {
        SegmentBuilder builder = new SegmentBuilder(segment.id())
                .label(segment.label())
                .widthM(segment.widthM())
                .traits(segment.traits());
        segment.passes().forEach(pass -> builder.passes.add(PassDraft.stated(pass)));
        return builder;
    }

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
     * @param metres from 0.001 to 1,000,000
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
     * Drops all passes added so far.
     *
     * @return this
     */
    public SegmentBuilder dropPasses() {
        passes.clear();
        return this;
    }

    /**
     * Adds a pass of an event. The first pass added gives the reference direction; that of the others is read off the tracks, else with it. An event
     * that comes by several times has several passes, which do not overlap.
     *
     * @param event name of an event
     * @param fromKm start in kilometres of that event's course, 0 or more
     * @param toKm end, greater than the start
     * @return this
     */
    public SegmentBuilder pass(String event, double fromKm, double toKm) {
        passes.add(new PassDraft(event, fromKm, toKm, Optional.empty(), Optional.empty()));
        return this;
    }

    /**
     * Adds a pass of an event whose orientation is known.
     *
     * @param event name of an event
     * @param fromKm start in kilometres of that event's course, 0 or more
     * @param toKm end, greater than the start
     * @param orientation with or against the reference direction
     * @return this
     */
    public SegmentBuilder pass(String event, double fromKm, double toKm, Orientation orientation) {
        passes.add(new PassDraft(event, fromKm, toKm, Optional.of(orientation), Optional.empty()));
        return this;
    }

    /**
     * Builds the segment by itself, without tracks to read orientations off.
     *
     * @return the segment
     * @throws InvalidRaceException with all problems, if there is any
     */
    public Segment build() {
        RaceProblems problems = new RaceProblems();
        Segment segment = build(Orientations.none(), problems);
        problems.throwIfAny("segment '" + id + "'");
        return segment;
    }

    /** Builds the segment with harmless values in the place of what is a problem; without a pass, with one of an event without a name. */
    Segment build(Orientations orientations, RaceProblems problems) {
        SegmentPart part = new SegmentPart(id);
        double width = problems.sound(part, RaceProperty.WIDTH_M, Segment.WIDTH_M, widthM, 1);
        List<Pass> oriented = new ArrayList<>();
        List<PassDraft> kept = new ArrayList<>();
        for (PassDraft draft : passes) {
            draft.check(id, problems);
            if (keeps(kept, draft)) {
                oriented.add(draft.soundOne().orient(oriented, orientations));
            } else if (passes.stream().allMatch(PassDraft::isSound)) {
                problems.add(
                        new PassPart(id, draft.event()),
                        RaceProperty.FROM_KM,
                        draft.fromKm() + " to " + draft.toKm(),
                        "an event may pass a segment several times, but its windows must not overlap");
            }
        }
        if (oriented.isEmpty()) {
            problems.add(part, RaceProperty.PASSES, "", "no event uses this segment; it needs at least one pass");
            oriented.add(PassDraft.standIn("").orient(oriented, orientations));
        }
        double lengthM = Math.max(atLeastM, Segment.lengthOf(oriented));
        return new Segment(id, label, width, lengthM, oriented, traits);
    }

    /** Where the last pass of an event ends, or would if it were sound. */
    OptionalDouble findEndKm(String event) {
        return kept().stream()
                .filter(pass -> pass.event().equals(event))
                .map(PassDraft::soundOne)
                .mapToDouble(PassDraft::toKm)
                .max();
    }

    /** The passes without those that overlap an earlier one. */
    private List<PassDraft> kept() {
        List<PassDraft> kept = new ArrayList<>();
        passes.forEach(draft -> keeps(kept, draft));
        return kept;
    }

    /** Whether a pass overlaps none that was kept, which keeps it. Of two that are equal the second one overlaps. */
    private static boolean keeps(List<PassDraft> kept, PassDraft draft) {
        return kept.stream().noneMatch(draft::overlaps) && kept.add(draft);
    }
}
