package org.runflow.race.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProjectionTest {
    @ParameterizedTest
    @CsvSource({
        // latitude, metres per degree of longitude and of latitude there, from tables of the WGS84 ellipsoid
        " 0, 111319.49, 110574.28",
        "15, 107550.45, 110649.33",
        "45,  78846.81, 111131.78",
        "60,  55800.00, 111412.24",
        "75,  28901.63, 111618.00",
        "-45, 78846.81, 111131.78",
    })
    void aDegreeIsAsLongAsOnTheEllipsoid(double latitude, double longitudeDegreeM, double latitudeDegreeM) {
        PlanePoint point = new Projection(new GeoPoint(latitude, 10)).project(new GeoPoint(latitude + 0.01, 10.01));

        assertThat(100 * point.xM()).isCloseTo(longitudeDegreeM, Offset.offset(1.0));
        assertThat(100 * point.yM()).isCloseTo(latitudeDegreeM, Offset.offset(1.0));
    }

    @ParameterizedTest
    @CsvSource({"46, -66", "-33.9, 151.2", "0.01, 179.99", "-17, -179.98", "69.6, 18.9"})
    void placesComeBackFromThePlane(double latitude, double longitude) {
        Projection projection = new Projection(new GeoPoint(latitude, longitude));
        for (double north : new double[] {-0.05, 0, 0.02}) {
            for (double east : new double[] {-0.04, 0, 0.03}) {
                GeoPoint place = new GeoPoint(latitude + north, GeoPoint.wrapped(longitude + east));
                GeoPoint back = projection.unproject(projection.project(place));
                assertThat(back.latitude()).isCloseTo(place.latitude(), Offset.offset(1e-9));
                assertThat(back.longitude()).isCloseTo(place.longitude(), Offset.offset(1e-9));
            }
        }
    }

    @Test
    void liesAroundTheMiddleOfTheCommonBox() {
        Track one = Track.of(new double[] {40, 42}, new double[] {-8, -9});
        Track other = Track.of(new double[] {41, 46}, new double[] {-8.5, -5});

        Projection projection = Projection.around(List.of(one, other));

        assertThat(projection.origin()).isEqualTo(new GeoPoint(43, -7));
        assertThat(projection.project(projection.origin())).isEqualTo(new PlanePoint(0, 0));
    }

    @Test
    void needsATrack() {
        assertThatIllegalArgumentException().isThrownBy(() -> Projection.around(List.of()));
    }

    @ParameterizedTest
    @CsvSource({"90.1, 0", "-90.1, 0", "0, 180.1", "0, -180.1", "NaN, 0", "0, NaN"})
    void placesOffTheEarthAreRefused(double latitude, double longitude) {
        assertThatIllegalArgumentException().isThrownBy(() -> new GeoPoint(latitude, longitude));
    }
}
