package org.runflow.recording;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Everything that follows from one recording.
 *
 * @param settings it was measured by
 * @param frames how many there are
 * @param first instant of the first frame; absent without frames
 * @param last instant of the last one
 * @param meanHz intervals between frames per time over the whole recording; absent where no time passes
 * @param frameRates a point per frame, in their order
 * @param detectionRates a point per detection, by the instants of their outputs
 * @param latency of the detections
 * @param detections sum of all counts
 * @param windows from that of the first frame to that of the last, without gaps; none without frames
 * @param tracks in the order of their first instants, then of their names
 * @param meanLifeS mean life of the tracks; absent without tracks
 */
public record RecordingMetrics(
        RecordingSettings settings,
        int frames,
        Optional<Instant> first,
        Optional<Instant> last,
        Optional<Double> meanHz,
        List<RatePoint> frameRates,
        List<RatePoint> detectionRates,
        Latency latency,
        long detections,
        List<CountWindow> windows,
        List<TrackLife> tracks,
        Optional<Double> meanLifeS) {
    /** Copies the lists. */
    public RecordingMetrics {
        frameRates = List.copyOf(frameRates);
        detectionRates = List.copyOf(detectionRates);
        windows = List.copyOf(windows);
        tracks = List.copyOf(tracks);
    }

    /**
     * Measures a recording. Pure; linear but for sorting.
     *
     * @param recording any, also an empty one
     * @param settings of the measurement
     * @return what follows
     * @throws IllegalArgumentException when it spans more than a million windows: one of its instants is wrong, or the windows are too short
     */
    public static RecordingMetrics of(Recording recording, RecordingSettings settings) {
        return new Measuring(recording, settings).metrics();
    }
}
