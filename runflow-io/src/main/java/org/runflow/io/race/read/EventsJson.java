package org.runflow.io.race.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.runflow.io.race.form.EventRequest;
import org.runflow.race.model.RaceClock;
import org.runflow.race.model.RacePart.EventPart;
import org.runflow.race.model.RacePart.FlowRowPart;
import org.runflow.race.model.RacePart.GroupPart;
import org.runflow.race.model.RacePart.SegmentPart;
import org.runflow.race.model.RacePart.WholeRace;
import org.runflow.race.model.RaceProperty;

/** Reads the events of the request. Where a property is wrong, a harmless value stands in so that the rest can be judged. */
final class EventsJson {
    private static final int MAX_LIMIT_MIN = 10_080;
    private static final Range LIMIT_MIN = Range.whole(1, MAX_LIMIT_MIN);
    private static final Range START_MIN = Range.whole(0, 1440);
    private static final String START_RULE =
            "must be a time within 00:00 to 24:00 as \"HH:MM\" or \"HH:MM:SS\", or whole minutes after midnight";
    private static final long MINUTE_MILLIS = 60_000;
    private static final String EVENT = "event";

    private final InputFile file;
    private final FolderFiles folder;
    private final List<RaceInputs.EventInput> events = new ArrayList<>();
    private final Map<String, Integer> lineByName = new HashMap<>();

    EventsJson(InputFile file, FolderFiles folder) {
        this.file = file;
        this.folder = folder;
    }

    List<RaceInputs.EventInput> events() {
        return events;
    }

    void read(JsonFields root) {
        Optional<JsonValue> array = root.require("events", JsonValue.Kind.ARRAY);
        if (array.isPresent()) {
            root.items(array.get(), JsonValue.Kind.OBJECT).forEach(this::readEvent);
            file.remember(new WholeRace(), RaceProperty.EVENTS, array.get().line(), "events");
        } else {
            leaveEventsUnjudged();
        }
        if (events.isEmpty()) {
            file.leaveUnjudged(SegmentPart.class, RaceProperty.PASSES);
        }
    }

    /** An event without a name that can be used may be any of those that others refer to. */
    private void leaveEventsUnjudged() {
        file.leaveUnjudged(WholeRace.class, RaceProperty.EVENTS);
        file.leaveUnjudged(FlowRowPart.class, RaceProperty.EVENT_A);
        file.leaveUnjudged(FlowRowPart.class, RaceProperty.EVENT_B);
        file.leaveUnjudged(GroupPart.class, RaceProperty.MEMBERS);
    }

    private void readEvent(JsonValue object) {
        JsonFields fields = new JsonFields(file, object);
        Optional<String> named = fields.requireText("name");
        String name = named.orElse(EVENT);
        if (named.isEmpty()) {
            leaveEventsUnjudged();
        }
        Optional<String> day = fields.requireText("day");
        if (day.isEmpty()) {
            file.leaveUnjudged(new EventPart(name), RaceProperty.DAY);
        }
        Optional<InputFile> splits = folder.find(fields, "splits_file", name + "_splits.csv");
        String usualRunners = name + "_runners.csv";
        Optional<InputFile> runners = named.isPresent() && splits.isEmpty()
                ? folder.require(fields, "runners_file", usualRunners)
                : folder.find(fields, "runners_file", usualRunners);
        Optional<InputFile> gpx = folder.find(fields, "gpx_file", name + ".gpx");
        OptionalDouble distanceKm = fields.requireNumber("distance_km", Range.DISTANCE_KM);
        EventRequest event = new EventRequest(
                name,
                day.orElse(""),
                startMillis(fields),
                limitMinutes(fields),
                distanceKm.orElse(1),
                runners.map(InputFile::name)
                        .or(() -> fields.findText("runners_file").map(JsonValue::text))
                        .orElse(""),
                splits.map(InputFile::name),
                gpx.map(InputFile::name),
                gpxTrack(fields));
        fields.rejectOthers();
        if (named.isPresent() && isUsable(object, name)) {
            remember(object, name);
            events.add(new RaceInputs.EventInput(event, distanceKm.isPresent(), runners, splits, gpx));
        } else {
            file.leaveUnjudged(SegmentPart.class, RaceProperty.PASSES);
        }
    }

    /** Whether the name can stand for a column and a file of its own. */
    private boolean isUsable(JsonValue object, String name) {
        String path = object.pathOf("name");
        int line = object.members().getOrDefault("name", object).line();
        Integer earlier = lineByName.putIfAbsent(name.toLowerCase(Locale.ROOT), line);
        boolean isColumn = SegmentsCsv.takesColumn(name) || LocationsCsv.takesColumn(name);
        if (isColumn) {
            leaveEventsUnjudged();
            file.problem(line, path, name, "is the name of a column; an event needs another name");
        }
        if (earlier != null) {
            file.problem(line, path, name, "occurs twice, first in line " + earlier + "; names are unique in any case");
        }
        return !isColumn && earlier == null;
    }

    private void remember(JsonValue object, String name) {
        EventPart part = new EventPart(name);
        file.remember(part, object.line());
        file.remember(part, RaceProperty.PASSES, object.line(), object.path());
        PartColumns.OF_EVENT.forEach((column, property) -> {
            JsonValue value = object.members().get(column);
            if (value != null) {
                file.remember(part, property, value.line(), value.path());
            }
        });
    }

    /** The name or number of a track of the file. */
    private static Optional<String> gpxTrack(JsonFields fields) {
        Optional<JsonValue> stated = fields.findAny("gpx_track");
        Set<JsonValue.Kind> kinds = Set.of(JsonValue.Kind.TEXT, JsonValue.Kind.NUMBER);
        if (stated.isPresent()
                && (stated.get().text().isBlank()
                        || !kinds.contains(stated.get().kind()))) {
            fields.problem(stated.get(), "must be the name of a track of the file, or its number from 1");
            return Optional.empty();
        }
        return stated.map(JsonValue::text);
    }

    private static OptionalInt limitMinutes(JsonFields fields) {
        int minutes = fields.whole("event_duration_minutes", LIMIT_MIN, 0);
        return minutes > 0 ? OptionalInt.of(minutes) : OptionalInt.empty();
    }

    private long startMillis(JsonFields fields) {
        Optional<JsonValue> stated = fields.findAny("start_time");
        if (stated.isEmpty()) {
            file.problem(fields.line(), fields.pathOf("start_time"), "", "is missing; it " + START_RULE);
            return 0;
        }
        JsonValue value = stated.get();
        OptionalDouble minutes = START_MIN.parse(value.text());
        if (value.kind() == JsonValue.Kind.NUMBER && minutes.isPresent()) {
            return (long) (minutes.getAsDouble() * MINUTE_MILLIS);
        }
        OptionalLong millis =
                value.kind() == JsonValue.Kind.TEXT ? ClockTime.parseMillis(value.text()) : OptionalLong.empty();
        if (millis.isEmpty() || millis.getAsLong() > RaceClock.DAY_MILLIS) {
            fields.problem(value, START_RULE);
            return 0;
        }
        return millis.getAsLong();
    }
}
