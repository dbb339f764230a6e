package org.runflow.race.model;

import static org.runflow.race.model.RaceProperty.CERTIFIED_KM;
import static org.runflow.race.model.RaceProperty.DAY;
import static org.runflow.race.model.RaceProperty.DAYS;
import static org.runflow.race.model.RaceProperty.EVENT;
import static org.runflow.race.model.RaceProperty.EVENTS;
import static org.runflow.race.model.RaceProperty.EVENT_A;
import static org.runflow.race.model.RaceProperty.EVENT_B;
import static org.runflow.race.model.RaceProperty.FROM_KM;
import static org.runflow.race.model.RaceProperty.ID;
import static org.runflow.race.model.RaceProperty.MEMBERS;
import static org.runflow.race.model.RaceProperty.NAME;
import static org.runflow.race.model.RaceProperty.PASSES;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.runflow.race.model.RacePart.DayPart;
import org.runflow.race.model.RacePart.EventPart;
import org.runflow.race.model.RacePart.FlowRowPart;
import org.runflow.race.model.RacePart.GroupPart;
import org.runflow.race.model.RacePart.PassPart;
import org.runflow.race.model.RacePart.SegmentPart;
import org.runflow.race.model.RacePart.WholeRace;

/** Everything that can be wrong between sound parts: names, and what one part says of another. Serves a race and a day alike. */
final class RaceCheck {
    private final Set<String> days;
    private final boolean isWhole;
    private final RaceProblems problems;
    private final Map<String, String> dayByEvent = new HashMap<>();
    private final Set<String> segmentIds = new TreeSet<>();

    private RaceCheck(Set<String> days, boolean isWhole, RaceProblems problems) {
        this.days = days;
        this.isWhole = isWhole;
        this.problems = problems;
    }

    static RaceCheck ofRace(Set<String> days, RaceProblems problems) {
        return new RaceCheck(days, true, problems);
    }

    /** A day alone: it may be a day of rest, and its locations may name events and segments of other days. */
    static RaceCheck ofDay(String day, RaceProblems problems) {
        return new RaceCheck(Set.of(day), false, problems);
    }

    Set<String> segmentIds() {
        return segmentIds;
    }

    void check(
            List<RaceEvent> events,
            List<Segment> segments,
            List<FlowRow> flowRows,
            List<Location> locations,
            Map<String, List<String>> eventGroups) {
        checkDays();
        checkEvents(events, segments);
        new RunnerCheck(problems).check(events);
        checkSegments(segments);
        checkFlowRows(flowRows);
        TimeCheck times = new TimeCheck(segments, flowRows, problems);
        events.forEach(times::check);
        Optional<LocationCheck.Known> known = Optional.of(new LocationCheck.Known(dayByEvent.keySet(), segmentIds));
        new LocationCheck(locations, days, known.filter(race -> isWhole), problems).run();
        eventGroups.forEach(
                (group, members) -> members.forEach(member -> isEvent(new GroupPart(group), MEMBERS, member)));
    }

    private void checkDays() {
        if (days.isEmpty()) {
            problems.add(new WholeRace(), DAYS, "", "a race needs at least one day");
        }
        Set<String> seen = new HashSet<>();
        days.forEach(day -> problems.checkName(new DayPart(day), NAME, day, seen));
    }

    private void checkEvents(List<RaceEvent> events, List<Segment> segments) {
        if (isWhole && events.isEmpty()) {
            problems.add(new WholeRace(), EVENTS, "", "a race needs at least one event");
        }
        Map<String, Double> lastKm = new HashMap<>();
        segments.forEach(
                segment -> segment.passes().forEach(pass -> lastKm.merge(pass.event(), pass.toKm(), Math::max)));
        Set<String> seen = new HashSet<>();
        for (RaceEvent event : events) {
            EventPart part = new EventPart(event.name());
            problems.checkName(part, NAME, event.name(), seen);
            dayByEvent.put(event.name(), event.day());
            if (!days.contains(event.day())) {
                problems.add(part, DAY, event.day(), "unknown day; the race has " + days);
            }
            Double last = lastKm.get(event.name());
            if (last == null) {
                problems.add(part, PASSES, "", "no segment has a pass of this event; it needs at least one");
            } else if (last != event.certifiedKm()) {
                problems.add(part, CERTIFIED_KM, "" + event.certifiedKm(), "must be where its last pass ends, " + last);
            }
        }
    }

    private void checkSegments(List<Segment> segments) {
        Set<String> seen = new HashSet<>();
        for (Segment segment : segments) {
            problems.checkName(new SegmentPart(segment.id()), ID, segment.id(), seen);
            segmentIds.add(segment.id());
            for (Pass pass : segment.passes()) {
                checkLength(new PassPart(segment.id(), pass.event()), FROM_KM, pass.fromKm(), pass.toKm());
                if (!dayByEvent.containsKey(pass.event())) {
                    problems.add(
                            new PassPart(segment.id(), pass.event()),
                            EVENT,
                            "",
                            "unknown event; the race has " + new TreeSet<>(dayByEvent.keySet()));
                }
            }
        }
    }

    private void checkLength(RacePart part, RaceProperty property, double fromKm, double toKm) {
        if (toKm - fromKm > Pass.MAX_KM) {
            problems.add(
                    part,
                    property,
                    "",
                    "goes from km " + fromKm + " to km " + toKm + "; a stretch may be " + (long) Pass.MAX_KM
                            + " km long at most, so cut it into several");
        }
    }

    private void checkFlowRows(List<FlowRow> flowRows) {
        for (int i = 0; i < flowRows.size(); i++) {
            FlowRow row = flowRows.get(i);
            FlowRowPart part = new FlowRowPart(i + 1, row.flowId().orElse(row.segmentId()));
            checkLength(part, EVENT_A, row.fromKmA(), row.toKmA());
            checkLength(part, EVENT_B, row.fromKmB(), row.toKmB());
            boolean knowsA = isEvent(part, EVENT_A, row.eventA());
            boolean knowsB = isEvent(part, EVENT_B, row.eventB());
            if (knowsA && knowsB && !dayOf(row.eventA()).equals(dayOf(row.eventB()))) {
                problems.add(part, EVENT_B, row.eventB(), "runs on another day than '" + row.eventA() + "'");
            }
        }
    }

    private String dayOf(String event) {
        return dayByEvent.getOrDefault(event, "");
    }

    private boolean isEvent(RacePart part, RaceProperty property, String event) {
        boolean known = dayByEvent.containsKey(event);
        if (!known) {
            String names = String.join(", ", new TreeSet<>(dayByEvent.keySet()));
            problems.add(part, property, event, "unknown event; the race has " + names);
        }
        return known;
    }
}
