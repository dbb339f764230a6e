package org.runflow.io.race.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.runflow.error.InputProblem;
import org.runflow.error.InvalidInputException;
import org.runflow.io.race.RaceFolder;
import org.runflow.race.corridor.Roads;
import org.runflow.race.flow.Flow;
import org.runflow.race.model.CorridorSettings;
import org.runflow.race.model.FlowRow;
import org.runflow.race.model.Race;

/** Makes a race folder from a draft: tries it out in a scratch folder, then puts it where it is to be. */
final class DraftWriter {
    static final String SEGMENTS = "segments.csv";
    static final String FLOW = "flow.csv";
    static final String LOCATIONS = "locations.csv";
    static final String REQUEST = "analysis.json";
    static final String README = "README.md";

    private final RaceDraft draft;
    private final Path folder;
    private final List<InputProblem> problems = new ArrayList<>();

    DraftWriter(RaceDraft draft, Path folder) {
        this.draft = draft;
        this.folder = folder;
    }

    RaceFolder write() {
        DraftFiles files = new DraftFiles(folder, problems);
        DraftEvents events = new DraftEvents(draft, files, problems);
        events.read();
        if (!CorridorSettings.WIDTH_M.accepts(draft.widthM())) {
            problems.add(InputProblem.of("width", CorridorSettings.WIDTH_M.rule() + ", was " + draft.widthM()));
        }
        try (Scratch scratch = Scratch.make()) {
            DraftRequest request = new DraftRequest(draft, raceName(), events);
            files.put(REQUEST, request.text());
            if (!events.described().isEmpty() && events.locations().size() > 0) {
                files.put(LOCATIONS, events.locations().text());
            }
            if (!events.described().isEmpty()) {
                tryOut(scratch, files, events);
            }
            files.checkFree(List.of(README, SEGMENTS, FLOW));
            requireSound();
            DraftSegments segments = addSegments(open(scratch), files, events);
            scratch.fill(files);
            files.put(FLOW, flowRows(open(scratch), events));
            files.put(README, new DraftReadme(draft, raceName(), events, segments).text());
            scratch.fill(files);
            open(scratch);
            put(files);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make the race folder '" + folder + "'", e);
        }
        return RaceFolder.open(folder);
    }

    private String raceName() {
        Path own = folder.toAbsolutePath().normalize().getFileName();
        return !draft.name().isBlank() ? draft.name() : own == null ? "Race" : own.toString();
    }

    /** Lets the loader judge tracks and runners, each event on one segment that stands in for its roads. */
    private void tryOut(Scratch scratch, DraftFiles files, DraftEvents events) throws IOException {
        files.put(SEGMENTS, events.standInSegments());
        scratch.fill(files);
        try {
            RaceFolder.open(scratch.path());
        } catch (InvalidInputException e) {
            problems.addAll(e.problems());
        }
    }

    /** What is wrong there would be wrong in the folder that is asked for. */
    private Race open(Scratch scratch) {
        try {
            return RaceFolder.open(scratch.path()).race();
        } catch (InvalidInputException e) {
            throw refused(e.problems());
        }
    }

    private void requireSound() {
        if (!problems.isEmpty()) {
            throw refused(problems);
        }
    }

    private InvalidInputException refused(List<InputProblem> why) {
        return new InvalidInputException("the draft of race folder '" + folder + "'", why);
    }

    private DraftSegments addSegments(Race race, DraftFiles files, DraftEvents events) {
        DraftSegments segments = new DraftSegments(events.courses(), draft.widthM());
        for (String day : race.dayNames()) {
            Roads.of(race.day(day), CorridorSettings.defaults()).corridors().forEach(segments::add);
        }
        files.put(SEGMENTS, segments.text());
        return segments;
    }

    /** The rows that would be derived, with a column for directions where a row states one. */
    private static String flowRows(Race race, DraftEvents events) {
        List<FlowRow> rows = race.dayNames().stream()
                .flatMap(day -> Flow.rows(race.day(day)).stream())
                .toList();
        boolean anyStated = rows.stream().anyMatch(row -> row.direction().isPresent());
        List<String> header = new ArrayList<>(
                List.of("seg_id", "seg_label", "event_a", "event_b", "from_km_a", "to_km_a", "from_km_b", "to_km_b"));
        if (anyStated) {
            header.add("flow_direction");
        }
        DraftTable table = new DraftTable(header);
        for (FlowRow row : rows) {
            List<String> cells = cells(row, events);
            if (anyStated) {
                cells.add(row.direction()
                        .map(direction -> direction.name().toLowerCase(Locale.ROOT))
                        .orElse(""));
            }
            table.add(cells);
        }
        return table.text();
    }

    private static List<String> cells(FlowRow row, DraftEvents events) {
        DraftCourse a = events.course(row.eventA());
        DraftCourse b = events.course(row.eventB());
        String label = row.eventA().equals(row.eventB())
                ? row.eventA() + " with itself"
                : row.eventA() + " and " + row.eventB();
        return new ArrayList<>(List.of(
                row.segmentId(),
                label + " on " + row.segmentId(),
                row.eventA(),
                row.eventB(),
                DraftTable.number(a.rounded(row.fromKmA())),
                DraftTable.number(a.rounded(row.toKmA())),
                DraftTable.number(b.rounded(row.fromKmB())),
                DraftTable.number(b.rounded(row.toKmB()))));
    }

    /** Writes all files or none; what was written before something went wrong is taken away again. */
    private void put(DraftFiles files) throws IOException {
        Files.createDirectories(folder);
        List<Path> written = new ArrayList<>();
        try {
            for (Map.Entry<String, byte[]> file : files.toWrite().entrySet()) {
                Path path = folder.resolve(file.getKey());
                try (OutputStream out =
                        Files.newOutputStream(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                    written.add(path);
                    out.write(file.getValue());
                }
            }
        } catch (IOException e) {
            for (Path path : written) {
                Files.deleteIfExists(path);
            }
            throw e;
        }
    }
}
