package org.runflow.recording;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.runflow.recording.RecordingMetrics.CountWindow;
import org.runflow.recording.RecordingMetrics.TrackLife;

/**
 * Who comes by a sensor, and how many each minute: a track counts when it is seen for the first time. They are nobody's, so only sums of them can be compared with a plan.
 *
 * @param from first frame: before it nobody looked; absent without frames
 * @param until last frame
 * @param instants of each who came by, in order; several may be equal
 * @param minutes without gaps, in order
 */
public record Passages(Optional<Instant> from, Optional<Instant> until, List<Instant> instants, List<Minute> minutes) {
    private static final int MINUTE_S = 60;

    /** Copies the lists. */
    public Passages {
        instants = List.copyOf(instants);
        minutes = List.copyOf(minutes);
    }

    /**
     * One minute of the clock.
     *
     * @param from its beginning
     * @param count who came by in it
     * @param total who came by in it or before
     */
    public record Minute(Instant from, int count, int total) {}

    /**
     * {@return the passages of a recording; none without frames}
     *
     * @param recording of a sensor that everybody passes once
     * @throws IllegalArgumentException when it spans more than a million minutes: one of its instants is wrong
     */
    public static Passages of(Recording recording) {
        RecordingMetrics metrics = RecordingMetrics.of(recording, new RecordingSettings(2, MINUTE_S));
        List<Minute> minutes = new ArrayList<>();
        int total = 0;
        for (CountWindow window : metrics.windows()) {
            total += window.births();
            minutes.add(new Minute(window.from(), window.births(), total));
        }
        List<Instant> instants = metrics.tracks().stream().map(TrackLife::first).toList();
        return new Passages(metrics.first(), metrics.last(), instants, minutes);
    }
}
