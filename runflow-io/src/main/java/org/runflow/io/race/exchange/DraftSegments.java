package org.runflow.io.race.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.runflow.race.corridor.Corridor;
import org.runflow.race.model.CorridorStream;
import org.runflow.race.model.Orientation;

/** The segments that roads give: one for each way of a road, and one more for each further time an event comes by. */
final class DraftSegments {
    private final Map<String, DraftCourse> courses;
    private final double widthM;
    private final DraftTable table;
    private int roads;
    private int used;
    private boolean twoWays;

    DraftSegments(List<DraftCourse> courses, double widthM) {
        this.courses = new LinkedHashMap<>();
        courses.forEach(course -> this.courses.put(course.name(), course));
        this.widthM = widthM;
        this.table = new DraftTable(header());
    }

    private List<String> header() {
        List<String> header = new ArrayList<>(List.of("seg_id", "seg_label", "width_m", "direction", "corridor"));
        header.addAll(courses.keySet());
        courses.keySet().forEach(event -> header.addAll(List.of(event + "_from_km", event + "_to_km")));
        return header;
    }

    /** Adds the segments of a road. */
    void add(Corridor road) {
        roads++;
        List<List<CorridorStream>> rows = new ArrayList<>();
        Map<Orientation, List<List<CorridorStream>>> byWay = road.streams().stream()
                .collect(Collectors.groupingBy(
                        CorridorStream::direction,
                        LinkedHashMap::new,
                        Collectors.collectingAndThen(Collectors.toList(), DraftSegments::rows)));
        byWay.values().forEach(rows::addAll);
        double eachWayM = widthM / byWay.size();
        twoWays |= byWay.size() > 1;
        used += road.streams().size() > 1 ? 1 : 0;
        for (int i = 0; i < rows.size(); i++) {
            String id = "S" + roads + (rows.size() == 1 ? "" : "." + (i + 1));
            table.add(cells(id, eachWayM, byWay.size() > 1 ? "bi" : "uni", road.id(), rows.get(i)));
        }
    }

    /** Streams of one way, so that no event stands twice in a row. */
    private static List<List<CorridorStream>> rows(List<CorridorStream> streams) {
        Map<String, Integer> times = new HashMap<>();
        List<List<CorridorStream>> rows = new ArrayList<>();
        for (CorridorStream stream : streams) {
            int row = times.merge(stream.event(), 1, Integer::sum) - 1;
            if (row == rows.size()) {
                rows.add(new ArrayList<>());
            }
            rows.get(row).add(stream);
        }
        return rows;
    }

    private List<String> cells(String id, double ofWidthM, String direction, String road, List<CorridorStream> row) {
        Map<String, CorridorStream> byEvent =
                row.stream().collect(Collectors.toMap(CorridorStream::event, stream -> stream));
        String label = row.stream().map(this::shown).collect(Collectors.joining(", "));
        List<String> cells = new ArrayList<>(List.of(id, label, DraftTable.number(ofWidthM), direction, road));
        courses.keySet().forEach(event -> cells.add(byEvent.containsKey(event) ? "y" : "n"));
        courses.keySet()
                .forEach(event -> cells.addAll(
                        byEvent.containsKey(event) ? window(byEvent.get(event)).toList() : List.of("", "")));
        return cells;
    }

    private String shown(CorridorStream stream) {
        return stream.event() + " km " + window(stream).collect(Collectors.joining(" to "));
    }

    private Stream<String> window(CorridorStream stream) {
        DraftCourse course = Objects.requireNonNull(courses.get(stream.event()), "an event of the draft");
        return Stream.of(stream.fromKm(), stream.toKm()).map(km -> DraftTable.number(course.rounded(km)));
    }

    String text() {
        return table.text();
    }

    /** How many roads there are. */
    int roads() {
        return roads;
    }

    /** How many of them are used more than once. */
    int usedTwice() {
        return used;
    }

    /** Whether people come from both ends of a road. */
    boolean hasTwoWays() {
        return twoWays;
    }
}
