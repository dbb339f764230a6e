package org.runflow.race.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableSortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.runflow.race.service.Rulebook;

class SettingsTest {
    @Test
    void defaultsAreThoseOfTheFormatsPage() {
        assertThat(Settings.defaults())
                .isEqualTo(new Settings(100, 60, 30, Rulebook.standard(), ImmutableSortedMap.of(), 5, 100, 45, 5, 50));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 30, 36, 60, 450, 900})
    void windowsDivideAQuarterOfAnHour(int windowS) {
        assertThat(Settings.defaults().withWindowS(windowS).density().windowMillis())
                .isEqualTo(1000L * windowS);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -60, 7, 120 * 60, 1800})
    void otherWindowsAreRefusedWithTheirValue(int windowS) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Settings.defaults().withWindowS(windowS))
                .withMessageEndingWith("was " + windowS);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.99, 0, -100, 10_001, Double.NaN, Double.POSITIVE_INFINITY})
    void binsOutsideTheirRangeAreRefused(double binM) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Settings.defaults().withBinM(binM));
    }

    @ParameterizedTest
    @CsvSource({
        // reporting window min, co-presence s, slice m, setup min, busiest min, snap m
        "0, 5, 100, 45, 5, 50",
        "1441, 5, 100, 45, 5, 50",
        "30, 0, 100, 45, 5, 50",
        "30, 5, NaN, 45, 5, 50",
        "30, 5, 100, -1, 5, 50",
        "30, 5, 100, 45, 0, 50",
        "30, 5, 100, 45, 5, Infinity",
    })
    void otherValuesOutsideTheirRangeAreRefused(
            int densityWindowMin, double coPresenceS, double passSliceM, int setupMin, int busiestMin, double snapM) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Settings(
                        100,
                        60,
                        densityWindowMin,
                        Rulebook.standard(),
                        ImmutableSortedMap.of(),
                        coPresenceS,
                        passSliceM,
                        setupMin,
                        busiestMin,
                        snapM));
    }

    @Test
    void reportingWindowsAreWholeWindows() {
        Settings quarterHours = Settings.defaults().withWindowS(900);

        assertThat(quarterHours.densityWindowMin()).isEqualTo(30);
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new Settings(100, 900, 20, Rulebook.standard(), ImmutableSortedMap.of(), 5, 100, 45, 5, 50))
                .withMessageContaining("multiple of the window of 900 s");
    }
}
