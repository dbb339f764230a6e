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
     * @throws IllegalArgumentException when it spans more than a million windows, or its first would begin before all time: one of its instants is
     *     wrong, or the windows are too short
     */
    public static RecordingMetrics of(Recording recording, RecordingSettings settings) {
        return new Measuring(recording, settings).metrics();
    }

    /**
     * What was seen in one window of the clock.
     *
     * @param from beginning of the window, a multiple of its length since 1970; it ends where the next begins
     * @param frames taken in it
     * @param detections sum of the counts of its frames
     * @param tracks seen in it, each once
     * @param births tracks seen for the first time
     * @param deaths tracks seen for the last time
     */
    public record CountWindow(Instant from, int frames, long detections, int tracks, int births, int deaths) {}

    /**
     * How long after a frame it was known what is in it.
     *
     * @param ms by detection, in the order of their outputs, milliseconds with a fraction, 0 or more
     * @param meanMs mean; absent without detections
     * @param p50Ms the smallest value that at least half of all do not exceed; absent without detections
     * @param p95Ms the same of 95 %
     */
    public record Latency(List<Double> ms, Optional<Double> meanMs, Optional<Double> p50Ms, Optional<Double> p95Ms) {
        /** Copies the list. */
        public Latency {
            ms = List.copyOf(ms);
        }

        static Latency of(List<Double> ms) {
            if (ms.isEmpty()) {
                return new Latency(ms, Optional.empty(), Optional.empty(), Optional.empty());
            }
            double[] sorted =
                    ms.stream().mapToDouble(Double::doubleValue).sorted().toArray();
            double sum = 0;
            for (double value : sorted) {
                sum += value;
            }
            return new Latency(
                    ms, Optional.of(sum / sorted.length), Optional.of(rank(sorted, 50)), Optional.of(rank(sorted, 95)));
        }

        /** The value of nearest rank; whole numbers, so that 95 % of 20 is the nineteenth on every machine. */
        private static double rank(double[] sorted, int percent) {
            long rank = ((long) percent * sorted.length + 99) / 100;
            return sorted[(int) rank - 1];
        }
    }

    /**
     * How fast frames or detections come at one of them.
     *
     * @param at the instant of it
     * @param instantHz 1 over the time since the one before; absent for the first, and where no time has passed
     * @param rollingHz intervals per time over a window of some around it; absent where there is but one in it, or no time has passed
     */
    public record RatePoint(Instant at, Optional<Double> instantHz, Optional<Double> rollingHz) {}

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
}
