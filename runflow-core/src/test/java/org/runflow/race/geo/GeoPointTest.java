package org.runflow.race.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Places on a sphere: how far they are apart, and the short way round at the date line. */
class GeoPointTest {
    private static final double DEGREE_M = 6_371_008.8 * Math.PI / 180;

    @ParameterizedTest
    @CsvSource({
        // from, to, degrees of a great circle
        "0, 0, 1, 0, 1",
        "0, 0, 0, 1, 1",
        "45, 10, 44, 10, 1",
        "60, 0, 60, 180, 60", // over the pole
        "90, 0, -90, 50, 180",
        "0, 179.5, 0, -179.5, 1",
        "46, -66, 46, -66, 0",
        "30, 0, 0, 90, 90",
    })
    void distancesAreThoseOfGreatCircles(double lat, double lon, double toLat, double toLon, double degrees) {
        GeoPoint from = new GeoPoint(lat, lon);
        GeoPoint to = new GeoPoint(toLat, toLon);
        assertThat(from.distanceM(to)).isCloseTo(degrees * DEGREE_M, within(0.001 + 1e-6 * degrees * DEGREE_M));
        assertThat(to.distanceM(from)).isEqualTo(from.distanceM(to));
    }

    @Test
    void aDegreeOfLongitudeIsShorterTowardsThePoles() {
        double at60 = new GeoPoint(60, 0).distanceM(new GeoPoint(60, 0.001));
        assertThat(at60).isCloseTo(0.0005 * DEGREE_M, within(0.01));
    }

    @ParameterizedTest
    @CsvSource({"180, 180", "-180, -180", "181, -179", "-190, 170", "359, -1", "12.5, 12.5"})
    void longitudesThatCountOnAreWrapped(double degrees, double wrapped) {
        assertThat(GeoPoint.wrapped(degrees)).isEqualTo(wrapped);
    }

    @ParameterizedTest
    @CsvSource({"179, -179, -181", "-179, 179, 181", "10, 12, 10", "90, -90, 90", "-100, 81, 260"})
    void theShortWayRoundIsCounted(double degrees, double from, double near) {
        assertThat(GeoPoint.near(degrees, from)).isEqualTo(near);
    }

    @Test
    void polesAndTheDateLineAreOnTheEarthAndNothingBeyond() {
        assertThat(GeoPoint.isLatitude(90) && GeoPoint.isLatitude(-90)).isTrue();
        assertThat(GeoPoint.isLongitude(180) && GeoPoint.isLongitude(-180)).isTrue();
        assertThat(GeoPoint.isLatitude(Math.nextUp(90.0)) || GeoPoint.isLatitude(Double.NaN))
                .isFalse();
        assertThat(GeoPoint.isLongitude(Math.nextDown(-180.0))).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> new GeoPoint(91, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new GeoPoint(0, -181));
    }

    @Test
    void tracksAreEqualWhenAllTheirPointsAre() {
        Track track = Track.of(new double[] {1, 2}, new double[] {3, 4});
        assertThat(track).isEqualTo(Track.of(new double[] {1, 2}, new double[] {3, 4}));
        assertThat(track).hasSameHashCodeAs(Track.of(new double[] {1, 2}, new double[] {3, 4}));
        assertThat(track).isNotEqualTo(Track.of(new double[] {1, 2}, new double[] {3, 5}));
        assertThat(track).isNotEqualTo(Track.of(new double[] {1, 3}, new double[] {3, 4}));
        assertThat(track.hasLength()).isTrue();
        assertThat(Track.of(new double[] {1, 1}, new double[] {3, 3}).hasLength())
                .isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> Track.of(new double[] {1, 91}, new double[] {3, 3}));
    }
}
