package org.runflow.recording;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.runflow.error.InputProblem;

/** Finds everything wrong with the rows of a recording. */
final class RecordingCheck {
    private final List<InputProblem> problems = new ArrayList<>();
    private final Map<Long, Instant> frames = new HashMap<>();

    private RecordingCheck() {}

    static List<InputProblem> problems(List<Frame> frames, List<Detection> detections, List<Sighting> sightings) {
        RecordingCheck check = new RecordingCheck();
        check.frames(frames);
        check.detections(detections);
        check.sightings(sightings);
        return check.problems;
    }

    private void frames(List<Frame> rows) {
        for (int i = 0; i < rows.size(); i++) {
            Frame frame = rows.get(i);
            if (frames.putIfAbsent(frame.id(), frame.at()) != null) {
                add("frames", i, "frame", frame.id(), "is the number of a frame before");
            }
        }
    }

    private void detections(List<Detection> rows) {
        Set<Long> seen = new HashSet<>();
        for (int i = 0; i < rows.size(); i++) {
            Detection detection = rows.get(i);
            @Nullable Instant at = frames.get(detection.frame());
            if (at == null) {
                add("detections", i, "frame", detection.frame(), "is no frame of this recording");
            } else if (detection.output().isBefore(at)) {
                add("detections", i, "output", detection.output(), "is before its frame, which was taken at " + at);
            }
            if (!seen.add(detection.frame())) {
                add("detections", i, "frame", detection.frame(), "has a detection before");
            }
            if (detection.count() < 0) {
                add("detections", i, "count", detection.count(), "is less than 0");
            }
        }
    }

    private void sightings(List<Sighting> rows) {
        Set<Sighting> seen = new HashSet<>();
        for (int i = 0; i < rows.size(); i++) {
            Sighting sighting = rows.get(i);
            if (sighting.track().isEmpty()) {
                add("tracks", i, "track", "", "is missing");
            }
            if (!frames.containsKey(sighting.frame())) {
                add("tracks", i, "frame", sighting.frame(), "is no frame of this recording");
            }
            if (!seen.add(sighting)) {
                add("tracks", i, "track", sighting.track(), "is in frame " + sighting.frame() + " before");
            }
        }
    }

    private void add(String table, int row, String column, Object value, String message) {
        problems.add(new InputProblem(
                table, OptionalInt.of(row + 1), Optional.of(column), Optional.of(String.valueOf(value)), message));
    }
}
