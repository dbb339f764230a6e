package org.runflow.race.model;

import java.util.List;
import org.runflow.value.ById;

/** Changes a day that stands by itself. {@link #build()} reports all problems together. Not safe for use by several threads. */
public final class RaceDayBuilder {
    private final RaceDay day;
    private List<RaceEvent> events;
    private List<Segment> segments;
    private List<FlowRow> flowRows;
    private List<Location> locations;

    RaceDayBuilder(RaceDay day) {
        this.day = day;
        this.events = day.events();
        this.segments = day.segments();
        this.flowRows = day.flowRows();
        this.locations = day.locations();
    }

    /**
     * Replaces the events.
     *
     * @param others events of the day by gun, then name
     * @return this
     */
    public RaceDayBuilder events(List<RaceEvent> others) {
        this.events = others;
        return this;
    }

    /**
     * Replaces the segments.
     *
     * @param others segments with passes of this day only, in course order
     * @return this
     */
    public RaceDayBuilder segments(List<Segment> others) {
        this.segments = others;
        return this;
    }

    /**
     * Replaces the flow rows.
     *
     * @param others rows of events of this day
     * @return this
     */
    public RaceDayBuilder flowRows(List<FlowRow> others) {
        this.flowRows = others;
        return this;
    }

    /**
     * Replaces the locations.
     *
     * @param others locations of this day
     * @return this
     */
    public RaceDayBuilder locations(List<Location> others) {
        this.locations = others;
        return this;
    }

    /**
     * Builds the day.
     *
     * @return the day, completely checked
     * @throws InvalidRaceException with all problems, if there is any
     */
    public RaceDay build() {
        return new RaceDay(
                day.raceName(),
                day.name(),
                day.clock(),
                ById.of(events),
                ById.of(segments),
                flowRows,
                ById.of(locations),
                day.eventGroups(),
                day.projection(),
                day.label());
    }
}
