package org.runflow.recording;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.runflow.recording.RecordingMetrics.CountWindow;
import org.runflow.recording.RecordingMetrics.Latency;
import org.runflow.recording.RecordingMetrics.RatePoint;
import org.runflow.recording.RecordingMetrics.TrackLife;

/** One recording being measured. */
final class Measuring {
    private static final long MOST_WINDOWS = 1_000_000;

    private final Recording recording;
    private final RecordingSettings settings;
    private final Map<Long, Instant> instants = new HashMap<>();
    private final List<Instant> frames = new ArrayList<>();

    Measuring(Recording recording, RecordingSettings settings) {
        this.recording = recording;
        this.settings = settings;
        for (Frame frame : recording.frames()) {
            instants.put(frame.id(), frame.at());
            frames.add(frame.at());
        }
    }

    RecordingMetrics metrics() {
        List<Instant> outputs =
                recording.detections().stream().map(Detection::output).toList();
        List<TrackLife> tracks = tracks();
        return new RecordingMetrics(
                settings,
                frames.size(),
                frames.stream().findFirst(),
                frames.isEmpty() ? Optional.empty() : Optional.of(frames.get(frames.size() - 1)),
                rate(frames, 0, frames.size() - 1),
                rates(frames),
                rates(outputs),
                Latency.of(recording.detections().stream()
                        .map(detection -> Instants.millis(at(detection.frame()), detection.output()))
                        .toList()),
                recording.detections().stream().mapToLong(Detection::count).sum(),
                windows(tracks),
                tracks,
                tracks.isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                                tracks.stream().mapToDouble(TrackLife::lifeS).sum() / tracks.size()));
    }

    /** The window reaches as far before an instant as behind it, one further behind when its length is even; at the edges it is shorter. */
    private List<RatePoint> rates(List<Instant> sorted) {
        int before = (settings.rollingFrames() - 1) / 2;
        int behind = settings.rollingFrames() / 2;
        List<RatePoint> rates = new ArrayList<>(sorted.size());
        for (int i = 0; i < sorted.size(); i++) {
            rates.add(new RatePoint(
                    sorted.get(i),
                    rate(sorted, i - 1, i),
                    rate(sorted, Math.max(0, i - before), Math.min(sorted.size() - 1, i + behind))));
        }
        return rates;
    }

    private static Optional<Double> rate(List<Instant> sorted, int from, int to) {
        if (from < 0 || to <= from || !sorted.get(from).isBefore(sorted.get(to))) {
            return Optional.empty();
        }
        return Optional.of((to - from) / Instants.seconds(sorted.get(from), sorted.get(to)));
    }

    private List<TrackLife> tracks() {
        Map<String, TrackLife> lives = new LinkedHashMap<>();
        for (Sighting sighting : recording.sightings()) {
            Instant at = at(sighting.frame());
            lives.merge(sighting.track(), new TrackLife(sighting.track(), at, at, 1), Measuring::both);
        }
        return lives.values().stream()
                .sorted(Comparator.comparing(TrackLife::first).thenComparing(TrackLife::track))
                .toList();
    }

    private static TrackLife both(TrackLife life, TrackLife more) {
        Instant first = more.first().isBefore(life.first()) ? more.first() : life.first();
        Instant last = more.last().isAfter(life.last()) ? more.last() : life.last();
        return new TrackLife(life.track(), first, last, life.frames() + 1);
    }

    private List<CountWindow> windows(List<TrackLife> tracks) {
        if (frames.isEmpty()) {
            return List.of();
        }
        long first = window(frames.get(0));
        long count = window(frames.get(frames.size() - 1)) - first + 1;
        if (count > MOST_WINDOWS) {
            throw new IllegalArgumentException("a recording from " + frames.get(0) + " to "
                    + frames.get(frames.size() - 1) + " has " + count + " windows of " + settings.windowS()
                    + " s, more than " + MOST_WINDOWS);
        }
        if (first * settings.windowS() < Instant.MIN.getEpochSecond()) {
            throw new IllegalArgumentException("no window of " + settings.windowS() + " s begins before "
                    + frames.get(0) + ", the first instant that there is");
        }
        long[][] counts = new long[(int) count][5];
        frames.forEach(at -> counts[(int) (window(at) - first)][0]++);
        recording.detections().forEach(seen -> counts[(int) (window(at(seen.frame())) - first)][1] += seen.count());
        countTracks(counts, first);
        for (TrackLife track : tracks) {
            counts[(int) (window(track.first()) - first)][3]++;
            counts[(int) (window(track.last()) - first)][4]++;
        }
        List<CountWindow> windows = new ArrayList<>(counts.length);
        for (int i = 0; i < counts.length; i++) {
            Instant from = Instant.ofEpochSecond((first + i) * settings.windowS());
            long[] of = counts[i];
            windows.add(new CountWindow(from, (int) of[0], of[1], (int) of[2], (int) of[3], (int) of[4]));
        }
        return windows;
    }

    /** Each track once in each window. */
    private void countTracks(long[][] counts, long first) {
        Map<String, java.util.Set<Long>> seen = new HashMap<>();
        for (Sighting sighting : recording.sightings()) {
            long window = window(at(sighting.frame())) - first;
            if (seen.computeIfAbsent(sighting.track(), track -> new java.util.HashSet<>())
                    .add(window)) {
                counts[(int) window][2]++;
            }
        }
    }

    private long window(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), settings.windowS());
    }

    private Instant at(long frame) {
        @Nullable Instant at = instants.get(frame);
        if (at == null) {
            throw new IllegalStateException("frame " + frame + " was checked before");
        }
        return at;
    }
}
