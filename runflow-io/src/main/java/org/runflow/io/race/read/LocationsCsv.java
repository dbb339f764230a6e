package org.runflow.io.race.read;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.runflow.io.race.check.Tally;
import org.runflow.io.race.check.Warning;
import org.runflow.io.race.check.WarningKind;
import org.runflow.io.race.dialect.ClockText;
import org.runflow.race.geo.GeoPoint;
import org.runflow.race.model.Cutoff;
import org.runflow.race.model.Location;
import org.runflow.race.model.Note;
import org.runflow.race.model.RaceBuilder;
import org.runflow.race.model.RaceClock;
import org.runflow.race.model.RacePart.LocationPart;
import org.runflow.race.model.RaceProperty;

/** Reads the locations: places where people work, with what they need there. */
final class LocationsCsv {
    private static final String COUNT = "_count";
    private static final Pattern BETWEEN_IDS = Pattern.compile("[,;]");
    private static final Columns FIXED = Columns.of(
                    List.of("loc_id", "loc_label", "loc_type", "lat", "lon", "day", "buffer", "interval"),
                    List.of("seg_id", "proxy_loc_id", "zone", "loc_direction", "notes", "cutoff", "cutoff_enforced"))
            .andEndingWith(COUNT);

    private final List<String> events;
    private final RaceClocks clocks;
    private final Set<String> unusedSegments;
    private final RaceBuilder race;
    private final SeenIds ids = new SeenIds();
    private final Tally early = new Tally();

    LocationsCsv(List<String> events, RaceClocks clocks, Set<String> unusedSegments, RaceBuilder race) {
        this.events = events;
        this.clocks = clocks;
        this.unusedSegments = unusedSegments;
        this.race = race;
    }

    /** Whether an event of that name could not have a column of its own. */
    static boolean takesColumn(String name) {
        return FIXED.takes(name.toLowerCase(Locale.ROOT));
    }

    void read(InputFile file) {
        List<String> lower =
                events.stream().map(event -> event.toLowerCase(Locale.ROOT)).toList();
        if (!CsvFile.read(file, FIXED.and(lower), this::read) || file.isFullOfProblems()) {
            file.leaveUnjudged(LocationPart.class, RaceProperty.PROXY_ID);
        }
        if (early.count() > 0) {
            file.warn(new Warning(
                    WarningKind.OTHER,
                    file.name(),
                    early.firstLine(),
                    0,
                    early.count() + (early.count() == 1 ? " cut-off of " : " cut-offs of ") + file.name()
                            + " before the first gun of the day, so that everybody comes too late (" + early.shown()
                            + "). Hours after noon go on from 13, after midnight from 24."));
        }
    }

    private void read(Row row) {
        Optional<String> id = row.require("loc_id", "must be an id");
        boolean isNew = id.isPresent() && ids.isNew(row, "loc_id");
        Optional<String> day = row.require("day", "must be a day of the race");
        Location location = new Location(
                id.orElse(""),
                row.find("loc_label").or(() -> id).orElse(""),
                row.require("loc_type", "must be a word such as aid or traffic").orElse(""),
                place(row),
                day.orElse(""),
                events.stream()
                        .filter(row.header()::has)
                        .filter(event -> row.flag(event).orElse(false))
                        .toList(),
                segmentIds(row),
                row.count("buffer"),
                row.count("interval"),
                resources(row),
                row.find("proxy_loc_id"),
                row.find("zone"),
                row.find("loc_direction"),
                row.find("notes"),
                cutoff(row, clocks.of(day.orElse(""))));
        if (isNew && !row.file().isFullOfProblems()) {
            LocationPart part = new LocationPart(location.id());
            row.file().remember(part, row.line());
            if (day.isEmpty()) {
                row.file().leaveUnjudged(part, RaceProperty.DAY);
            }
            race.location(location);
        }
    }

    private Optional<Cutoff> cutoff(Row row, ClockText clock) {
        Optional<Cutoff> cutoff = CutoffCells.read(row, clock);
        cutoff.filter(until -> until.clockMillis() < clock.gunMillis())
                .ifPresent(until -> early.add(
                        row.line(), "location '" + row.text("loc_id") + "' " + RaceClock.text(until.clockMillis())));
        return cutoff;
    }

    private static Optional<GeoPoint> place(Row row) {
        if (row.find("lat").isEmpty() && row.find("lon").isEmpty()) {
            if (row.header().has("lat") && row.header().has("lon")) {
                row.file()
                        .note(Note.info("Location '" + row.text("loc_id") + "' ("
                                + row.file().name() + " line " + row.line()
                                + ") has no coordinates and gets no times."));
            }
            return Optional.empty();
        }
        OptionalDouble latitude = row.number("lat", Range.LATITUDE);
        OptionalDouble longitude = row.number("lon", Range.LONGITUDE);
        return latitude.isPresent() && longitude.isPresent()
                ? Optional.of(new GeoPoint(latitude.getAsDouble(), longitude.getAsDouble()))
                : Optional.empty();
    }

    /** A comma list; spreadsheets leave quotes around it. */
    private List<String> segmentIds(Row row) {
        List<String> listed = BETWEEN_IDS
                .splitAsStream(row.text("seg_id").replace('"', ' '))
                .map(String::strip)
                .filter(id -> !id.isEmpty())
                .distinct()
                .toList();
        List<String> used =
                listed.stream().filter(id -> !unusedSegments.contains(id)).toList();
        if (used.size() < listed.size()) {
            row.file()
                    .note(Note.info("Location '" + row.text("loc_id") + "' ("
                            + row.file().name() + " line " + row.line()
                            + ") lists segments that no event uses; they are left out."));
        }
        return used;
    }

    private static SortedMap<String, Integer> resources(Row row) {
        SortedMap<String, Integer> resources = new TreeMap<>();
        for (String column : row.header().lowerNames()) {
            if (column.endsWith(COUNT) && column.length() > COUNT.length()) {
                resources.put(column.substring(0, column.length() - COUNT.length()), row.count(column));
            }
        }
        return resources;
    }
}
