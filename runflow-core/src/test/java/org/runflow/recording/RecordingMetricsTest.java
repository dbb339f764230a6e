package org.runflow.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.runflow.error.InvalidInputException;
import org.runflow.recording.RecordingMetrics.CountWindow;
import org.runflow.recording.RecordingMetrics.RatePoint;
import org.runflow.recording.RecordingMetrics.TrackLife;

class RecordingMetricsTest {
    private static final Instant NOON = Instant.parse("2026-09-14T12:00:00Z");
    private static final RecordingSettings SETTINGS = new RecordingSettings(5, 10);

    @Test
    void constantRatesAreWhatTheyAre() {
        List<Frame> frames = new ArrayList<>();
        List<Detection> detections = new ArrayList<>();
        List<Sighting> sightings = new ArrayList<>();
        for (int i = 0; i <= 100; i++) {
            frames.add(new Frame(i, NOON.plusMillis(250L * i)));
            detections.add(new Detection(i, NOON.plusMillis(250L * i + 80), 2));
            sightings.add(new Sighting("track-" + i / 4, i));
        }

        RecordingMetrics metrics = RecordingMetrics.of(new Recording(frames, detections, sightings), SETTINGS);

        assertThat(metrics.meanHz()).contains(4.0);
        assertThat(metrics.frameRates().subList(1, 101))
                .allMatch(point -> point.instantHz().equals(Optional.of(4.0))
                        && point.rollingHz().equals(Optional.of(4.0)));
        assertThat(metrics.frameRates().get(0).instantHz()).isEmpty();
        assertThat(metrics.frameRates().get(0).rollingHz()).contains(4.0);
        assertThat(metrics.detectionRates()).extracting(RatePoint::rollingHz).containsOnly(Optional.of(4.0));
        assertThat(metrics.latency().ms()).hasSize(101).containsOnly(80.0);
        assertThat(metrics.latency().meanMs()).contains(80.0);
        assertThat(metrics.windows()).hasSize(3);
        assertThat(metrics.windows().get(0)).isEqualTo(new CountWindow(NOON, 40, 80, 10, 10, 10));
        assertThat(metrics.windows().get(2)).isEqualTo(new CountWindow(NOON.plusSeconds(20), 21, 42, 6, 6, 6));
        assertThat(metrics.tracks()).hasSize(26);
        assertThat(metrics.tracks().get(0).lifeS()).isEqualTo(0.75);
        assertThat(metrics.tracks().get(25).lifeS()).isZero();
        assertThat(metrics.meanLifeS().orElseThrow()).isEqualTo(25 * 0.75 / 26);
    }

    @Test
    void emptyAndSingleFrameRecordingsHaveAnswers() {
        RecordingMetrics none = RecordingMetrics.of(Recording.empty(), SETTINGS);
        assertThat(none.frames()).isZero();
        assertThat(none.first()).isEmpty();
        assertThat(none.meanHz()).isEmpty();
        assertThat(none.latency().p50Ms()).isEmpty();
        assertThat(none.windows()).isEmpty();
        assertThat(none.meanLifeS()).isEmpty();
        assertThat(Passages.of(Recording.empty()).minutes()).isEmpty();

        RecordingMetrics one = RecordingMetrics.of(
                new Recording(
                        List.of(new Frame(7, NOON)), List.of(new Detection(7, NOON, 0)), List.of(new Sighting("a", 7))),
                SETTINGS);
        assertThat(one.first()).isEqualTo(one.last()).contains(NOON);
        assertThat(one.meanHz()).isEmpty();
        assertThat(one.frameRates()).containsExactly(new RatePoint(NOON, Optional.empty(), Optional.empty()));
        assertThat(one.latency().p95Ms()).contains(0.0);
        assertThat(one.windows()).containsExactly(new CountWindow(NOON, 1, 0, 1, 1, 1));
        assertThat(one.meanLifeS()).contains(0.0);
    }

    @Test
    void framesOfOneInstantHaveNoRate() {
        Recording recording = new Recording(
                List.of(new Frame(2, NOON), new Frame(1, NOON), new Frame(3, NOON.plusSeconds(2))),
                List.of(),
                List.of());

        RecordingMetrics metrics = RecordingMetrics.of(recording, SETTINGS);

        assertThat(recording.frames()).extracting(Frame::id).containsExactly(1L, 2L, 3L);
        assertThat(metrics.frameRates())
                .extracting(RatePoint::instantHz)
                .containsExactly(Optional.empty(), Optional.empty(), Optional.of(0.5));
        assertThat(metrics.meanHz()).contains(1.0);
    }

