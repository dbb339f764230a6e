package org.runflow.io.race.exchange;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.runflow.error.InputProblem;
import org.runflow.io.race.read.TrackFile;
import org.runflow.race.model.CorridorSettings;
import org.runflow.race.model.Field;
import org.runflow.race.rule.Names;
import org.runflow.race.scenario.DesignedWaves;
import org.runflow.race.scenario.ExpectedField;

/** The events of a draft with their tracks and runners, as far as they can be read. */
final class DraftEvents {
    private final RaceDraft draft;
    private final DraftFiles files;
    private final List<InputProblem> problems;
    private final SortedMap<LocalDate, String> days = new TreeMap<>();
    private final List<Described> described = new ArrayList<>();

    DraftEvents(RaceDraft draft, DraftFiles files, List<InputProblem> problems) {
        this.draft = draft;
        this.files = files;
        this.problems = problems;
    }

    /**
     * An event that was understood.
     *
     * @param course its course
     * @param gpxFile its track in the folder
     * @param runnersFile its runners in the folder
     * @param expected the field that is expected, absent when runners were given
     * @param notes what is to be said of its waves
     */
    record Described(
            DraftCourse course,
            String gpxFile,
            String runnersFile,
            Optional<ExpectedField> expected,
            List<String> notes) {}

    void read() {
        if (draft.events().isEmpty()) {
            problems.add(InputProblem.of("events", "are missing; a race needs at least one track"));
        }
        nameDays();
        Set<String> names = new HashSet<>();
        for (DraftEvent event : draft.events()) {
            if (!Names.isName(event.name())) {
                problems.add(InputProblem.of("event '" + event.name() + "'", "must be called by " + Names.RULE));
            } else if (!names.add(event.name().toLowerCase(Locale.ROOT))) {
                problems.add(InputProblem.of("event '" + event.name() + "'", "is told twice"));
            } else {
                describe(event);
            }
        }
    }

    /** Days are called by their weekday, or by their date where two weekdays are the same. */
    private void nameDays() {
        draft.events().forEach(event -> days.put(event.start().toLocalDate(), ""));
        Map<String, Long> weekdays =
                days.keySet().stream().collect(Collectors.groupingBy(DraftEvents::weekday, Collectors.counting()));
        days.replaceAll(
                (date, unnamed) -> weekdays.getOrDefault(weekday(date), 0L) == 1 ? weekday(date) : date.toString());
    }

    private static String weekday(LocalDate date) {
        return date.getDayOfWeek()
                .getDisplayName(TextStyle.SHORT, Locale.ENGLISH)
                .toLowerCase(Locale.ROOT);
    }

    private void describe(DraftEvent event) {
        Optional<TrackFile> track = TrackFile.read(event.gpx(), event.name(), problems);
        Optional<String> gpx = track.isEmpty() ? Optional.empty() : files.take(event.gpx(), event.name() + ".gpx");
        String runners = event.name() + "_runners.csv";
        if (event.runners().isPresent()) {
            Path source = event.runners().get();
            Optional<String> file = files.take(source, runners);
            String splits = event.name() + "_splits.csv";
            if (Files.isRegularFile(source.resolveSibling(splits))) {
                files.take(source.resolveSibling(splits), splits);
            }
            if (gpx.isPresent() && file.isPresent()) {
                add(event, track.orElseThrow(), gpx.get(), file.get(), Optional.empty(), List.of());
            }
        } else if (gpx.isPresent()) {
            expect(event, track.orElseThrow(), gpx.get(), runners);
        }
    }

    private void expect(DraftEvent event, TrackFile track, String gpx, String runners) {
        try {
            ExpectedField expected = event.finish()
                    .apply(ExpectedField.of(event.participants(), DraftCourse.distance(track.lengthM() / 1000))
                            .ratePerS(CorridorSettings.WIDTH_M.accepts(draft.widthM()) ? draft.widthM() : 1));
            DesignedWaves waves = expected.design(event.name() + "-");
            files.put(runners, table(waves.field(), expected.waves() > 1));
            add(event, track, gpx, runners, Optional.of(expected), waves.notes());
        } catch (IllegalArgumentException e) {
            problems.add(InputProblem.of("event '" + event.name() + "'", String.valueOf(e.getMessage())));
        }
    }

    private void add(
            DraftEvent event,
            TrackFile track,
            String gpx,
            String runners,
            Optional<ExpectedField> expected,
            List<String> notes) {
        DraftCourse course =
                DraftCourse.of(event, track, days.getOrDefault(event.start().toLocalDate(), ""));
        described.add(new Described(course, gpx, runners, expected, notes));
    }

    private static String table(Field field, boolean inWaves) {
        List<String> header = new ArrayList<>(List.of("runner_id", "pace", "start_offset"));
        header.addAll(inWaves ? List.of("wave") : List.of());
        DraftTable table = new DraftTable(header);
        for (int runner = 0; runner < field.size(); runner++) {
            List<String> cells = new ArrayList<>(List.of(
                    field.id(runner),
                    DraftTable.number(field.paceMinPerKm(runner)),
                    DraftTable.number(field.startOffsetS(runner))));
            cells.addAll(inWaves ? List.of(field.findWave(runner).orElseThrow()) : List.of());
            table.add(cells);
        }
        return table.text();
    }

    List<Described> described() {
        return described;
    }

    /** The locations of their waypoints; there must be a course. */
    DraftLocations locations() {
        return new DraftLocations(courses());
    }

    List<DraftCourse> courses() {
        return described.stream().map(Described::course).toList();
    }

    DraftCourse course(String event) {
        return courses().stream()
                .filter(course -> course.name().equals(event))
                .findFirst()
                .orElseThrow();
    }

    /** Date by name of day. */
    Map<String, LocalDate> days() {
        Map<String, LocalDate> byName = new LinkedHashMap<>();
        Set<String> used = courses().stream().map(DraftCourse::day).collect(Collectors.toSet());
        days.forEach((date, name) -> {
            if (used.contains(name)) {
                byName.put(name, date);
            }
        });
        return byName;
    }

    /** A segment per event, for all of its course. */
    String standInSegments() {
        List<String> header = new ArrayList<>(List.of("seg_id", "seg_label", "width_m"));
        courses()
                .forEach(course ->
                        header.addAll(List.of(course.name(), course.name() + "_from_km", course.name() + "_to_km")));
        DraftTable table = new DraftTable(header);
        for (DraftCourse own : courses()) {
            List<String> cells = new ArrayList<>(List.of("S-" + own.name(), own.name(), "5"));
            courses()
                    .forEach(course -> cells.addAll(
                            course.name().equals(own.name())
                                    ? List.of("y", "0", DraftTable.number(course.distanceKm()))
                                    : List.of("n", "", "")));
            table.add(cells);
        }
        return table.text();
    }
}
