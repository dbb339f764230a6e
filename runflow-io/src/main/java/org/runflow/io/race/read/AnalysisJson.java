package org.runflow.io.race.read;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.runflow.io.race.form.AnalysisRequest;
import org.runflow.race.model.RaceClock;
import org.runflow.race.model.RacePart.DayPart;
import org.runflow.race.model.RacePart.EventPart;
import org.runflow.race.model.RacePart.GroupPart;
import org.runflow.race.model.RacePart.LocationPart;
import org.runflow.race.model.RacePart.SettingsPart;
import org.runflow.race.model.RacePart.WholeRace;
import org.runflow.race.model.RaceProperty;

/** Reads {@code analysis.json} and finds the files it asks for. Where something is wrong, a harmless value stands in. */
final class AnalysisJson {
    static final String NAME = "analysis.json";

    private final InputFile file;
    private final FolderFiles folder;

    AnalysisJson(InputFile file, FolderFiles folder) {
        this.file = file;
        this.folder = folder;
    }

    /** The request and its files, or nothing when the file is not JSON. */
    Optional<RaceInputs> read() {
        return JsonReader.readObject(file).map(this::read);
    }

    private RaceInputs read(JsonValue object) {
        JsonFields root = new JsonFields(file, object);
        String name = root.requireText("name").orElse("race");
        ZoneId zone = zone(root);
        SortedMap<String, LocalDate> days = days(root);
        SortedMap<String, String> dayLabels = dayLabels(root, days);
        Optional<InputFile> segments = folder.require(root, "segments_file", "segments.csv");
        Optional<InputFile> flow = folder.find(root, "flow_file", "flow.csv");
        Optional<InputFile> locations = folder.find(root, "locations_file", "locations.csv");
        EventsJson events = new EventsJson(file, folder);
        events.read(root);
        SortedMap<String, List<String>> groups = groups(root);
        SettingsJson settings = new SettingsJson(file, folder);
        file.remember(new SettingsPart(), 1);
        root.find("settings", JsonValue.Kind.OBJECT).ifPresent(settings::read);
        root.rejectOthers();
        AnalysisRequest request = new AnalysisRequest(
                name,
                zone,
                days,
                dayLabels,
                segments.map(InputFile::name).orElse(""),
                flow.map(InputFile::name),
                locations.map(InputFile::name),
                events.events().stream().map(RaceInputs.EventInput::request).toList(),
                groups,
                settings.rulebookName(),
                settings.settings());
        return new RaceInputs(request, segments, flow, locations, events.events());
    }

    private static ZoneId zone(JsonFields root) {
        Optional<JsonValue> stated = root.require("time_zone", JsonValue.Kind.TEXT);
        if (stated.isPresent()) {
            try {
                return ZoneId.of(stated.get().text());
            } catch (DateTimeException e) {
                root.problem(stated.get(), "must be a time zone such as \"Europe/Lisbon\"");
            }
        }
        return ZoneId.of("UTC");
    }

    private SortedMap<String, LocalDate> days(JsonFields root) {
        SortedMap<String, LocalDate> days = new TreeMap<>();
        Optional<JsonValue> object = root.require("days", JsonValue.Kind.OBJECT);
        object.ifPresent(all -> all.members().forEach((day, value) -> {
            file.remember(new DayPart(day), RaceProperty.NAME, value.line(), value.path());
            days.put(day, date(root, value));
        }));
        if (object.isEmpty()) {
            file.leaveUnjudged(WholeRace.class, RaceProperty.DAYS);
            file.leaveUnjudged(EventPart.class, RaceProperty.DAY);
            file.leaveUnjudged(LocationPart.class, RaceProperty.DAY);
        } else {
            file.remember(new WholeRace(), RaceProperty.DAYS, object.get().line(), "days");
        }
        return days;
    }

    /** What people call the days. */
    private static SortedMap<String, String> dayLabels(JsonFields root, SortedMap<String, LocalDate> days) {
        SortedMap<String, String> labels = new TreeMap<>();
        root.find("day_labels", JsonValue.Kind.OBJECT)
                .ifPresent(object -> root.entries(object, JsonValue.Kind.TEXT).forEach(entry -> {
                    JsonValue label = entry.getValue();
                    if (!days.containsKey(entry.getKey())) {
                        if (!days.isEmpty()) {
                            root.problem(label, "is the label of an unknown day; the race has " + days.keySet());
                        }
                    } else if (label.text().isBlank()) {
                        root.problem(label, "must not be blank");
                    } else {
                        labels.put(entry.getKey(), label.text().strip());
                    }
                }));
        return labels;
    }

    private static LocalDate date(JsonFields root, JsonValue value) {
        try {
            LocalDate date = LocalDate.parse(value.kind() == JsonValue.Kind.TEXT ? value.text() : "");
            if (RaceClock.isDate(date)) {
                return date;
            }
            root.problem(value, RaceClock.YEARS);
            return LocalDate.EPOCH;
        } catch (DateTimeParseException e) {
            root.problem(value, "must be a date such as \"2026-04-12\"");
            return LocalDate.EPOCH;
        }
    }

    private SortedMap<String, List<String>> groups(JsonFields root) {
        SortedMap<String, List<String>> groups = new TreeMap<>();
        root.find("event_groups", JsonValue.Kind.OBJECT)
                .ifPresent(object -> root.entries(object, JsonValue.Kind.ARRAY).forEach(entry -> {
                    JsonValue array = entry.getValue();
                    file.remember(new GroupPart(entry.getKey()), RaceProperty.MEMBERS, array.line(), array.path());
                    groups.put(entry.getKey(), members(root, array));
                }));
        return groups;
    }

    private static List<String> members(JsonFields root, JsonValue group) {
        Set<String> members = new LinkedHashSet<>();
        for (JsonValue member : root.items(group, JsonValue.Kind.TEXT)) {
            if (!members.add(member.text())) {
                root.problem(member, "occurs twice in its group");
            }
        }
        return List.copyOf(members);
    }
}
