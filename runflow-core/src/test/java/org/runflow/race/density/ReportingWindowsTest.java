package org.runflow.race.density;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.runflow.oracle.Races;
import org.runflow.race.model.RaceClock;

/** Windows of 60 s, a segment of 2 × 100 m²: a person-minute in a cell is 0.01 p/m². */
class ReportingWindowsTest {
    private static final RaceClock CLOCK = new RaceClock(Races.SUNDAY, ZoneOffset.UTC);

    @ParameterizedTest
    @CsvSource(
            value = {
                // minutes | cells | start end peak mean of each
                "30 | ''                               | ''",
                "30 | 480 0 60                         | 08:00 08:30 0.01 0.000167",
                "30 | 479 0 60, 480 0 60, 480 1 120    | 07:30 08:00 0.01 0.000167; 08:00 08:30 0.02 0.000500",
                "30 | 480 0 60, 570 0 60               | 08:00 08:30 0.01 0.000167; 09:30 10:00 0.01 0.000167", // empty
                // ones
                // are
                // left
                // out
                "60 | 480 0 60, 539 0 60, 540 0 60     | 08:00 09:00 0.01 0.000167; 09:00 10:00 0.01 0.000083",
                "30 | -1 0 60, 1440 0 60               | 23:30 00:00 0.01 0.000167; 00:00 00:30 0.01 0.000167",
            },
            delimiter = '|')
    void areAlignedToTheClockAndNeverEmpty(int minutes, String cells, String expected) {
        var windows = new Profile(CellsOf.segment(200, 60, cells)).reportingWindows(minutes, CLOCK);

        assertThat(windows)
                .extracting(window -> String.format(
                        Locale.ROOT,
                        "%tR %tR %.2f %.6f",
                        window.windowStart(),
                        window.windowEnd(),
                        window.peakDensityPerM2(),
                        window.avgDensityPerM2()))
                .containsExactly(expected.isEmpty() ? new String[0] : expected.split("; "));
    }
}
