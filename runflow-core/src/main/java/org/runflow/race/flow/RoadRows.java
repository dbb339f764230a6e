package org.runflow.race.flow;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.runflow.race.corridor.Corridor;
import org.runflow.race.corridor.Roads;
import org.runflow.race.corridor.SharedStretch;
import org.runflow.race.model.CorridorSettings;
import org.runflow.race.model.FlowDirection;
import org.runflow.race.model.FlowRow;
import org.runflow.race.model.Pass;
import org.runflow.race.model.RaceDay;
import org.runflow.race.model.Segment;

/** Rows for the roads that are used twice, by the tracks of a day, as far as no segment of the day joins the two streams already (MODEL §18). */
final class RoadRows {
    private static final double SHORTEST_KM = 0.2;
    /** Two ways of joining are the same while they pair places nearer than this. */
    private static final double ALIGNED_KM = 0.2;

    private final RaceDay day;
    private final Roads roads;

    private RoadRows(RaceDay day, Roads roads) {
        this.day = day;
        this.roads = roads;
    }

    /** A window of the leading event's kilometres. */
    private record Window(double fromKm, double toKm) {
        double lengthKm() {
            return toKm - fromKm;
        }

        double middleKm() {
            return (fromKm + toKm) / 2;
        }

        List<Window> without(Window hole) {
            List<Window> left = new ArrayList<>();
            left.add(new Window(fromKm, Math.min(toKm, hole.fromKm)));
            left.add(new Window(Math.max(fromKm, hole.toKm), toKm));
            left.removeIf(window -> !(window.lengthKm() > 0));
            return left;
        }
    }

    /**
     * {@return the rows of a day, by leading event, its kilometre, other event, its kilometre}
     *
     * @param day a day without flow rows of its own
     * @param settings how far apart the streams on one road may lie
     */
    static List<FlowRow> of(RaceDay day, CorridorSettings settings) {
        if (day.events().stream().noneMatch(event -> event.track().isPresent())) {
            return List.of();
        }
        Roads roads = Roads.of(day, settings);
        List<String> order = roads.events();
        Comparator<SharedStretch> byPlace = Comparator.comparingInt(
                        (SharedStretch stretch) -> order.indexOf(stretch.leadingEvent()))
                .thenComparingDouble(SharedStretch::fromKm)
                .thenComparingInt(stretch -> order.indexOf(stretch.otherEvent()))
                .thenComparingDouble(SharedStretch::otherFromKm);
        RoadRows rows = new RoadRows(day, roads);
        return roads.shared().stream()
                .sorted(byPlace)
                .flatMap(stretch -> rows.of(stretch).stream())
                .toList();
    }

    private List<FlowRow> of(SharedStretch stretch) {
        List<FlowRow> rows = new ArrayList<>();
        for (Window window : unjoined(stretch)) {
            double oneKm = stretch.otherKmAt(window.fromKm()).orElseThrow();
            double otherKm = stretch.otherKmAt(window.toKm()).orElseThrow();
            if (window.lengthKm() >= SHORTEST_KM && oneKm != otherKm) {
                rows.add(FlowRow.of(
                        roadAt(stretch.leadingEvent(), window.middleKm()),
                        stretch.leadingEvent(),
                        window.fromKm(),
                        window.toKm(),
                        stretch.otherEvent(),
                        Math.min(oneKm, otherKm),
                        Math.max(oneKm, otherKm)));
            }
        }
        return rows;
    }

    private String roadAt(String event, double km) {
        return roads.corridors().stream()
                .filter(corridor -> corridor.streams().stream()
                        .anyMatch(stream -> stream.event().equals(event) && km >= stream.fromKm() && km < stream.toKm()))
                .map(Corridor::id)
                .findFirst()
                .orElseThrow();
    }

    private List<Window> unjoined(SharedStretch stretch) {
        List<Window> left = List.of(new Window(stretch.fromKm(), stretch.toKm()));
        for (Segment segment : day.segments()) {
            for (Pass leading : segment.passes()) {
                for (Pass other : segment.passes()) {
                    if (leading.event().equals(stretch.leadingEvent())
                            && other.event().equals(stretch.otherEvent())) {
                        left = without(left, stretch, leading, other);
                    }
                }
            }
        }
        return left;
    }

    private static List<Window> without(List<Window> windows, SharedStretch stretch, Pass leading, Pass other) {
        double lowKm = Math.max(stretch.otherFromKm(), other.fromKm());
        double highKm = Math.min(stretch.otherToKm(), other.toKm());
        if (!(lowKm < highKm)) {
            return windows;
        }
        double oneKm = stretch.leadingKmAt(lowKm).orElseThrow();
        double otherKm = stretch.leadingKmAt(highKm).orElseThrow();
        Window joined = new Window(
                Math.max(leading.fromKm(), Math.min(oneKm, otherKm)),
                Math.min(leading.toKm(), Math.max(oneKm, otherKm)));
        if (!(joined.lengthKm() > 0) || !isAligned(joined.middleKm(), stretch, leading, other)) {
            return windows;
        }
        return windows.stream()
                .flatMap(window -> window.without(joined).stream())
                .toList();
    }

    /** Whether the segment pairs a place of the leading event with the same place of the other as the tracks do. */
    private static boolean isAligned(double km, SharedStretch stretch, Pass leading, Pass other) {
        boolean same = leading.orientation() == other.orientation();
        double share = (km - leading.fromKm()) / (leading.toKm() - leading.fromKm());
        double besideKm = other.fromKm() + (same ? share : 1 - share) * (other.toKm() - other.fromKm());
        return same == (stretch.direction() == FlowDirection.SAME)
                && Math.abs(besideKm - stretch.otherKmAt(km).orElseThrow()) <= ALIGNED_KM;
    }
}
