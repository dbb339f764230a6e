package org.runflow.race.location;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.runflow.race.location.Street.OUT_AND_BACK;
import static org.runflow.race.location.Street.STRAIGHT;
import static org.runflow.race.location.Street.location;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.runflow.race.location.TimedLocation.LocationPass;

class PlacingTest {
    private static final Offset<Double> A_METRE = within(0.001);

    @Test
    void findsTheFootOfThePerpendicular() {
        LocationPass pass = Street.along(STRAIGHT, 0, 1)
                .only(location("a", 400, 30, "S1"))
                .passes()
                .get(0);
        assertThat(pass.km()).isCloseTo(0.4, A_METRE);
        assertThat(pass.snapM()).isCloseTo(30, within(0.1));
    }

    @Test
    void clampsToTheEndsOfTheSegment() {
        Street street = Street.along(STRAIGHT, 0, 0.3, 1);
        assertThat(street.only(location("a", 800, 0, "S1")).passes())
                .singleElement()
                .satisfies(pass -> assertThat(pass.km()).isEqualTo(0.3))
                .satisfies(pass -> assertThat(pass.snapM()).isCloseTo(500, within(1.0)));
    }

    @Test
    void countsAPointOnAJointOnceAtTheFirstListedSegment() {
        Street street = Street.along(STRAIGHT, 0, 0.3, 1);
        assertThat(street.only(location("a", 300, 5, "S2", "S1")).passes())
                .singleElement()
                .satisfies(pass -> assertThat(pass.segId()).isEqualTo("S2"))
                .satisfies(pass -> assertThat(pass.km()).isCloseTo(0.3, A_METRE));
    }

    @Test
    void dropsASegmentWhoseNearestPointIsAnEndThatTheOtherPassesNearer() {
        Street street = Street.along(STRAIGHT, 0, 0.3, 0.6, 1);
        assertThat(street.only(location("a", 100, 5, "S3", "S2", "S1")).passes())
                .extracting(LocationPass::segId)
                .containsExactly("S1");
    }

    @Test
    void keepsTheEndOfASegmentThatNoOtherListedOneShares() {
        Street street = Street.along(STRAIGHT, 0, 0.3, 0.6, 1);
        assertThat(street.only(location("a", 100, 5, "S1", "S3")).passes())
                .extracting(LocationPass::segId)
                .containsExactly("S1", "S3");
    }

    @Test
    void countsOverlayRowsOfTheSameStretchOnceAtTheFirstListed() {
        Street street = Street.along(STRAIGHT, 0, 1).segment("over", "run", 0, 1);
        assertThat(street.only(location("a", 400, 5, "over", "S1")).passes())
                .extracting(LocationPass::segId)
                .containsExactly("over");
    }

    @Test
    void meetsAnOutAndBackOncePerSegment() {
        assertThat(Street.along(OUT_AND_BACK, 0, 0.5, 1)
                        .only(location("a", 200, 5, "S1", "S2"))
                        .passes())
                .extracting(LocationPass::km)
                .satisfiesExactly(
                        out -> assertThat(out).isCloseTo(0.2, A_METRE),
                        back -> assertThat(back).isCloseTo(0.8, A_METRE));
    }

    @Test
    void takesTheSmallerKilometreWhereOneSegmentGoesByTwice() {
        assertThat(Street.along(OUT_AND_BACK, 0, 1)
                        .only(location("a", 200, 5, "S1"))
                        .passes())
                .singleElement()
                .satisfies(pass -> assertThat(pass.km()).isCloseTo(0.2, A_METRE));
    }

    @Test
    void findsEveryPassWithinFiftyMetresOfALocationWithoutSegments() {
        Street street = Street.along(OUT_AND_BACK, 0, 0.5, 1);
        assertThat(street.only(location("a", 200, 49)).associatedSegments()).containsExactly("S1", "S2");
    }

    @Test
    void findsNothingFartherThanFiftyMetresFromALocationWithoutSegments() {
        assertThat(Street.along(STRAIGHT, 0, 1).only(location("a", 200, 51)).timingSource())
                .isEqualTo(TimedLocation.NONE);
    }

    @Test
    void scalesTheTrackToTheCertifiedLength() {
        Street street = Street.along(Ground.track(0, 0, 1100, 0), 0, 1);
        assertThat(street.only(location("a", 550, 0, "S1")).passes().get(0).km())
                .isCloseTo(0.5, A_METRE);
    }
}
