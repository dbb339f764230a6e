package org.runflow.race.corridor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.primitives.ImmutableDoubleArray;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.runflow.race.model.FlowDirection;

/** What rows join of a stretch that two courses share: km 1 to 3 of the tram beside km 2 to 4 of the foot event, and the same against each other. */
class StretchPartTest {
    private static final SharedStretch TOGETHER = stretch(FlowDirection.SAME, 2000, 4000);
    private static final SharedStretch AGAINST = stretch(FlowDirection.OPPOSITE, 4000, 2000);

    private static SharedStretch stretch(FlowDirection direction, double... footM) {
        return new SharedStretch(
                "tram",
                "foot",
                direction,
                new Links(ImmutableDoubleArray.of(1000, 3000), ImmutableDoubleArray.copyOf(footM)));
    }

    private static Joint row(double tramFrom, double tramTo, double footFrom, double footTo) {
        return new Joint("tram", tramFrom, tramTo, "foot", footFrom, footTo, FlowDirection.SAME);
    }

    private static String written(Optional<StretchPart> part) {
        return part.map(StretchPartTest::written).orElse("none");
    }

    private static String written(StretchPart part) {
        return part.fromKm() + "-" + part.toKm() + " beside " + part.otherFromKm() + "-" + part.otherToKm();
    }

    @Test
    void aRowJoinsWhatBothItsWindowsHold() {
        assertThat(written(StretchPart.joined(TOGETHER, row(0.5, 2, 1.5, 3)))).isEqualTo("1.0-2.0 beside 2.0-3.0");
        assertThat(written(StretchPart.joined(TOGETHER, row(1.5, 5, 2.5, 6)))).isEqualTo("1.5-3.0 beside 2.5-4.0");
        assertThat(written(StretchPart.joined(TOGETHER, row(1.5, 2.5, 2.75, 3.25))))
                .isEqualTo("1.75-2.25 beside 2.75-3.25");
    }

    @Test
    void whicheverOfItsEventsLeads() {
        Joint swapped = row(0.5, 2, 1.5, 3).swapped();
        assertThat(swapped.eventA()).isEqualTo("foot");
        assertThat(written(StretchPart.joined(TOGETHER, swapped))).isEqualTo("1.0-2.0 beside 2.0-3.0");
    }

    @Test
    void aRowThatPairsPlacesMoreThanTwoHundredMetresFromTheTracksJoinsNothing() {
        assertThat(written(StretchPart.joined(TOGETHER, row(1, 2.75, 2.125, 3.875))))
                .isEqualTo("1.125-2.75 beside 2.125-3.75");
        assertThat(StretchPart.joined(TOGETHER, row(1, 2.75, 2.25, 4))).isEmpty();
        assertThat(StretchPart.joined(TOGETHER, row(1.25, 3, 2, 3.75))).isEmpty();
    }

    @Test
    void anotherDirectionOrAnotherEventJoinsNothing() {
        Joint opposite = new Joint("tram", 1, 3, "foot", 2, 4, FlowDirection.OPPOSITE);
        assertThat(StretchPart.joined(TOGETHER, opposite)).isEmpty();
        assertThat(StretchPart.joined(TOGETHER, new Joint("tram", 1, 3, "bike", 2, 4, FlowDirection.SAME)))
                .isEmpty();
        assertThat(StretchPart.joined(TOGETHER, new Joint("bike", 1, 3, "foot", 2, 4, FlowDirection.SAME)))
                .isEmpty();
        assertThat(written(StretchPart.joined(AGAINST, opposite))).isEqualTo("1.0-3.0 beside 2.0-4.0");
        assertThat(written(StretchPart.joined(AGAINST, new Joint("tram", 1, 2, "foot", 3, 4, FlowDirection.OPPOSITE))))
                .isEqualTo("1.0-2.0 beside 3.0-4.0");
    }

    @Test
    void aRowOfOneWindowWithItselfJoinsNoTwoPlaces() {
        assertThat(new Joint("tram", 1, 3, "tram", 1, 3, FlowDirection.SAME).isOneWindow())
                .isTrue();
        assertThat(new Joint("tram", 1, 3, "foot", 1, 3, FlowDirection.SAME).isOneWindow())
                .isFalse();
        assertThat(new Joint("tram", 1, 3, "tram", 2, 3, FlowDirection.SAME).isOneWindow())
                .isFalse();
        assertThat(new Joint("tram", 1, 3, "tram", 1, 4, FlowDirection.SAME).isOneWindow())
                .isFalse();
    }

    @Test
    void windowsThatOnlyTouchTheStretchJoinNothing() {
        assertThat(StretchPart.joined(TOGETHER, row(0, 1, 1, 2))).isEmpty();
        assertThat(StretchPart.joined(TOGETHER, row(3, 4, 4, 5))).isEmpty();
    }

    @Test
    void whatNoRowJoinsIsLeftInRunningOrder() {
        assertThat(StretchPart.unjoined(TOGETHER, List.of(row(1.5, 2, 2.5, 3), row(2.5, 5, 3.5, 6))))
                .extracting(StretchPartTest::written)
                .containsExactly("1.0-1.5 beside 2.0-2.5", "2.0-2.5 beside 3.0-3.5");
        assertThat(StretchPart.unjoined(TOGETHER, List.of(row(0, 9, 1, 10).swapped())))
                .isEmpty();
        assertThat(StretchPart.unjoined(TOGETHER, List.of()))
                .extracting(StretchPart::lengthM)
                .containsExactly(2000.0);
    }

    @Test
    void aPartBesideWhichTheOtherCourseStandsStillHasNoLength() {
        SharedStretch standing = new SharedStretch(
                "tram",
                "foot",
                FlowDirection.SAME,
                new Links(
                        ImmutableDoubleArray.of(1000, 1500, 1600, 3000),
                        ImmutableDoubleArray.of(2000, 2500, 2500, 4000)));
        assertThat(new StretchPart(standing, 1.5, 1.6).hasLength()).isFalse();
        assertThat(new StretchPart(standing, 1.5, 1.75).hasLength()).isTrue();
        assertThat(new StretchPart(standing, 1.25, 1.25).hasLength()).isFalse();
    }

    @Test
    void outsideItsWindowsNothingLiesBesideAPlace() {
        assertThat(TOGETHER.otherKmAt(1)).contains(2.0);
        assertThat(TOGETHER.otherKmAt(3)).contains(4.0);
        assertThat(TOGETHER.leadingKmAt(2)).contains(1.0);
        assertThat(TOGETHER.leadingKmAt(4)).contains(3.0);
        assertThat(AGAINST.leadingKmAt(3.5)).contains(1.5);
        assertThat(TOGETHER.otherKmAt(0.99)).isEmpty();
        assertThat(TOGETHER.otherKmAt(3.01)).isEmpty();
        assertThat(TOGETHER.leadingKmAt(1.99)).isEmpty();
        assertThat(TOGETHER.leadingKmAt(4.01)).isEmpty();
        assertThat(TOGETHER.lengthM()).isEqualTo(2000);
    }
}
