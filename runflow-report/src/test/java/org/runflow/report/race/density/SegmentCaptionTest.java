package org.runflow.report.race.density;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.runflow.race.density.SegmentDensity;
import org.runflow.race.display.SegmentWaves.Wave;
import org.runflow.report.race.SampleDay;

class SegmentCaptionTest {
    private static final SegmentDensity QUAY =
            SampleDay.night().density().segments().get("S1");
    private static final Wave TEN_MINUTES = wave("23:00", "23:10", 0.40);

    @Test
    void aSingleWaveIsNotCountedOrCompared() {
        SegmentCaption caption = SegmentCaption.of(QUAY, List.of(TEN_MINUTES));

        assertThat(caption.summary())
                .startsWith("Quay is densest at 23:")
                .contains(" It is busy from 23:00 to 23:10. The last runner leaves it at ");
        assertThat(caption.notes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "0.44, 23:32, similar in density, similar in time",
        "0.37, 23:28, similar in density, similar in time",
        "0.45, 23:33, heavier in density, longer in time",
        "0.35, 23:27, lighter in density, shorter in time"
    })
    void aWaveIsSimilarWithinTenPercentOfDensityAndTwentyOfTime(
            double peakPerM2, String end, String density, String time) {
        SegmentCaption caption = SegmentCaption.of(QUAY, List.of(TEN_MINUTES, wave("23:20", end, peakPerM2)));

        assertThat(caption.notes()).singleElement().asString().endsWith("wave 1: " + density + ", " + time + ".");
    }

    @ParameterizedTest
    @CsvSource({"0.40, 0.40", "0.005, 0.01", "0.0049, 0.005", "0.0001, below 0.001"})
    void aSmallPeakIsNotNothing(double peakPerM2, String shown) {
        SegmentCaption caption = SegmentCaption.of(QUAY, List.of(TEN_MINUTES, wave("23:20", "23:30", peakPerM2)));

        assertThat(caption.notes()).singleElement().asString().startsWith("Wave 2 (peak " + shown + " p/m²) ");
    }

    private static Wave wave(String start, String end, double peakPerM2) {
        return new Wave(at(start), at(end), peakPerM2, at(start));
    }

    private static OffsetDateTime at(String time) {
        return OffsetDateTime.parse("2026-06-12T" + time + ":00+01:00");
    }
}
