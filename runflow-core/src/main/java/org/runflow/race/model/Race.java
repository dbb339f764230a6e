package org.runflow.race.model;

import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.runflow.race.geo.Projection;
import org.runflow.race.geo.Track;
import org.runflow.race.model.RacePart.DayPart;
import org.runflow.race.model.RacePart.EventPart;
import org.runflow.race.model.RacePart.WholeRace;
import org.runflow.value.ById;

/**
 * A race of any number of days and events. Build one with {@link #builder(String)} or load one from a folder. A race is completely checked, however it was made.
 *
 * @param name its name for people
 * @param zone time zone of its clocks
 * @param days date by name of day
 * @param events all events, in input order
 * @param segments all segments with the passes of all days, in course order
 * @param flowRows all flow rows, in input order
 * @param locations all locations, in input order
 * @param eventGroups events by group
 * @param settings what the analysis is told
 * @param dayLabels what people call a day, by its name; none for a day that is called by its weekday
 */
public record Race(
        String name,
        ZoneId zone,
        SortedMap<String, LocalDate> days,
        List<RaceEvent> events,
        List<Segment> segments,
        List<FlowRow> flowRows,
        List<Location> locations,
        SortedMap<String, List<String>> eventGroups,
        Settings settings,
        SortedMap<String, String> dayLabels) {
    /**
     * Checks the whole race.
     *
     * @throws InvalidRaceException with all problems, if there is any: blank or repeated names, parts that refer to what is not there, no day, no
     *     event, an event without a pass, a runner of two events of a day, a segment that is not as long as its longest pass
     */
    public Race {
        days = ImmutableSortedMap.copyOf(days);
        events = List.copyOf(events);
        segments = List.copyOf(segments);
        flowRows = List.copyOf(flowRows);
        locations = List.copyOf(locations);
        eventGroups = ImmutableSortedMap.copyOf(eventGroups);
        dayLabels = ImmutableSortedMap.copyOf(dayLabels);
        RaceProblems problems = new RaceProblems();
        if (name.isBlank()) {
            problems.add(new WholeRace(), RaceProperty.NAME, name, "must not be blank");
        }
        RaceCheck parts = RaceCheck.ofRace(days.keySet(), problems);
        parts.check(events, segments, flowRows, locations, eventGroups);
        days.forEach((day, date) -> {
            if (!RaceClock.isDate(date)) {
                problems.add(new DayPart(day), RaceProperty.DATE, String.valueOf(date), RaceClock.YEARS);
            }
        });
        checkGuns(zone, days, events, problems);
        checkLabels(dayLabels, days, problems);
        new SegmentCheck(settings.density(), parts.segmentIds(), problems).check(segments);
        new ExtentCheck(settings, problems).check(days.keySet(), events, segments, flowRows);
        problems.throwIfAny("race '" + name + "'");
    }

    /** A gun within the hour that is left out when the clocks go forward exists on no watch. */
    private static void checkGuns(
            ZoneId zone, SortedMap<String, LocalDate> days, List<RaceEvent> events, RaceProblems problems) {
        for (RaceEvent event : events) {
            LocalDate date = days.get(event.day());
            if (date != null
                    && RaceClock.isDate(date)
                    && zone.getRules()
                            .getValidOffsets(date.atStartOfDay().plus(event.gunMillis(), ChronoUnit.MILLIS))
                            .isEmpty()) {
                problems.add(
                        new EventPart(event.name()),
                        RaceProperty.GUN_MILLIS,
                        RaceClock.text(event.gunMillis()),
                        "does not exist on " + date + ": the clocks go forward over it in " + zone);
            }
        }
    }

    private static void checkLabels(
            SortedMap<String, String> labels, SortedMap<String, LocalDate> days, RaceProblems problems) {
        labels.forEach((day, label) -> {
            if (!days.containsKey(day)) {
                problems.add(
                        new DayPart(day),
                        RaceProperty.LABEL,
                        label,
                        "is the label of an unknown day; the race has " + days.keySet());
            } else if (label.isBlank()) {
                problems.add(new DayPart(day), RaceProperty.LABEL, label, "must not be blank");
            }
        });
    }

    /**
     * {@return a builder of a race in code}
     *
     * @param name its name for people
     */
    public static RaceBuilder builder(String name) {
        return new RaceBuilder(name);
    }

    /** {@return a builder that already holds this race} */
    public RaceBuilder toBuilder() {
        return RaceBuilder.of(this);
    }

    /** {@return the names of its days by date, then name} */
    public List<String> dayNames() {
        return days.entrySet().stream()
                .sorted(Map.Entry.<String, LocalDate>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /**
     * {@return one day, complete in itself}
     *
     * @param day name of a day
     * @throws IllegalArgumentException if there is no such day
     */
    public RaceDay day(String day) {
        LocalDate date = days.get(day);
        if (date == null) {
            throw new IllegalArgumentException("race '" + name + "' has no day '" + day + "'; it has " + days.keySet());
        }
        List<RaceEvent> dayEvents = events.stream()
                .filter(event -> event.day().equals(day))
                .sorted(Comparator.comparingLong(RaceEvent::gunMillis).thenComparing(RaceEvent::name))
                .toList();
        Set<String> names = dayEvents.stream().map(RaceEvent::name).collect(Collectors.toSet());
        return new RaceDay(
                name,
                day,
                clock(date, dayEvents),
                ById.of(dayEvents),
                ById.of(segmentsOf(names)),
                flowRows.stream().filter(row -> names.contains(row.eventA())).toList(),
                ById.of(locations.stream()
                        .filter(location -> location.day().equals(day))
                        .toList()),
                groupsOf(names),
                projection(),
                Optional.ofNullable(dayLabels.get(day)));
    }

    /** {@return the plane around all tracks of the race, empty when no event has one} */
    public Optional<Projection> projection() {
        List<Track> tracks =
                events.stream().flatMap(event -> event.track().stream()).toList();
        return tracks.isEmpty() ? Optional.empty() : Optional.of(Projection.around(tracks));
    }

    /**
     * {@return this race with other start times}
     *
     * @param plan new starts; events and waves it does not name keep theirs
     * @throws IllegalArgumentException if it names an unknown event or wave, brings a gun outside 00:00 to 24:00, or a wave's shift brings somebody before the
     *     gun who was not before it already
     */
    public Race with(StartPlan plan) {
        List<RaceEvent> moved = StartMove.of(plan, "race '" + name + "'").apply(events);
        return new Race(name, zone, days, moved, segments, flowRows, locations, eventGroups, settings, dayLabels);
    }

    /**
     * {@return this race with other settings}
     *
     * @param newSettings what the analysis is told
     */
    public Race with(Settings newSettings) {
        return new Race(name, zone, days, events, segments, flowRows, locations, eventGroups, newSettings, dayLabels);
    }

    /**
     * This race with another number of runners in one event. The runners are drawn evenly spaced in order of their time on the course, with pace,
     * start offset and splits, so that the spread of the field stays; chance plays no part. In a smaller field everybody keeps the id; in a larger
     * one added runners are twins, named after their originals: {@code 17~2}, {@code 17~3}, …, skipping ids that the race has already.
     *
     * @param event name of an event
     * @param participants its number of runners then, 0 or more
     * @return the other race
     * @throws IllegalArgumentException if there is no such event, the number is negative, or the event has no runners to draw from
     */
    public Race scale(String event, int participants) {
        RaceEvent scaled = event(event);
        Set<String> ids = new HashSet<>();
        events.forEach(each -> ids.addAll(each.field().ids()));
        return with(event, Resampling.resample(scaled, participants, ids));
    }

    /**
     * This race with other runners, or the same ones otherwise, in one event.
     *
     * @param event name of an event
     * @param field its runners then
     * @return the other race
     * @throws IllegalArgumentException if there is no such event
     */
    public Race with(String event, Field field) {
        RaceEvent other = event(event).withField(field);
        List<RaceEvent> changed = events.stream()
                .map(candidate -> candidate.name().equals(event) ? other : candidate)
                .toList();
        return new Race(name, zone, days, changed, segments, flowRows, locations, eventGroups, settings, dayLabels);
    }

    private RaceEvent event(String event) {
        return events.stream()
                .filter(candidate -> candidate.name().equals(event))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("race '" + name + "' has no event '" + event
                        + "'; it has "
                        + events.stream().map(RaceEvent::name).toList()));
    }

    private RaceClock clock(LocalDate date, List<RaceEvent> dayEvents) {
        long firstGunMillis =
                dayEvents.stream().mapToLong(RaceEvent::gunMillis).min().orElse(0);
        return new RaceClock(
                date, zone.getRules().getOffset(date.atTime(LocalTime.MIDNIGHT).plusNanos(firstGunMillis * 1_000_000)));
    }

    private List<Segment> segmentsOf(Set<String> names) {
        List<Segment> kept = new ArrayList<>();
        for (Segment segment : segments) {
            List<Pass> passes = segment.passes().stream()
                    .filter(pass -> names.contains(pass.event()))
                    .toList();
            if (!passes.isEmpty()) {
                kept.add(segment.withPasses(passes));
            }
        }
        return kept;
    }

    private SortedMap<String, List<String>> groupsOf(Set<String> names) {
        ImmutableSortedMap.Builder<String, List<String>> kept = ImmutableSortedMap.naturalOrder();
        eventGroups.forEach((group, members) -> {
            List<String> here = members.stream().filter(names::contains).toList();
            if (!here.isEmpty()) {
                kept.put(group, here);
            }
        });
        return kept.build();
    }
}
