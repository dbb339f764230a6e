package org.runflow.race.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.runflow.race.geo.GeoPoint;
import org.runflow.race.geo.PlanePoint;
import org.runflow.race.geo.Projection;
import org.runflow.race.geo.Track;

/** 1000 m east, 1000 m north and 1000 m back west along the equator's plane, certified as 6 km: every drawn metre counts twice. */
class CentreLineTest {
    private static final Offset<Double> MILLIMETRE = Offset.offset(0.001);
    private static final Projection PLANE = new Projection(new GeoPoint(0, 0));
    private static final CentreLine LINE =
            CentreLine.of(Track.of(List.of(at(0, 0), at(1000, 0), at(1000, 1000), at(0, 1000))), PLANE, 6);

    @Test
    void isScaledToTheCertifiedLength() {
        assertThat(LINE.lengthKm()).isEqualTo(6);
        assertThat(LINE.drawnLengthM()).isCloseTo(3000, MILLIMETRE);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0",
        "1, 500, 0",
        "2, 1000, 0",
        "3, 1000, 500",
        "6, 0, 1000",
        "-1, 0, 0",
        "7, 0, 1000", // clamped to the ends
    })
    void knowsThePointOfAKilometre(double km, double xM, double yM) {
        PlanePoint point = LINE.pointAt(km);

        assertThat(point.xM()).isCloseTo(xM, MILLIMETRE);
        assertThat(point.yM()).isCloseTo(yM, MILLIMETRE);
    }

    @ParameterizedTest
    @CsvSource({
        // place, stretch, nearest km and distance
        "300, 20, 0, 6, 0.6, 20",
        "1040, 250, 0, 6, 2.5, 40",
        "300, 20, 1, 6, 1.0, 200.998", // clamped to the start of the stretch
        "300, 20, 4.5, 5, 5, 1000.200", // and to its end
        "500, 500, 0, 6, 1, 500", // equally far from all three sides: the smallest kilometre
        "500, 500.0004, 0, 6, 1, 500.0004", // equal within a millimetre
        "500, 500.002, 4, 6, 5, 499.998",
        "-30, -40, 0, 6, 0, 50",
        "-30, 1040, 0, 6, 6, 50",
    })
    void findsTheNearestPointOfAStretch(
            double xM, double yM, double fromKm, double toKm, double nearestKm, double distanceM) {
        Snap snap = LINE.nearest(new PlanePoint(xM, yM), fromKm, toKm);

        assertThat(snap.km()).isCloseTo(nearestKm, Offset.offset(1e-5));
        assertThat(snap.distanceM()).isCloseTo(distanceM, MILLIMETRE);
    }

    @Test
    void cutsAStretchWithItsCornersAndBothEnds() {
        List<PlanePoint> slice = LINE.slice(1, 3);

        assertThat(slice).hasSize(3);
        assertThat(slice.get(0).distanceM(new PlanePoint(500, 0))).isLessThan(0.001);
        assertThat(slice.get(1).distanceM(new PlanePoint(1000, 0))).isLessThan(0.001);
        assertThat(slice.get(2).distanceM(new PlanePoint(1000, 500))).isLessThan(0.001);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void needsACertifiedLength(double km) {
        Track track = Track.of(List.of(at(0, 0), at(1, 1)));

        assertThatIllegalArgumentException().isThrownBy(() -> CentreLine.of(track, PLANE, km));
    }

    @Test
    void needsATrackThatLeadsSomewhere() {
        Track still = Track.of(List.of(at(5, 5), at(5, 5)));

        assertThat(still.hasLength()).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CentreLine.of(still, PLANE, 1))
                .withMessageContaining("2 points are all the same");
    }

    private static GeoPoint at(double eastM, double northM) {
        PlanePoint degree = PLANE.project(new GeoPoint(1, 1));
        return new GeoPoint(northM / degree.yM(), eastM / degree.xM());
    }
}
