package org.runflow.io.recording;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.runflow.error.InputProblem;
import org.runflow.error.InvalidInputException;
import org.runflow.io.json.DamagedJsonException;
import org.runflow.io.json.JsonText;
import org.runflow.recording.Detection;
import org.runflow.recording.Frame;
import org.runflow.recording.Recording;

/** Makes a recording of its document, and notes everything that is wrong with it by where it stands there. */
final class JsonReading {
    static final String FILE = "recording.json";

    private final List<InputProblem> problems = new ArrayList<>();

    private JsonReading() {}

    /**
     * Reads a document.
     *
     * @param subject what it is about, for messages
     */
    static Recording of(byte[] content, String subject) throws IOException {
        JsonReading reading = new JsonReading();
        Optional<Recording> recording = reading.read(content);
        return recording.orElseThrow(() -> new InvalidInputException(subject, reading.problems));
    }

    private Optional<Recording> read(byte[] content) throws IOException {
        try {
            RecordingJson json = JsonText.read(content, RecordingJson.class);
            List<Frame> frames = new ArrayList<>();
            List<Detection> detections = new ArrayList<>();
            each(
                    "frames",
                    json.frames(),
                    (place, frame) -> findInstant(place + ".at", frame.at())
                            .ifPresent(at -> frames.add(new Frame(frame.id(), at))));
            each("detections", json.detections(), (place, seen) -> {
                seen.findProblem().ifPresent(problem -> note(place, Optional.empty(), problem));
                findInstant(place + ".output", seen.output())
                        .ifPresent(output -> detections.add(new Detection(seen.frame(), output, seen.counted())));
            });
            each("tracks", json.tracks(), (place, sighting) -> {});
            return problems.isEmpty()
                    ? Optional.of(new Recording(frames, detections, json.tracks()))
                    : Optional.empty();
        } catch (DamagedJsonException e) {
            problems.add(new InputProblem(FILE, e.line(), Optional.empty(), Optional.empty(), e.reason()));
        } catch (InvalidInputException e) {
            e.problems().forEach(this::place);
        }
        return Optional.empty();
    }

    private <T> void each(String name, List<T> all, BiConsumer<String, T> reader) {
        for (int i = 0; i < all.size(); i++) {
            String place = name + "[" + i + "]";
            @Nullable T one = all.get(i);
            if (one == null) {
                note(place, Optional.empty(), "is null");
            } else {
                reader.accept(place, one);
            }
        }
    }

    private Optional<Instant> findInstant(String place, String text) {
        Optional<Instant> instant = InstantText.find(text);
        if (instant.isEmpty()) {
            note(place, Optional.of(text), InstantText.WRONG);
        }
        return instant;
    }

    /** The rows of a recording are counted from 1, and name their columns as tables do. */
    private void place(InputProblem problem) {
        int index = problem.line().orElse(1) - 1;
        String column = problem.column().orElse("");
        boolean ofFrame = problem.source().equals("frames") && column.equals("frame");
        note(problem.source() + "[" + index + "]." + (ofFrame ? "id" : column), problem.value(), problem.message());
    }

    private void note(String place, Optional<String> value, String message) {
        problems.add(new InputProblem(FILE, OptionalInt.empty(), Optional.of(place), value, message));
    }
}
