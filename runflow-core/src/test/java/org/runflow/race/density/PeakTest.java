package org.runflow.race.density;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.runflow.oracle.Races;
import org.runflow.race.model.Field;
import org.runflow.race.model.Settings;

class PeakTest {
    @ParameterizedTest
    @CsvSource(
            value = {
                // cells: window bin person-seconds | index of the densest
                "5 0 60, 5 1 90, 6 0 80          | 1",
                "5 1 60, 6 0 60                  | 0", // the earliest window of equals
                "5 0 10, 6 1 60, 6 2 60          | 1", // then the lowest bin
                "5 0 60, 5 3 40                  | 1", // 40 s in the short last bin of 50 m are denser
                "''                              | -1",
            },
            delimiter = '|')
    void isTheFirstOfTheDensestCells(String cells, int densest) {
        Profile profile = new Profile(CellsOf.segment(350, 60, cells));

        assertThat(profile.densest()).isEqualTo(densest);
        assertThat(profile.busiest()).isEqualTo(densest);
    }

    @Test
    void standsAtTheCentreOfItsBin() {
        Profile profile = new Profile(CellsOf.segment(350, 60, "5 1 60, 5 3 60"));

        assertThat(profile.centreKm(0)).isEqualTo(0.150);
        assertThat(profile.centreKm(1)).isEqualTo(0.325);
    }

    @Test
    void ofTheRateMayLieElsewhereThanThatOfTheDensity() {
        Field field = Field.builder()
                .runner("slow1", 20, 0)
                .runner("slow2", 20, 0)
                .runner("fast1", 4, 1800)
                .runner("fast2", 4, 1800)
                .runner("fast3", 4, 1800)
                .build();
        SegmentDensity segment = Density.analyse(
                        Races.withEvent(field)
                                .segment("S", s -> s.widthM(2).pass("e", 0, 1))
                                .build()
                                .day("sun"),
                        Settings.defaults().density())
                .segments()
                .get("S");

        assertThat(segment.peakDensityTimestamp().orElseThrow()).hasToString("2026-04-12T08:00Z");
        assertThat(segment.peakDensityPerM2()).isEqualTo(2 * 60 / (100.0 * 2 * 60));
        assertThat(segment.peakRateTimestamp().orElseThrow()).hasToString("2026-04-12T08:30Z");
        assertThat(segment.peakRatePerS()).isEqualTo(3 / 60.0);
        assertThat(segment.peakSpecificFlowPerMinM()).isEqualTo(60 * (3 / 60.0) / 2);
    }
}
