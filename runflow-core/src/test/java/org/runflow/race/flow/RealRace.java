package org.runflow.race.flow;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.runflow.race.geo.GeoPoint;
import org.runflow.race.geo.Track;
import org.runflow.race.model.Field;
import org.runflow.race.model.FieldBuilder;
import org.runflow.race.model.FlowRow;
import org.runflow.race.model.Location;
import org.runflow.race.model.Race;
import org.runflow.race.model.RaceBuilder;

/** The real two-day race beside the checkout, read just well enough for the tests of the kernels. */
public final class RealRace {
    private static final Pattern POINT = Pattern.compile("lat=\"([-0-9.]+)\" lon=\"([-0-9.]+)\"");
    private static final Pattern CELL = Pattern.compile("(?:^|,)(?:\"((?:[^\"]|\"\")*)\"|([^,]*))");
    private static final List<String> EVENTS = List.of("full", "half", "10k", "elite", "open");

    private final Path folder;

    private RealRace(Path folder) {
        this.folder = folder;
    }

    /** The race, or the test is skipped where it is not there. */
    public static Race load() {
        Path folder = Path.of(System.getProperty("runflow.root", ".."), "..", "shared", "data", "fredericton")
                .normalize();
        assumeTrue(Files.isDirectory(folder), () -> "the real race is not at " + folder);
        return new RealRace(folder).read();
    }

    private Race read() {
        RaceBuilder race = Race.builder("Fredericton Marathon")
                .zone("America/Moncton")
                .day("sat", LocalDate.of(2025, 5, 10))
                .day("sun", LocalDate.of(2025, 5, 11));
        event(race, "elite", "sat", "08:00", 5, "elite.gpx");
        event(race, "open", "sat", "08:30", 5, "open.gpx");
        event(race, "full", "sun", "07:00", 42.2, "Full.gpx");
        event(race, "10k", "sun", "07:20", 10, "10K.gpx");
        event(race, "half", "sun", "07:40", 21.1, "Half.gpx");
        for (Map<String, String> row : csv("segments.csv")) {
            race.segment(row.get("seg_id"), segment -> {
                segment.widthM(number(row, "width_m"));
                EVENTS.stream()
                        .filter(event -> row.get(event).equals("y"))
                        .forEach(event ->
                                segment.pass(event, number(row, event + "_from_km"), number(row, event + "_to_km")));
            });
        }
        for (Map<String, String> row : csv("flow.csv")) {
            race.flowRow(FlowRow.of(
                    row.get("seg_id"),
                    row.get("event_a"),
                    number(row, "from_km_a"),
                    number(row, "to_km_a"),
                    row.get("event_b"),
                    number(row, "from_km_b"),
                    number(row, "to_km_b")));
        }
        csv("locations.csv").forEach(row -> race.location(location(row)));
        return race.build();
    }

    private static Location location(Map<String, String> row) {
        Optional<GeoPoint> place = row.get("lat").isBlank()
                ? Optional.empty()
                : Optional.of(new GeoPoint(number(row, "lat"), number(row, "lon")));
        TreeMap<String, Integer> resources = new TreeMap<>();
        row.keySet().stream()
                .filter(column -> column.endsWith("_count"))
                .forEach(column -> resources.put(column.replace("_count", ""), (int) number(row, column)));
        return new Location(
                row.get("loc_id"),
                row.get("loc_label"),
                row.get("loc_type"),
                place,
                row.get("day"),
                EVENTS.stream().filter(event -> row.get(event).equals("y")).toList(),
                Splitter.on(',')
                        .trimResults(CharMatcher.anyOf("\" "))
                        .omitEmptyStrings()
                        .splitToList(row.get("seg_id")),
                (int) number(row, "buffer"),
                (int) number(row, "interval"),
                resources,
                Optional.of(row.get("proxy_loc_id")).filter(proxy -> !proxy.isBlank()),
                Optional.of(row.get("zone")),
                Optional.empty(),
                Optional.empty());
    }

    private void event(RaceBuilder race, String name, String day, String start, double km, String gpx) {
        race.event(
                name,
                event -> event.day(day)
                        .start(start)
                        .distanceKm(km)
                        .field(field(name))
                        .track(track(gpx)));
    }

    private Field field(String event) {
        FieldBuilder field = Field.builder();
        for (Map<String, String> row : csv(event + "_runners.csv")) {
            field.runner(row.get("runner_id"), number(row, "pace"), number(row, "start_offset"));
        }
        return field.build();
    }

    private Track track(String file) {
        List<GeoPoint> points = new ArrayList<>();
        Matcher point = POINT.matcher(text(file));
        while (point.find()) {
            points.add(new GeoPoint(Double.parseDouble(point.group(1)), Double.parseDouble(point.group(2))));
        }
        return Track.of(points);
    }

    private List<Map<String, String>> csv(String file) {
        List<String> lines = text(file).lines().toList();
        List<String> header = cells(lines.get(0).replace("\uFEFF", ""));
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            List<String> cells = cells(line);
            Map<String, String> row = new HashMap<>();
            for (int column = 0; column < header.size(); column++) {
                row.put(header.get(column), cells.get(column));
            }
            rows.add(row);
        }
        return rows;
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        Matcher cell = CELL.matcher(line);
        while (cell.find()) {
            cells.add(cell.group(1) != null ? cell.group(1) : cell.group(2));
        }
        return cells;
    }

    private static double number(Map<String, String> row, String column) {
        return Double.parseDouble(row.get(column));
    }

    private String text(String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
