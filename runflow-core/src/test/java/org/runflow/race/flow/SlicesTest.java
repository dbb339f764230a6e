package org.runflow.race.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.runflow.race.flow.PassProfiles.RowProfile;

class SlicesTest {
    @Test
    void slicesFollowEachOtherAndTheLastEndsWhereTheStretchDoes() {
        Slices slices = Slices.of(0.25, 100_000);

        assertThat(slices.count()).isEqualTo(3);
        assertThat(slices.passes(0, 1, 2)).isEqualTo(new SlicePasses(0, 100, 1, 2));
        assertThat(slices.passes(1, 3, 4)).isEqualTo(new SlicePasses(100, 200, 3, 4));
        assertThat(slices.passes(2, 5, 6)).isEqualTo(new SlicePasses(200, 250, 5, 6));
        assertThat(slices.endNumerator(1)).isEqualTo(4);
        assertThat(slices.endDenominator(1)).isEqualTo(5);
    }

    /** They come level after a fifth, after two fifths, and after two thirds of the stretch. */
    @Test
    void aCrossingPointBelongsToTheSliceThatBeginsThere() {
        Slices slices = Slices.of(0.25, 100_000);

        assertThat(slices.sliceOf(1, 4)).isZero();
        assertThat(slices.sliceOf(2, 3)).isEqualTo(1);
        assertThat(slices.sliceOf(2, 1)).isEqualTo(1);
        assertThat(slices.sliceOf(9, 1)).isEqualTo(2);
    }

    @Test
    void aStretchHas2147KilometresAtMost() {
        assertThat(new Slices(Integer.MAX_VALUE, 1000).lengthMm()).isEqualTo(Integer.MAX_VALUE);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Slices(1L << 31, 1000))
                .withMessage("a flow window may be 2147 km long at most, was 2147483648 mm");
    }

    @Test
    void aProfileHasBothCountsOfEachSliceAndNoneIsNegative() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RowProfile("S", 250, List.of(1L, -1L), List.of(0L, 0L)))
                .withMessageContaining("passes are counts of 0 or more");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RowProfile("S", 250, List.of(0L, 0L), List.of(1L, -1L)))
                .withMessageContaining("passes are counts of 0 or more");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RowProfile("S", 250, List.of(0L, 0L), List.of(1L)))
                .withMessageContaining("row 'S' needs both counts for each slice, had 2 and 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RowProfile("S", 0, List.of(), List.of()))
                .withMessageContaining("a length above 0");
    }
}
