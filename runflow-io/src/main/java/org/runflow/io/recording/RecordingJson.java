package org.runflow.io.recording;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.runflow.recording.Sighting;

/** A recording in one document, as it is written. Missing and unknown properties are errors. Instants are texts or numbers, which are taken as they stand. */
record RecordingJson(List<Taken> frames, List<Seen> detections, List<Sighting> tracks) {
    private static final int NUMBERS = 4;

    /** A frame. */
    record Taken(long id, String at) {}

    /** A detection has a count, or its boxes of four numbers each. */
    record Seen(long frame, String output, Optional<Integer> count, Optional<List<List<Double>>> boxes) {
        int counted() {
            return count.orElseGet(() -> boxes.map(List::size).orElse(0));
        }

        Optional<String> findProblem() {
            if (count.isPresent() == boxes.isPresent()) {
                return Optional.of("the detection of frame " + frame + " has a count or boxes, one of them");
            }
            for (List<Double> box : boxes.orElse(List.of())) {
                long numbers =
                        box == null ? 0 : box.stream().filter(Objects::nonNull).count();
                if (box == null || numbers != NUMBERS || box.size() != NUMBERS) {
                    return Optional.of("a box of frame " + frame + " has " + NUMBERS + " numbers, not " + numbers);
                }
            }
            return Optional.empty();
        }
    }
}
