package org.runflow.race.corridor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.primitives.ImmutableDoubleArray;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.runflow.race.model.FlowDirection;

/** Which pieces of courses become one road, and which way each runs on it; a piece that runs against the first one has a minus. */
class PieceJoinerTest {
    private static final Piece A = new Piece("a", 0, 1000);
    private static final Piece B = new Piece("b", 0, 1000);
    private static final Piece C = new Piece("c", 0, 1000);

    private static SharedStretch same(String leading, String other) {
        return stretch(leading, other, FlowDirection.SAME, 0, 1000);
    }

    private static SharedStretch opposite(String leading, String other) {
        return stretch(leading, other, FlowDirection.OPPOSITE, 1000, 0);
    }

    private static SharedStretch stretch(String leading, String other, FlowDirection direction, double... otherM) {
        return new SharedStretch(
                leading,
                other,
                direction,
                new Links(ImmutableDoubleArray.of(0, 1000), ImmutableDoubleArray.copyOf(otherM)));
    }

    private static List<String> groups(List<Piece> pieces, SharedStretch... stretches) {
        return PieceJoiner.groups(pieces, List.of(stretches)).stream()
                .map(group -> group.stream()
                        .map(member -> (member.against() ? "-" : "")
                                + member.piece().event()
                                + (member.piece().fromM() > 0 ? "'" : ""))
                        .collect(Collectors.joining(" ")))
                .toList();
    }

    @Test
    void piecesThatShareNothingAreRoadsOfTheirOwn() {
        assertThat(groups(List.of(A, B, C))).containsExactly("a", "b", "c");
    }

    @Test
    void theMiddleOfEitherBesideTheOtherIsEnough() {
        Piece longer = new Piece("b", 0, 3000);
        assertThat(groups(List.of(A, longer), same("a", "b"))).containsExactly("a b");
        assertThat(groups(List.of(longer, A), same("b", "a"))).containsExactly("b a");
        assertThat(groups(List.of(new Piece("a", 0, 3000), longer), same("a", "b")))
                .containsExactly("a", "b");
    }

    @Test
    void aGroupStandsWhereItsFirstPieceDoes() {
        assertThat(groups(List.of(A, B, C), same("a", "c"))).containsExactly("a c", "b");
        assertThat(groups(List.of(A, B, C), same("b", "c"))).containsExactly("a", "b c");
    }

    @Test
    void directionsFollowFromOneAnother() {
        assertThat(groups(List.of(A, B, C), opposite("a", "b"), opposite("b", "c")))
                .containsExactly("a -b c");
        assertThat(groups(List.of(A, B, C), opposite("b", "c"), opposite("a", "c")))
                .containsExactly("a b -c");
        assertThat(groups(List.of(A, B, C), opposite("b", "c"), same("a", "c"))).containsExactly("a -b c");
    }

    @Test
    void ofTwoWordsThatContradictEachOtherTheFirstCounts() {
        assertThat(groups(List.of(A, B), same("a", "b"), opposite("a", "b"))).containsExactly("a b");
        assertThat(groups(List.of(A, B), opposite("a", "b"), same("a", "b"))).containsExactly("a -b");
    }

    @Test
    void aPlaceBetweenTwoPiecesBelongsToTheLaterAndTheEndOfACourseToTheLast() {
        Piece early = new Piece("b", 0, 500);
        Piece late = new Piece("b", 500, 900);
        SharedStretch middle = stretch("a", "b", FlowDirection.SAME, 400, 600);
        SharedStretch end = stretch("a", "b", FlowDirection.SAME, 900, 900);
        assertThat(groups(List.of(A, early, late), middle)).containsExactly("a b'", "b");
        assertThat(groups(List.of(A, early, late, C), end)).containsExactly("a b'", "b", "c");
    }
}
