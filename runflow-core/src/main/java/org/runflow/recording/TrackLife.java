package org.runflow.recording;

import java.time.Instant;

/**
 * How long something was followed.
 *
 * @param track what
 * @param first instant of the first frame it was seen in
 * @param last instant of the last one
 * @param frames in how many it was seen, at least 1
 */
public record TrackLife(String track, Instant first, Instant last, int frames) {
    /** {@return from the first to the last instant in seconds; 0 for a track of one frame} */
    public double lifeS() {
        return Instants.seconds(first, last);
    }
}