    @Test
    void everyMetricIsThatOfASlowComputation() {
        Random random = new Random(11);
        for (int round = 0; round < 300; round++) {
            RecordingSettings settings = new RecordingSettings(2 + random.nextInt(6), 1 + random.nextInt(9));
            Recording recording = random(random);
            compare(recording, settings, RecordingMetrics.of(recording, settings));
        }
    }

    @Test
    void whatIsWrongNamesTableAndRow() {
        assertThatThrownBy(() -> new Recording(
                        List.of(new Frame(1, NOON), new Frame(1, NOON)),
                        List.of(
                                new Detection(1, NOON.minusMillis(1), 1),
                                new Detection(2, NOON, 1),
                                new Detection(1, NOON, -1)),
                        List.of(new Sighting("", 1), new Sighting("a", 3), new Sighting("a", 3))))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContainingAll(
                        "frames line 2, frame '1': is the number of a frame before",
                        "detections line 1, output '2026-09-14T11:59:59.999Z': is before its frame",
                        "detections line 2, frame '2': is no frame of this recording",
                        "detections line 3, frame '1': has a detection before",
                        "detections line 3, count '-1': is less than 0",
                        "tracks line 1, track '': is missing",
                        "tracks line 2, frame '3': is no frame of this recording",
                        "tracks line 3, track 'a': is in frame 3 before");
    }

