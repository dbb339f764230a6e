package org.runflow.io.recording;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
    private static final String JSON = "recording.json";
    private static final String FRAMES = "frames";

    private RecordingFiles() {}

    /**
     * Reads a folder.
     *
     * @param folder of an extraction
     * @return the recording
     * @throws InvalidInputException with all problems, by file and line: no frames at all, a table without a column, what is no number or instant, and what
     *     {@link Recording} refuses
     * @throws org.runflow.error.StoreException when a file cannot be read
     */
    public static Recording read(Path folder) {
        return StoreFailure.in("read the recording in '" + folder + "'", () -> {
            Optional<byte[]> json = find(folder.resolve(JSON));
            if (json.isPresent()) {
                return RecordingJson.read(json.get(), folder.resolve(JSON).toString());
            }
            return readTables(folder);
        });
    }

    private static Recording readTables(Path folder) throws IOException {
        List<InputProblem> problems = new ArrayList<>();
        Optional<byte[]> frames = find(folder.resolve(FRAMES + ".csv"));
        if (frames.isEmpty()) {
            problems.add(InputProblem.of(
                    folder.toString(), "has neither recording.json nor frames.csv; an extraction writes one of them"));
        }
        List<Frame> frameRows = new ArrayList<>();
        List<Detection> detectionRows = new ArrayList<>();
        List<Sighting> sightingRows = new ArrayList<>();
        frames.ifPresent(bytes -> Table.of(FRAMES, bytes, problems, "frame", "at")
                .forEach(row -> frameRows.add(new Frame(row.number("frame"), row.instant("at")))));
        find(folder.resolve("detections.csv"))
                .ifPresent(
                        bytes -> Boxes.read(Table.of("detections", bytes, problems, "frame", "output"), detectionRows));
        find(folder.resolve("tracks.csv"))
                .ifPresent(bytes -> Table.of("tracks", bytes, problems, "track", "frame")
                        .forEach(row -> sightingRows.add(new Sighting(row.text("track"), row.number("frame")))));
        if (!problems.isEmpty()) {
            throw new InvalidInputException("recording '" + folder + "'", problems);
        }
        return checked(folder.toString(), frameRows, detectionRows, sightingRows);
    }

    /** The rows of a table follow its header, so row 1 is in line 2. */
    private static Recording checked(
            String subject, List<Frame> frames, List<Detection> detections, List<Sighting> sightings) {
        try {
            return new Recording(frames, detections, sightings);
        } catch (InvalidInputException e) {
            List<InputProblem> problems = e.problems().stream()
                    .map(problem -> new InputProblem(
                            problem.source() + ".csv",
                            problem.line().isPresent()
                                    ? OptionalInt.of(problem.line().getAsInt() + 1)
                                    : problem.line(),
                            problem.column(),
                            problem.value(),
                            problem.message()))
                    .toList();
            throw new InvalidInputException("recording '" + subject + "'", problems);
        }
    }

    private static Optional<byte[]> find(Path file) throws IOException {
        return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
    }
}
