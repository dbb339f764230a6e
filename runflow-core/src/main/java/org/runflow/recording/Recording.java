package org.runflow.recording;

import java.util.Comparator;
import java.util.List;
import org.runflow.error.InvalidInputException;

/**
 * One run of a sensor. Any part may be empty.
 *
 * @param frames in the order of their instants, then of their numbers
 * @param detections in the order of their outputs, then of their frames; at most one per frame
 * @param sightings in the order of tracks, then of frames; a track at most once per frame
 */
public record Recording(List<Frame> frames, List<Detection> detections, List<Sighting> sightings) {
    /**
     * Checks and sorts the components. Problems name the table ({@code frames}, {@code detections}, {@code tracks}) and the row, counted from 1 as given.
     *
     * @throws InvalidInputException with all problems: a number of a frame twice, a frame that is not there, a detection before its frame or with a negative count, a second
     *     detection or sighting in a frame, a track without a name
     */
    public Recording {
        var problems = RecordingCheck.problems(frames, detections, sightings);
        if (!problems.isEmpty()) {
            throw new InvalidInputException("recording", problems);
        }
        frames = frames.stream()
                .sorted(Comparator.comparing(Frame::at).thenComparing(Frame::id))
                .toList();
        detections = detections.stream()
                .sorted(Comparator.comparing(Detection::output).thenComparing(Detection::frame))
                .toList();
        sightings = sightings.stream()
                .sorted(Comparator.comparing(Sighting::track).thenComparing(Sighting::frame))
                .toList();
    }

    /** {@return a recording in which nothing is} */
    public static Recording empty() {
        return new Recording(List.of(), List.of(), List.of());
    }
}
