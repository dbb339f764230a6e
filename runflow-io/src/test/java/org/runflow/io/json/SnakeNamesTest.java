package org.runflow.io.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SnakeNamesTest {
    @ParameterizedTest
    @CsvSource({
        "segId, seg_id",
        "peakDensityPerM2, peak_density",
        "peakDensityOverallPerM2, peak_density_overall",
        "peakSpecificFlowPerMinM, peak_specific_flow",
        "sustainedDensity15minPerM2, sustained_density_15min",
        "peakRatePerS, peak_rate",
        "lengthM, length_m",
        "windowS, window_s",
        "fromKmA, from_km_a",
        "passesB, passes_b",
        "busiest5min, busiest_5min",
        "p10, p10",
        "sha256, sha256",
        "resP10, res_p10",
        "losPersonSeconds, los_person_seconds",
        "utcOffset, utc_offset"
    })
    void namesComponentsAsFilesDo(String component, String property) {
        assertThat(new SnakeNames().translate(component)).isEqualTo(property);
    }

    /** The same as two regular expressions, on names of which most would never be given. */
    @Test
    void isWhatRegularExpressionsMake() {
        SplittableRandom random = new SplittableRandom(3);
        String letters = "abzAZ019_$";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder name = new StringBuilder();
            for (int length = random.nextInt(9); length >= 0; length--) {
                name.append(letters.charAt(random.nextInt(letters.length())));
            }
            String words = name.toString().replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_");
            assertThat(SnakeCase.of(name.toString()))
                    .isEqualTo(words.replaceAll("(?<=[a-z]{2})(?=[0-9]+[a-z])", "_")
                            .toLowerCase(Locale.ROOT));
        }
    }
}