    @Test
    void aWrongInstantDoesNotFillTheMemory() {
        Recording recording =
                new Recording(List.of(new Frame(1, Instant.EPOCH), new Frame(2, NOON)), List.of(), List.of());

        assertThatThrownBy(() -> RecordingMetrics.of(recording, SETTINGS)).hasMessageContaining("more than 1000000");
        Recording first = new Recording(List.of(new Frame(1, Instant.MIN)), List.of(), List.of());
        assertThatThrownBy(() -> RecordingMetrics.of(first, new RecordingSettings(2, 7)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no window of 7 s begins before");
        assertThatThrownBy(() -> new RecordingSettings(1, 10)).hasMessageContaining("2 frames at least");
        assertThatThrownBy(() -> new RecordingSettings(2, 0)).hasMessageContaining("a window 1 s");
    }

    @Test
    void passagesAreFirstSightingsPerMinute() {
        List<Frame> frames = new ArrayList<>();
        List<Sighting> sightings = new ArrayList<>();
        for (int i = 0; i < 13; i++) {
            frames.add(new Frame(i, NOON.plusSeconds(10L * i)));
            sightings.add(new Sighting("t" + i / 2, i));
        }

        assertThat(Passages.of(new Recording(frames, List.of(), sightings)).minutes())
                .containsExactly(
                        new Passages.Minute(NOON, 3, 3),
                        new Passages.Minute(NOON.plusSeconds(60), 3, 6),
                        new Passages.Minute(NOON.plusSeconds(120), 1, 7));
    }

    private static Recording random(Random random) {
        List<Frame> frames = new ArrayList<>();
        List<Detection> detections = new ArrayList<>();
        Set<Sighting> sightings = new HashSet<>();
        for (int i = random.nextInt(25); i > 0; i--) {
            Frame frame = new Frame(i, NOON.plusMillis(random.nextInt(20) * 500L - 3_000));
            frames.add(frame);
            if (random.nextInt(3) > 0) {
                detections.add(new Detection(i, frame.at().plusMillis(random.nextInt(4_000)), random.nextInt(5)));
            }
            for (int k = random.nextInt(4); k > 0; k--) {
                sightings.add(new Sighting("t" + random.nextInt(6), i));
            }
        }
        Collections.shuffle(frames, random);
        return new Recording(frames, detections, new ArrayList<>(sightings));
    }

    private static void compare(Recording recording, RecordingSettings settings, RecordingMetrics metrics) {
        List<Instant> frames = recording.frames().stream().map(Frame::at).toList();
        List<Instant> outputs =
                recording.detections().stream().map(Detection::output).toList();
        compareRates(frames, settings, metrics.frameRates());
        compareRates(outputs, settings, metrics.detectionRates());
        List<Double> latencies = recording.detections().stream()
                .map(seen -> (seen.output().toEpochMilli()
                                - at(recording, seen.frame()).toEpochMilli())
                        * 1.0)
                .toList();
        assertThat(metrics.latency().ms()).isEqualTo(latencies);
        assertThat(metrics.latency().p95Ms()).isEqualTo(slowRank(latencies, 0.95));
        assertThat(metrics.latency().p50Ms()).isEqualTo(slowRank(latencies, 0.5));
        latencies.stream()
                .mapToDouble(each -> each)
                .average()
                .ifPresent(mean ->
                        assertThat(metrics.latency().meanMs().orElseThrow()).isEqualTo(mean, within(1e-9)));
        for (CountWindow window : metrics.windows()) {
            assertThat(window).isEqualTo(slowWindow(recording, settings, window.from()));
        }
        assertThat(metrics.windows().stream().mapToInt(CountWindow::frames).sum())
                .isEqualTo(frames.size());
        assertThat(metrics.windows().stream().mapToLong(CountWindow::detections).sum())
                .isEqualTo(metrics.detections());
        Set<String> tracks = new HashSet<>();
        recording.sightings().forEach(seen -> tracks.add(seen.track()));
        assertThat(metrics.tracks()).extracting(TrackLife::track).containsExactlyInAnyOrderElementsOf(tracks);
        for (TrackLife life : metrics.tracks()) {
            List<Instant> seen = seen(recording, life.track());
            assertThat(life.lifeS())
                    .isEqualTo((Collections.max(seen).toEpochMilli()
                                    - Collections.min(seen).toEpochMilli())
                            / 1e3);
            assertThat(life.frames()).isEqualTo(seen.size());
        }
        assertThat(metrics.tracks())
                .isSortedAccordingTo(Comparator.comparing(TrackLife::first).thenComparing(TrackLife::track));
    }

    private static void compareRates(List<Instant> instants, RecordingSettings settings, List<RatePoint> rates) {
        assertThat(rates).extracting(RatePoint::at).isEqualTo(instants);
        int n = settings.rollingFrames();
        for (int i = 0; i < instants.size(); i++) {
            List<Instant> window = new ArrayList<>();
            for (int k = i - (n - 1) / 2; k < i - (n - 1) / 2 + n; k++) {
                if (k >= 0 && k < instants.size()) {
                    window.add(instants.get(k));
                }
            }
            assertThat(rates.get(i).rollingHz()).isEqualTo(slowRate(window));
            assertThat(rates.get(i).instantHz())
                    .isEqualTo(i == 0 ? Optional.empty() : slowRate(instants.subList(i - 1, i + 1)));
        }
    }

    private static Optional<Double> slowRate(List<Instant> window) {
        double spanS =
                (window.get(window.size() - 1).toEpochMilli() - window.get(0).toEpochMilli()) / 1e3;
        return spanS == 0 ? Optional.empty() : Optional.of((window.size() - 1) / spanS);
    }

    /** The smallest value that so large a share does not exceed, found by trying them all. */
    private static Optional<Double> slowRank(List<Double> values, double share) {
        return values.stream()
                .sorted()
                .filter(each -> values.stream().filter(other -> other <= each).count() >= share * values.size() - 1e-9)
                .findFirst();
    }

    private static CountWindow slowWindow(Recording recording, RecordingSettings settings, Instant from) {
        Instant to = from.plusSeconds(settings.windowS());
        int frames = 0;
        long detections = 0;
        for (Frame frame : recording.frames()) {
            frames += in(frame.at(), from, to) ? 1 : 0;
        }
        for (Detection seen : recording.detections()) {
            detections += in(at(recording, seen.frame()), from, to) ? seen.count() : 0;
        }
        int[] tracks = new int[3];
        Set<String> names = new HashSet<>();
        recording.sightings().forEach(seen -> names.add(seen.track()));
        for (String name : names) {
            List<Instant> seen = seen(recording, name);
            tracks[0] += seen.stream().anyMatch(at -> in(at, from, to)) ? 1 : 0;
            tracks[1] += in(Collections.min(seen), from, to) ? 1 : 0;
            tracks[2] += in(Collections.max(seen), from, to) ? 1 : 0;
        }
        return new CountWindow(from, frames, detections, tracks[0], tracks[1], tracks[2]);
    }

    private static boolean in(Instant at, Instant from, Instant to) {
        return !at.isBefore(from) && at.isBefore(to);
    }

    private static List<Instant> seen(Recording recording, String track) {
        return recording.sightings().stream()
                .filter(seen -> seen.track().equals(track))
                .map(seen -> at(recording, seen.frame()))
                .toList();
    }

    private static Instant at(Recording recording, long frame) {
        return recording.frames().stream()
                .filter(each -> each.id() == frame)
                .findFirst()
                .orElseThrow()
                .at();
    }
}
