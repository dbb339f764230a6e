package org.runflow.io.recording;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.runflow.error.InputProblem;
import org.runflow.error.InvalidInputException;
import org.runflow.io.json.JsonText;
import org.runflow.recording.Detection;
import org.runflow.recording.Frame;
import org.runflow.recording.Recording;
import org.runflow.recording.Sighting;

/** A recording in one document. Missing and unknown properties are errors; a detection has a count or its boxes. */
record RecordingJson(List<Frame> frames, List<Seen> detections, List<Sighting> tracks) {
    /** A detection as it is written: {@code boxes} have four numbers each. */
    record Seen(long frame, Instant output, Optional<Integer> count, Optional<List<List<Double>>> boxes) {
        private Detection detection() {
            if (count.isPresent() == boxes.isPresent()) {
                throw new IllegalArgumentException(
                        "the detection of frame " + frame + " has a count or boxes, one of them");
            }
            boxes.ifPresent(all -> all.forEach(box -> {
                if (box.size() != 4) {
                    throw new IllegalArgumentException("a box of frame " + frame + " has 4 numbers, not " + box.size());
                }
            }));
            return new Detection(
                    frame, output, count.orElseGet(() -> boxes.map(List::size).orElse(0)));
        }
    }

    static Recording read(byte[] content, String name) {
        try {
            RecordingJson json = JsonText.read(content, RecordingJson.class);
            return new Recording(
                    json.frames, json.detections.stream().map(Seen::detection).toList(), json.tracks);
        } catch (IOException | IllegalArgumentException e) {
            throw new InvalidInputException(
                    "recording", List.of(InputProblem.of(name, String.valueOf(e.getMessage()))));
        }
    }
}
