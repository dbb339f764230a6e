package org.runflow.race.density;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A segment of 100 m²: a person-second over a quarter of an hour is 1/90,000 p/m². */
class SustainedDensityTest {
    private static final double PERSON_SECOND = 1 / (100.0 * 900);

    @ParameterizedTest
    @CsvSource(
            value = {
                // window s | horizon | cells: window bin person-seconds | most person-seconds of a quarter of an hour
                "60  | 100 | ''                                 | 0",
                "60  | 100 | 100 0 7                            | 7",
                "60  | 100 | 100 0 7, 114 0 5                   | 12", // first and last window of one span
                "60  | 100 | 100 0 7, 115 0 5                   | 7", // one window too far apart
                "60  | 100 | 100 0 1, 110 0 4, 124 0 4, 126 0 9 | 13",
                "60  | 100 | 103 0 8, 104 0 8                   | 16", // spans may begin before the first cell
                "60  | 104 | 104 0 3, 105 0 3                   | 6", // but not before the horizon
                "900 | 8   | 8 0 3, 9 0 5                       | 5",
                "450 | 8   | 8 0 3, 9 0 5, 10 0 4               | 9",
                "60  | -2  | -2 0 3, 12 0 5, 13 0 9             | 14",
            },
            delimiter = '|')
    void isTheLargestMeanOverAQuarterOfAnHour(int windowS, int horizon, String cells, double personSeconds) {
        double sustained = new Profile(CellsOf.segment(100, windowS, cells)).sustainedDensityPerM2(horizon);

        assertThat(sustained).isCloseTo(personSeconds * PERSON_SECOND, Offset.offset(1e-15));
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                // everything before the horizon lies in no span
                "0 0 9, 1 0 5, 2 0 5, 16 0 1 | 2 | 6",
                "0 0 9, 1 0 5, 2 0 5, 16 0 1 | 1 | 10",
                "0 0 9, 1 0 5, 2 0 5, 16 0 1 | 0 | 19",
            },
            delimiter = '|')
    void looksAtNoSpanThatBeginsBeforeTheHorizon(String cells, int horizon, double personSeconds) {
        double sustained = new Profile(CellsOf.segment(100, 60, cells)).sustainedDensityPerM2(horizon);

        assertThat(sustained).isCloseTo(personSeconds * PERSON_SECOND, Offset.offset(1e-15));
    }
}
