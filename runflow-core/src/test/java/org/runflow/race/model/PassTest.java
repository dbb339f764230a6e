package org.runflow.race.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.runflow.race.model.Pass.OrientationSource;

class PassTest {
    @ParameterizedTest
    @CsvSource({
        // from km, to km; in doubles from + (to - from) is not to, or to - (to - from) is not from
        "0.1, 0.7",
        "0.3, 0.9",
    })
    void endsExactlyWhereItIsSaidToEnd(double fromKm, double toKm) {
        double lengthM = 1000 * (toKm - fromKm);

        assertThat(pass(fromKm, toKm, Orientation.WITH).kmAt(0, lengthM)).isEqualTo(fromKm);
        assertThat(pass(fromKm, toKm, Orientation.WITH).kmAt(lengthM, lengthM)).isEqualTo(toKm);
        assertThat(pass(fromKm, toKm, Orientation.AGAINST).kmAt(0, lengthM)).isEqualTo(toKm);
        assertThat(pass(fromKm, toKm, Orientation.AGAINST).kmAt(lengthM, lengthM))
                .isEqualTo(fromKm);
    }

    @ParameterizedTest
    @CsvSource({"WITH, 250, 2.5", "AGAINST, 250, 3.5", "WITH, 500, 3", "AGAINST, 500, 3"})
    void isStretchedToTheSegment(Orientation orientation, double u, double km) {
        assertThat(pass(2, 4, orientation).kmAt(u, 1000)).isEqualTo(km);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 1", "-0.1, 1", "NaN, 1", "0, NaN", "0, Infinity"})
    void leadsForward(double fromKm, double toKm) {
        assertThatIllegalArgumentException().isThrownBy(() -> pass(fromKm, toKm, Orientation.WITH));
    }

    private static Pass pass(double fromKm, double toKm, Orientation orientation) {
        return new Pass("e", fromKm, toKm, orientation, OrientationSource.EXPLICIT);
    }
}
