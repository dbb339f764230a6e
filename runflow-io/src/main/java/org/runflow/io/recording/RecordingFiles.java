package org.runflow.io.recording;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.runflow.error.InputProblem;
import org.runflow.error.InvalidInputException;
import org.runflow.io.disk.StoreFailure;
import org.runflow.recording.Detection;
import org.runflow.recording.Frame;
import org.runflow.recording.Recording;
import org.runflow.recording.Sighting;

/**
 * Reads a recording from the folder that an extraction has left: {@code recording.json}, or the tables {@code frames.csv} ({@code frame,at}), {@code detections.csv}
 * ({@code frame,output,count}; without {@code count}, a row per box) and {@code tracks.csv} ({@code track,frame}). Without the second or third table nothing was detected or followed. Instants are
 * {@code 2026-09-14T12:00:00.250Z}, or seconds since 1970 with a fraction of up to nine digits.
 */
public final class RecordingFiles {
    private static final String TABLE = ".csv";
    private static final String FRAMES = "frames" + TABLE;
    private static final String DETECTIONS = "detections" + TABLE;
    private static final String TRACKS = "tracks" + TABLE;

    private RecordingFiles() {}

    /**
     * Reads a folder.
     *
     * @param folder of an extraction
     * @return the recording
     * @throws InvalidInputException with all problems, by file and line or by the place in the document: no frames at all, what is no file, no table in UTF-8 or lacks a column or
     *     has it twice, what is no number or instant, and what {@link Recording} refuses
     * @throws org.runflow.error.StoreException when a file cannot be read
     */
    public static Recording read(Path folder) {
        return StoreFailure.in("read the recording in '" + folder + "'", () -> {
            List<InputProblem> problems = new ArrayList<>();
            Optional<byte[]> json = find(folder, JsonReading.FILE, problems);
            if (json.isPresent()) {
                return JsonReading.of(json.get(), subject(folder));
            }
            return readTables(folder, problems);
        });
    }

    private static Recording readTables(Path folder, List<InputProblem> problems) throws IOException {
        Optional<byte[]> frames = find(folder, FRAMES, problems);
        if (frames.isEmpty() && problems.isEmpty()) {
            problems.add(InputProblem.of(
                    folder.toString(),
                    Files.isDirectory(folder)
                            ? "has neither recording.json nor frames.csv; an extraction writes one of them"
                            : "is no folder"));
        }
        LinedRows<Frame> frameRows = new LinedRows<>();
        LinedRows<Detection> detectionRows = new LinedRows<>();
        LinedRows<Sighting> sightingRows = new LinedRows<>();
        if (frames.isPresent()) {
            Table.of(FRAMES, frames.get(), problems, "frame", "at")
                    .forEach(row -> frameRows.add(new Frame(row.number("frame"), row.instant("at")), row.line()));
        }
        Optional<byte[]> detections = find(folder, DETECTIONS, problems);
        if (detections.isPresent()) {
            Boxes.read(Table.of(DETECTIONS, detections.get(), problems, "frame", "output"), detectionRows);
        }
        Optional<byte[]> tracks = find(folder, TRACKS, problems);
        if (tracks.isPresent()) {
            Table.of(TRACKS, tracks.get(), problems, "track", "frame")
                    .forEach(row -> sightingRows.add(new Sighting(row.text("track"), row.number("frame")), row.line()));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInputException(subject(folder), problems);
        }
        try {
            return new Recording(frameRows.values(), detectionRows.values(), sightingRows.values());
        } catch (InvalidInputException e) {
            Map<String, List<Integer>> lines =
                    Map.of(FRAMES, frameRows.lines(), DETECTIONS, detectionRows.lines(), TRACKS, sightingRows.lines());
            throw new InvalidInputException(
                    subject(folder),
                    e.problems().stream().map(problem -> inLine(problem, lines)).toList());
        }
    }

    /** A recording counts its rows from 1; here it is known in which line each stands. */
    private static InputProblem inLine(InputProblem problem, Map<String, List<Integer>> lines) {
        String file = problem.source() + TABLE;
        int row = problem.line().orElseThrow() - 1;
        return new InputProblem(
                file,
                OptionalInt.of(Objects.requireNonNull(lines.get(file)).get(row)),
                problem.column(),
                problem.value(),
                problem.message());
    }

    private static String subject(Path folder) {
        return "recording '" + folder + "'";
    }

    /** What lies there and is no file is not taken for one that is missing. */
    private static Optional<byte[]> find(Path folder, String name, List<InputProblem> problems) throws IOException {
        Path file = folder.resolve(name);
        if (Files.isRegularFile(file)) {
            return Optional.of(Files.readAllBytes(file));
        }
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            problems.add(InputProblem.of(name, "is no file, or a link to none"));
        }
        return Optional.empty();
    }
}
