package org.runflow.race.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.runflow.race.geo.GeoPoint;
import org.runflow.race.geo.PlanePoint;
import org.runflow.race.geo.Projection;
import org.runflow.race.geo.Track;

/** A straight line of 100 km to the east, in stretches of 1 km, and one of them once more. */
class StretchIndexTest {
    private static final Projection PLANE = new Projection(new GeoPoint(0, 0));
    private static final CentreLine LINE = CentreLine.of(
            Track.of(List.of(PLANE.unproject(new PlanePoint(0, 0)), PLANE.unproject(new PlanePoint(100_000, 0)))),
            PLANE,
            100);

    @ParameterizedTest
    @CsvSource({
        "40500, 0, '40, again'",
        "40500, 50, '40, again'",
        "40500, -52, ''",
        "41000, 20, '40, 41, again'",
        "-50, 0, 0",
        "-52, 0, ''",
        "100050, 0, 99",
    })
    void areFewOfMany(double xM, double yM, String expected) {
        StretchIndex<String> near = new StretchIndex<>(50);
        for (int km = 0; km < 100; km++) {
            near.add(LINE, km, km + 1, "" + km);
        }
        near.add(LINE, 40, 41, "again");

        assertThat(String.join(", ", near.of(new PlanePoint(xM, yM)))).isEqualTo(expected);
    }

    @Test
    void withoutStretchesNothingIsNear() {
        assertThat(new StretchIndex<String>(50).of(new PlanePoint(0, 0))).isEmpty();
    }
}
