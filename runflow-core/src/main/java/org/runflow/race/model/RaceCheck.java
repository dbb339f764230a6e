package org.runflow.race.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.runflow.error.InputProblem;

/**
 * Everything that can be wrong with a race as a whole: names, references between its parts, ranges. Sources of problems are texts like
 * {@code segment 'A1'}, so that a loader can find the line they came from.
 */
final class RaceCheck {
    private final RaceBuilder race;
    private final List<InputProblem> problems = new ArrayList<>();
    private final Map<String, String> dayByEvent = new HashMap<>();
    private final Set<String> segmentIds = new TreeSet<>();

    RaceCheck(RaceBuilder race) {
        this.race = race;
    }

    List<InputProblem> problems() {
        checkDays();
        checkEvents();
        checkRunners();
        checkSegments();
        checkFlowRows();
        TimeCheck times = new TimeCheck(race.segments, race.flowRows, this::add);
        race.events.forEach(times::check);
        new LocationCheck(race.locations, race.days.keySet(), dayByEvent.keySet(), segmentIds, this::add).run();
        checkGroups();
        checkSchemas();
        return List.copyOf(problems);
    }

    private void checkDays() {
        if (race.days.isEmpty()) {
            add("race '" + race.name + "'", "days", "", "a race needs at least one day");
        }
        Set<String> seen = new HashSet<>();
        race.days.keySet().forEach(day -> checkName("day '" + day + "'", "days", day, seen));
    }

    private void checkEvents() {
        if (race.events.isEmpty()) {
            add("race '" + race.name + "'", "events", "", "a race needs at least one event");
        }
        Set<String> seen = new HashSet<>();
        for (EventBuilder event : race.events) {
            String source = "event '" + event.name + "'";
            checkName(source, "name", event.name, seen);
            String day = race.dayOf(event);
            dayByEvent.put(event.name, day);
            if (!race.days.containsKey(day)) {
                add(source, "day", day, "unknown day; the race has " + race.days.keySet());
            }
            if (event.gunMillis < 0 || event.gunMillis > RaceClock.DAY_MILLIS) {
                add(source, "start_time", "", "an event needs a start within 00:00 to 24:00");
            }
            if (event.limitMinutes().isPresent() && event.limitMinutes().getAsInt() <= 0) {
                add(source, "event_duration_minutes", "" + event.limitMinutes().getAsInt(), "must be greater than 0");
            }
            if (!(event.distanceKm > 0) || Double.isInfinite(event.distanceKm)) {
                add(source, "distance_km", "" + event.distanceKm, "must be greater than 0");
            }
            if (race.segments.stream().noneMatch(segment -> usedBy(segment, event.name))) {
                add(source, "", "", "no segment has a pass of this event; it needs at least one");
            }
        }
    }

    private static boolean usedBy(SegmentBuilder segment, String event) {
        return segment.passes.stream().anyMatch(pass -> pass.event().equals(event));
    }

    private void checkRunners() {
        Map<String, String> eventById = new HashMap<>();
        for (EventBuilder event : race.events) {
            for (int i = 0; i < event.field.size(); i++) {
                String id = event.field.id(i);
                String other = eventById.putIfAbsent(id, event.name);
                if (other != null) {
                    add(
                            "event '" + event.name + "'",
                            "runner_id",
                            id,
                            "also runs in event '" + other + "'; ids are unique");
                }
            }
        }
    }

    private void checkSegments() {
        Set<String> seen = new HashSet<>();
        for (SegmentBuilder segment : race.segments) {
            String source = "segment '" + segment.id + "'";
            checkName(source, "seg_id", segment.id, seen);
            segmentIds.add(segment.id);
            if (!(segment.widthM > 0) || Double.isInfinite(segment.widthM)) {
                add(source, "width_m", "" + segment.widthM, "must be greater than 0");
            }
            if (segment.passes.isEmpty()) {
                add(source, "", "", "no event uses this segment; it needs at least one pass");
            }
            Set<String> passing = new HashSet<>();
            for (SegmentBuilder.PassDraft pass : segment.passes) {
                checkPass(source, pass, passing);
            }
        }
    }

