package org.runflow.race.model;

import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.runflow.error.InputProblem;
import org.runflow.error.InvalidInputException;

/**
 * Builds a race in code. {@link #build()} checks everything and reports all problems together. Not safe for use by several threads.
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
    final String name;
    final Map<String, LocalDate> days = new TreeMap<>();
    final List<EventBuilder> events = new ArrayList<>();
    final List<SegmentBuilder> segments = new ArrayList<>();
    final List<FlowRow> flowRows = new ArrayList<>();
    final List<Location> locations = new ArrayList<>();
    final Map<String, List<String>> eventGroups = new TreeMap<>();
    Settings settings = Settings.defaults();
    private ZoneId zone = ZoneId.of("UTC");

    RaceBuilder(String name) {
        this.name = name;
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
     * @throws InvalidInputException with all problems, if there is any
     */
    public Race build() {
        List<InputProblem> problems = new RaceCheck(this).problems();
        if (!problems.isEmpty()) {
            throw new InvalidInputException("race '" + name + "'", problems);
        }
        List<RaceEvent> built = events.stream()
                .map(event -> event.build(dayOf(event), certifiedKm(event)))
                .toList();
        Orientations orientations = new Orientations(built);
        return new Race(
                name,
                zone,
                ImmutableSortedMap.copyOf(days),
                built,
                segments.stream().map(segment -> segment.build(orientations)).toList(),
                flowRows,
                locations,
                ImmutableSortedMap.copyOf(eventGroups),
                settings);
    }

    String dayOf(EventBuilder event) {
        String day = event.day;
        if (day != null) {
            return day;
        }
        return days.size() == 1 ? days.keySet().iterator().next() : "";
    }

    private double certifiedKm(EventBuilder event) {
        return segments.stream()
                .flatMap(segment -> segment.passes.stream())
                .filter(pass -> pass.event().equals(event.name))
                .mapToDouble(SegmentBuilder.PassDraft::toKm)
                .max()
                .orElse(event.distanceKm);
    }
}
