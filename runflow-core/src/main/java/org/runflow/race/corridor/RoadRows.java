package org.runflow.race.corridor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.runflow.race.line.Orientations;
import org.runflow.race.model.CorridorSettings;
import org.runflow.race.model.FlowDirection;
import org.runflow.race.model.FlowRow;
import org.runflow.race.model.Pass;
import org.runflow.race.model.RaceDay;
import org.runflow.race.model.RaceEvent;
import org.runflow.race.model.Segment;

/** Rows for the roads that are used twice, by the tracks of a day, as far as no row joins the two streams already (MODEL §18). */
public final class RoadRows {
    private static final double SHORTEST_M = 200;

    private RoadRows() {}

    /**
     * {@return the rows of a day, by leading event, its kilometre, other event, its kilometre}
     *
     * @param day a day without flow rows of its own
     * @param settings how far apart the streams on one road may lie
     */
    public static List<FlowRow> derived(RaceDay day, CorridorSettings settings) {
        if (day.events().stream().noneMatch(event -> event.track().isPresent())) {
            return List.of();
        }
        Roads roads = Roads.of(day, settings);
        return missing(day, roads, segmentPairs(day));
    }

    /**
     * {@return a row for whatever is shared and not joined, 200 m of it or more} It states how its streams run only where five points of its windows would not tell, as where two
     * courses turn at one place.
     *
     * @param day the day
     * @param roads its roads
     * @param joints what is joined
     */
    public static List<FlowRow> missing(RaceDay day, Roads roads, List<Joint> joints) {
        Orientations tracks = Orientations.of(day.events(), RaceEvent::name, RaceEvent::track, RaceEvent::certifiedKm);
        List<String> order = roads.events();
        Comparator<SharedStretch> byPlace = Comparator.comparingInt(
                        (SharedStretch stretch) -> order.indexOf(stretch.leadingEvent()))
                .thenComparingDouble(SharedStretch::fromKm)
                .thenComparingInt(stretch -> order.indexOf(stretch.otherEvent()))
                .thenComparingDouble(SharedStretch::otherFromKm);
        return roads.shared().stream()
                .sorted(byPlace)
                .flatMap(stretch -> StretchPart.unjoined(stretch, joints).stream())
                .filter(part -> part.lengthM() >= SHORTEST_M && part.hasLength())
                .map(part -> directed(row(roads, part), part.stretch().direction(), tracks))
                .toList();
    }

    /**
     * {@return what its segments say lies on one road: every two passes of a segment}
     *
     * @param day a day
     */
    public static List<Joint> segmentPairs(RaceDay day) {
        List<Joint> pairs = new ArrayList<>();
        for (Segment segment : day.segments()) {
            List<Pass> passes = segment.passes();
            for (int a = 0; a < passes.size(); a++) {
                for (int b = a + 1; b < passes.size(); b++) {
                    pairs.add(pair(passes.get(a), passes.get(b)));
                }
            }
        }
        return pairs;
    }

    private static Joint pair(Pass a, Pass b) {
        FlowDirection direction = a.orientation() == b.orientation() ? FlowDirection.SAME : FlowDirection.OPPOSITE;
        return new Joint(a.event(), a.fromKm(), a.toKm(), b.event(), b.fromKm(), b.toKm(), direction);
    }

    private static FlowRow row(Roads roads, StretchPart part) {
        String event = part.stretch().leadingEvent();
        return FlowRow.of(
                roads.at(event, (part.fromKm() + part.toKm()) / 2).id(),
                event,
                part.fromKm(),
                part.toKm(),
                part.stretch().otherEvent(),
                part.otherFromKm(),
                part.otherToKm());
    }

    private static FlowRow directed(FlowRow row, FlowDirection direction, Orientations tracks) {
        Orientations.Verdict expected =
                direction == FlowDirection.SAME ? Orientations.Verdict.SAME : Orientations.Verdict.OPPOSITE;
        return tracks.compare(row.eventA(), row.fromKmA(), row.toKmA(), row.eventB(), row.fromKmB(), row.toKmB())
                        .equals(Optional.of(expected))
                ? row
                : row.withDirection(direction);
    }
}
