package org.runflow.recording;

import java.time.Instant;
import java.util.List;

/**
 * How many come by a sensor each minute: a track counts when it is seen for the first time. They are nobody's, so only sums of them can be compared with a plan.
 *
 * @param minutes without gaps, in order
 */
public record Passages(List<Minute> minutes) {
    private static final int MINUTE_S = 60;

    /** Copies the list. */
    public Passages {
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
     */
    public static Passages of(Recording recording) {
        List<Minute> minutes = new java.util.ArrayList<>();
        int total = 0;
        RecordingSettings settings = new RecordingSettings(2, MINUTE_S);
        for (CountWindow window : RecordingMetrics.of(recording, settings).windows()) {
            total += window.births();
            minutes.add(new Minute(window.from(), window.births(), total));
        }
        return new Passages(minutes);
    }
}