    private void checkPass(String source, SegmentBuilder.PassDraft pass, Set<String> passing) {
        if (!dayByEvent.containsKey(pass.event())) {
            add(source, pass.event(), "", "unknown event; the race has " + new TreeSet<>(dayByEvent.keySet()));
        }
        if (!passing.add(pass.event())) {
            add(source, pass.event(), "", "an event may pass a segment once");
        }
        String column = pass.event() + "_from_km";
        String shown = pass.fromKm() + " to " + pass.toKm();
        if (!(pass.fromKm() >= 0) || !Double.isFinite(pass.toKm())) {
            add(source, column, shown, "kilometres must be 0 or more");
        } else if (!(pass.fromKm() < pass.toKm())) {
            add(source, column, shown, "from must be less than to");
        } else if (Math.round(1_000_000 * (pass.toKm() - pass.fromKm())) == 0) {
            add(source, column, shown, "must be at least 1 mm long");
        }
    }

    private void checkFlowRows() {
        for (int i = 0; i < race.flowRows.size(); i++) {
            FlowRow row = race.flowRows.get(i);
            String source = "flow row " + (i + 1) + " '" + row.flowId().orElse(row.segmentId()) + "'";
            boolean knowsA = checkEvent(source, "event_a", row.eventA());
            boolean knowsB = checkEvent(source, "event_b", row.eventB());
            if (knowsA && knowsB && !dayOf(row.eventA()).equals(dayOf(row.eventB()))) {
                add(source, "event_b", row.eventB(), "runs on another day than '" + row.eventA() + "'");
            }
        }
    }

    private void checkGroups() {
        race.eventGroups.forEach((group, members) ->
                members.forEach(member -> checkEvent("group '" + group + "'", "event_groups", member)));
    }

    private void checkSchemas() {
        race.settings.segmentSchemas().forEach((segment, schema) -> {
            if (!segmentIds.contains(segment)) {
                add("settings", "segment_schemas", segment, "unknown segment; the race has " + Listing.of(segmentIds));
            }
            checkSchema("settings", "segment_schemas", schema);
        });
        race.segments.forEach(segment -> segment.traits
                .schema()
                .ifPresent(schema -> checkSchema("segment '" + segment.id + "'", "schema", schema)));
    }

    private void checkSchema(String source, String column, String schema) {
        if (!race.settings.rulebook().knows(schema)) {
            add(
                    source,
                    column,
                    schema,
                    "unknown schema; rulebook '" + race.settings.rulebook().name() + "' has "
                            + race.settings.rulebook().tables().keySet());
        }
    }

    private boolean checkEvent(String source, String column, String event) {
        boolean known = dayByEvent.containsKey(event);
        if (!known) {
            add(
                    source,
                    column,
                    event,
                    "unknown event; the race has "
                            + dayByEvent.keySet().stream().sorted().collect(Collectors.joining(", ")));
        }
        return known;
    }

    private String dayOf(String event) {
        return dayByEvent.getOrDefault(event, "");
    }

    private void checkName(String source, String column, String name, Set<String> seenIgnoringCase) {
        if (!Names.isName(name)) {
            add(source, column, name, "a name is " + Names.RULE);
        }
        if (!seenIgnoringCase.add(name.toLowerCase(Locale.ROOT))) {
            add(source, column, name, "occurs twice; names are unique whatever their case");
        }
    }

    private void add(String source, String column, String value, String message) {
        problems.add(new InputProblem(
                source,
                OptionalInt.empty(),
                Optional.of(column).filter(text -> !text.isEmpty()),
                Optional.of(value).filter(text -> !text.isEmpty()),
                message));
    }
}
