package org.runflow.race.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FlowSettingsTest {
    @ParameterizedTest
    @CsvSource({"5, 5000", "4.35, 4350", "2.3, 2300", "0.0005, 1", "1.0001, 1001", "86400, 86400000"})
    void coPresenceIsTheShortestWholeNumberOfMilliseconds(double coPresenceS, long millis) {
        assertThat(new FlowSettings(coPresenceS, 100).coPresenceMillis()).isEqualTo(millis);
    }

    @ParameterizedTest
    @CsvSource({"100, 100000", "33.333, 33333", "1, 1000", "0.1e4, 1000000"})
    void slicesAreWholeMillimetres(double passSliceM, long millimetres) {
        assertThat(new FlowSettings(5, passSliceM).passSliceMm()).isEqualTo(millimetres);
    }

    @ParameterizedTest
    @CsvSource({"0, 100", "-5, 100", "86401, 100", "NaN, 100", "5, 0.999", "5, 1000001", "5, 33.3333", "5, NaN"})
    void refusesValuesOutsideTheirRange(double coPresenceS, double passSliceM) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FlowSettings(coPresenceS, passSliceM))
                .withMessageContaining("was ");
    }

    @Test
    void areAViewOfTheSettings() {
        assertThat(Settings.defaults().flow()).isEqualTo(new FlowSettings(5, 100));
    }
}
