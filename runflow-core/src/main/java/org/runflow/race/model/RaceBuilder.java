package org.runflow.race.model;

import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.runflow.race.line.Orientations;
import org.runflow.race.model.RacePart.PassPart;
import org.runflow.race.model.RacePart.SegmentPart;

/**
 * Collects a race in code. {@link #build()} reports all problems together. Not safe for use by several threads.
 *
 * <pre>{@code
 * Race race = Race.builder("Harbour Run").zone("Europe/Lisbon").day("sun", LocalDate.of(2026, 4, 12))
 *     .event("10k", e -> e.start("09:00").distanceKm(10).field(Field.of(ids, paces, offsets)))
 *     .segment("S1", s -> s.label("Quay").widthM(5).pass("10k", 0, 4))
 *     .segment("S2", s -> s.label("Bridge").widthM(2.5).pass("10k", 4, 10))
 *     .build();
 * }</pre>
 */
public final class RaceBuilder {
    private final String name;
    private final Map<String, LocalDate> days = new TreeMap<>();
    private final Map<String, String> dayLabels = new TreeMap<>();
    private final List<EventBuilder> events = new ArrayList<>();
    private final List<SegmentBuilder> segments = new ArrayList<>();
    private final List<FlowRow> flowRows = new ArrayList<>();
    private final List<Location> locations = new ArrayList<>();
    private final Map<String, List<String>> eventGroups = new TreeMap<>();
    private Settings settings = Settings.defaults();
    private ZoneId zone = ZoneId.of("UTC");

    RaceBuilder(String name) {
        this.name = name;
    }

    static RaceBuilder of(Race race) {
        RaceBuilder builder = new RaceBuilder(race.name()).settings(race.settings());
        builder.zone = race.zone();
        race.days().forEach(builder::day);
        race.dayLabels().forEach(builder::dayLabel);
        race.events().forEach(event -> builder.events.add(event.toBuilder()));
        race.segments().forEach(segment -> builder.segments.add(SegmentBuilder.ofRace(segment)));
        race.flowRows().forEach(builder::flowRow);
        race.locations().forEach(builder::location);
        race.eventGroups().forEach(builder::group);
        return builder;
    }

    /**
     * Sets the time zone; UTC unless called.
     *
     * @param id an IANA zone such as {@code Europe/Lisbon}
     * @return this
     * @throws java.time.DateTimeException if there is no such zone
     */
    public RaceBuilder zone(String id) {
        this.zone = ZoneId.of(id);
        return this;
    }

    /**
     * Adds a day.
     *
     * @param dayName its name in files and results
     * @param date its date
     * @return this
     */
    public RaceBuilder day(String dayName, LocalDate date) {
        days.put(dayName, date);
        return this;
    }

    /**
     * Says what people call a day; by its weekday unless called.
     *
     * @param dayName its name in files and results
     * @param label what people call it
     * @return this
     */
    public RaceBuilder dayLabel(String dayName, String label) {
        dayLabels.put(dayName, label);
        return this;
    }

    /**
     * Adds an event.
     *
     * @param eventName its name in files and results
     * @param description describes it
     * @return this
     */
    public RaceBuilder event(String eventName, Consumer<EventBuilder> description) {
        EventBuilder event = new EventBuilder(eventName);
        description.accept(event);
        events.add(event);
        return this;
    }

