package org.runflow.race.display;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.runflow.race.flow.FlowPair;
import org.runflow.race.flow.FlowPair.DirectionSource;
import org.runflow.race.model.FlowDirection;
import org.runflow.race.model.Orientation;
import org.runflow.race.model.Pass;
import org.runflow.race.model.Pass.OrientationSource;
import org.runflow.race.model.Segment;
import org.runflow.race.model.SegmentTraits;

class SegmentCandidatesTest {
    private static final String[] EVENTS = {"full", "half"};

    /** Windows on a grid of 10 m, so that rows that fit, just fit and just do not fit all occur. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void aRowCountsForTheSameSegmentsAsIfAllWereLookedAt(long seed) {
        Random random = new Random(seed * 0x9E37_79B9_7F4A_7C15L);
        List<Segment> segments = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            segments.add(segment("S" + i, pass("full", random), pass("half", random)));
        }
        SegmentCandidates near = new SegmentCandidates(segments);

        int placed = 0;
        for (int i = 0; i < 200; i++) {
            Pass a = pass(EVENTS[random.nextInt(2)], random);
            Pass b = random.nextBoolean() ? a : pass(EVENTS[random.nextInt(2)], random);
            FlowPair row = row(a, b);

            assertThat(RowPlaces.of(row, near.of(row))).isEqualTo(RowPlaces.of(row, segments));
            placed += RowPlaces.of(row, segments).isEmpty() ? 0 : 1;
        }
        assertThat(placed).isBetween(20, 199);
    }

    @Test
    void lookAtFewOfManySegments() {
        List<Segment> segments = new ArrayList<>();
        segments.add(segment("whole course", pass("full", 0, 1000)));
        for (int km = 0; km < 1000; km++) {
            segments.add(segment("S" + km, pass("full", km, km + 1)));
        }
        Pass window = pass("full", 500, 501);

        assertThat(new SegmentCandidates(segments).of(row(window, window)))
                .extracting(Segment::id)
                .containsExactly("whole course", "S499", "S500");
    }

    @Test
    void anEventWithoutPassesIsNearNothing() {
        Pass window = pass("walk", 0, 1);

        assertThat(new SegmentCandidates(List.of(segment("S", pass("full", 0, 1)))).of(row(window, window)))
                .isEmpty();
    }

    private static Segment segment(String id, Pass... passes) {
        List<Pass> all = List.of(passes);
        return new Segment(id, id, 3, Segment.lengthOf(all), all, SegmentTraits.NONE);
    }

    private static Pass pass(String event, Random random) {
        int from = random.nextInt(30);
        return pass(event, from / 100.0, (from + 1 + random.nextInt(random.nextInt(10) == 0 ? 100 : 10)) / 100.0);
    }

    private static Pass pass(String event, double fromKm, double toKm) {
        return new Pass(event, fromKm, toKm, Orientation.WITH, OrientationSource.REFERENCE);
    }

    private static FlowPair row(Pass a, Pass b) {
        return new FlowPair(
                "row",
                "any label",
                a.event(),
                b.event(),
                a.fromKm(),
                a.toKm(),
                b.fromKm(),
                b.toKm(),
                FlowDirection.SAME,
                DirectionSource.DEFAULT,
                0,
                0);
    }
}
