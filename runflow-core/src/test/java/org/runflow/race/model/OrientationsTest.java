package org.runflow.race.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.runflow.oracle.Races;
import org.runflow.race.geo.Track;
import org.runflow.race.model.Pass.OrientationSource;

/** Courses of two kilometres east along the equator and back; {@code out} and {@code back} run one half of it. */
class OrientationsTest {
    private static final double KM_IN_DEGREES = 1 / 111.319490793;

    @ParameterizedTest
    @CsvSource({
        // second event, its window, expected; the reference runs km 0 to 1 east
        "out, 0, 1, WITH, TRACKS",
        "back, 0, 1, AGAINST, TRACKS",
        "loop, 0, 1, WITH, TRACKS",
        "loop, 1, 2, AGAINST, TRACKS",
        "loop, 0.5, 1.5, WITH, UNCLEAR", // out and back within one window
        "across, 0, 1, WITH, UNCLEAR", // at a right angle over the middle
        "untracked, 0, 1, WITH, DEFAULT",
    })
    void comesFromFivePairsOfPoints(
            String event, double fromKm, double toKm, Orientation orientation, OrientationSource source) {
        Segment segment = race(s -> s.widthM(3).pass("loop0", 0, 1).pass(event, fromKm, toKm));

        assertThat(segment.passes().get(0).source()).isEqualTo(OrientationSource.REFERENCE);
        assertThat(segment.passes().get(1).orientation()).isEqualTo(orientation);
        assertThat(segment.passes().get(1).source()).isEqualTo(source);
    }

    @Test
    void isWhatTheInputSaysWhateverTheTracksShow() {
        Segment segment = race(s -> s.widthM(3).pass("loop0", 0, 1).pass("out", 0, 1, Orientation.AGAINST));

        assertThat(segment.passes().get(1).orientation()).isEqualTo(Orientation.AGAINST);
        assertThat(segment.passes().get(1).source()).isEqualTo(OrientationSource.EXPLICIT);
    }

    @Test
    void isRelativeToTheReferenceDirectionEvenWhenTheFirstEventRunsAgainstIt() {
        Segment segment = race(s -> s.widthM(3)
                .pass("loop0", 0, 1, Orientation.AGAINST)
                .pass("out", 0, 1)
                .pass("back", 0, 1));

        assertThat(segment.passes())
                .extracting(Pass::orientation)
                .containsExactly(Orientation.AGAINST, Orientation.AGAINST, Orientation.WITH);
    }

    private static Segment race(Consumer<SegmentBuilder> segment) {
        RaceBuilder race = Race.builder("race").day("sun", Races.SUNDAY);
        add(race, "loop0", 2, new double[] {0, 1, 0}, new double[] {0, 0, 0});
        add(race, "loop", 2, new double[] {0, 1, 0}, new double[] {0, 0, 0});
        add(race, "out", 1, new double[] {0, 1}, new double[] {0, 0});
        add(race, "back", 1, new double[] {1, 0}, new double[] {0, 0});
        add(race, "across", 1, new double[] {0.5, 0.5}, new double[] {-0.5, 0.5});
        race.event("untracked", e -> e.start("08:00").distanceKm(1))
                .segment("untracked", s -> s.widthM(3).pass("untracked", 0, 1));
        return race.segment("S", segment).build().day("sun").segments().get("S");
    }

    private static void add(RaceBuilder race, String event, double km, double[] eastKm, double[] northKm) {
        Track track = Track.of(degrees(northKm), degrees(eastKm));
        race.event(event, e -> e.start("08:00").distanceKm(km).track(track))
                .segment(event, s -> s.widthM(3).pass(event, 0, km));
    }

    private static double[] degrees(double[] km) {
        return Arrays.stream(km).map(value -> value * KM_IN_DEGREES).toArray();
    }
}