    /**
     * Changes an event added before.
     *
     * @param eventName its name
     * @param change changes it
     * @return this
     * @throws IllegalArgumentException if there is none
     */
    public RaceBuilder changeEvent(String eventName, Consumer<EventBuilder> change) {
        EventBuilder found = events.stream()
                .filter(event -> event.name.equals(eventName))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("race '" + name + "' has no event '" + eventName + "'; it has "
                                + events.stream().map(event -> event.name).toList()));
        change.accept(found);
        return this;
    }

    /**
     * Adds a segment; the order of calls is the course order.
     *
     * @param id its name in files and results
     * @param description describes it
     * @return this
     */
    public RaceBuilder segment(String id, Consumer<SegmentBuilder> description) {
        SegmentBuilder segment = new SegmentBuilder(id);
        description.accept(segment);
        segments.add(segment);
        return this;
    }

    /**
     * Changes a segment added before.
     *
     * @param id its id
     * @param change changes it
     * @return this
     * @throws IllegalArgumentException if there is none
     */
    public RaceBuilder changeSegment(String id, Consumer<SegmentBuilder> change) {
        SegmentBuilder found = segments.stream()
                .filter(segment -> segment.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("race '" + name + "' has no segment '" + id
                        + "'; it has "
                        + Listing.of(
                                segments.stream().map(segment -> segment.id).toList())));
        change.accept(found);
        return this;
    }

    /**
     * Adds a flow row; a race without any compares every two events on every segment.
     *
     * @param row two streams to compare
     * @return this
     */
    public RaceBuilder flowRow(FlowRow row) {
        flowRows.add(row);
        return this;
    }

    /**
     * Adds a location.
     *
     * @param location a place where people work
     * @return this
     */
    public RaceBuilder location(Location location) {
        locations.add(location);
        return this;
    }

    /**
     * Adds a group of events whose experience is reported together.
     *
     * @param group its name
     * @param members names of events
     * @return this
     */
    public RaceBuilder group(String group, List<String> members) {
        eventGroups.put(group, List.copyOf(members));
        return this;
    }

    /**
     * Sets what the analysis is told; the defaults unless called.
     *
     * @param told the settings
     * @return this
     */
    public RaceBuilder settings(Settings told) {
        this.settings = told;
        return this;
    }

    /**
     * Builds the race.
     *
     * @return the race, completely checked
     * @throws InvalidRaceException with all problems, if there is any
     */
    public Race build() {
        RaceProblems problems = new RaceProblems();
        List<RaceEvent> built = events.stream()
                .map(event -> event.build(dayOf(event), lastKm(event), problems))
                .toList();
        Orientations orientations = Orientations.of(built, RaceEvent::name, RaceEvent::track, RaceEvent::certifiedKm);
        List<Segment> course = segments.stream()
                .map(segment -> segment.build(orientations, problems))
                .toList();
        Optional<Race> race = race(built, course, problems);
        problems.throwIfAny("race '" + name + "'");
        return race.orElseThrow();
    }

    private Optional<Race> race(List<RaceEvent> built, List<Segment> course, RaceProblems problems) {
        try {
            return Optional.of(new Race(
                    name,
                    zone,
                    ImmutableSortedMap.copyOf(days),
                    built,
                    course,
                    flowRows,
                    locations,
                    ImmutableSortedMap.copyOf(eventGroups),
                    settings,
                    ImmutableSortedMap.copyOf(dayLabels)));
        } catch (InvalidRaceException e) {
            problems.addAll(e.raceProblems().stream()
                    .filter(problem -> !isOfStandIn(problem, problems))
                    .toList());
            return Optional.empty();
        }
    }

    /** Whether it is about the pass that stands in for those of a segment without any. */
    private static boolean isOfStandIn(RaceProblem problem, RaceProblems ofParts) {
        return problem.part() instanceof PassPart pass
                && ofParts.has(new SegmentPart(pass.segmentId()), RaceProperty.PASSES);
    }

    private String dayOf(EventBuilder event) {
        String day = event.day;
        if (day != null) {
            return day;
        }
        return days.size() == 1 ? days.keySet().iterator().next() : "";
    }

    /** Where the last pass of the event ends; not a distance while it has none. */
    private double lastKm(EventBuilder event) {
        return segments.stream()
                .flatMapToDouble(segment -> segment.findEndKm(event.name).stream())
                .max()
                .orElse(Double.NaN);
    }
}
