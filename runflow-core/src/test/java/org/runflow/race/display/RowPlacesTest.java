package org.runflow.race.display;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.runflow.race.flow.FlowPair;
import org.runflow.race.flow.FlowPair.DirectionSource;
import org.runflow.race.model.FlowDirection;
import org.runflow.race.model.Race;
import org.runflow.race.model.Segment;

/**
 * Out and back on one road: "out" and "back" are the two ways of full, 5 km each, and half comes along on the way out; "bridge" lies behind both, and
 * "twin" is the way out once more, drawn for full and walk.
 */
class RowPlacesTest {
    private static final List<Segment> SEGMENTS = Race.builder("there and back")
            .day("sun", LocalDate.of(2026, 5, 10))
            .event("full", e -> e.start("07:00").distanceKm(12))
            .event("half", e -> e.start("07:10").distanceKm(5))
            .event("walk", e -> e.start("07:20").distanceKm(5))
            .segment("out", s -> s.widthM(3).pass("full", 0, 5).pass("half", 0, 5))
            .segment("back", s -> s.widthM(3).pass("full", 5, 10))
            .segment("bridge", s -> s.widthM(3).pass("full", 10, 12))
            .segment("twin", s -> s.widthM(3).pass("full", 0, 5).pass("walk", 0, 5))
            .build()
            .day("sun")
            .segments();

    @ParameterizedTest(name = "{0} {1} to {2}, {3} {4} to {5}: {6}")
    @CsvSource({
        // both windows are passes, within 20 m at both ends
        "full, 0,     5,    half, 0,    5,    out",
        "full, 0.02,  5.02, half, 0,    4.98, out",
        "full, 0,     5,    full, 0,    5,    out twin",
        "full, 0,     5,    walk, 0,    5,    twin",
        // more than half of both windows, and no segment fits better
        "full, 0.021, 5,    half, 0,    5,    out",
        "full, 1,     2,    half, 4,    5,    out",
        "full, 1,     2,    full, 2,    3,    out twin",
        "full, 2,     7.9,  half, 0,    5,    out",
        "full, 3,     9,    half, 0,    5,    ''",
        "full, 9.5,   11,   full, 10,   11,   bridge",
        // one window is a pass, and the other is as long: one road, drawn twice
        "full, 0,     5,    full, 5,    10,   out back twin",
        "half, 0,     5,    full, 5,    10,   out back",
        "full, 5,     10,   half, 0,    5,    out back",
        "half, 0,     5,    full, 5,    9.75, out",
        "half, 0,     5,    full, 5.5,  10.2, ''",
        // as long as nothing, or not as long: perhaps not one road
        "half, 0,     5,    full, 5,    9.7,  ''",
        "half, 0,     5,    full, 10,   12,   ''",
        "half, 1,     4,    full, 6,    9,    ''",
    })
    void followTheWindows(
            String eventA, double fromKmA, double toKmA, String eventB, double fromKmB, double toKmB, String places) {
        FlowPair pair = new FlowPair(
                "row",
                "any label",
                eventA,
                eventB,
                fromKmA,
                toKmA,
                fromKmB,
                toKmB,
                FlowDirection.SAME,
                DirectionSource.DEFAULT,
                0,
                0);
        assertThat(RowPlaces.of(pair, SEGMENTS)).extracting(Segment::id).isEqualTo(words(places));
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" "));
    }
}
