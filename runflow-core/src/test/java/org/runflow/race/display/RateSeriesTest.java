package org.runflow.race.display;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class RateSeriesTest {
    private final RateSeries series = RateSeries.of(TwoWaves.DAY.clock(), TwoWaves.CELLS, 60);

    @Test
    void hasOneEntryPerWindowInWhichSomebodyIsThere() {
        RateSeries.SegmentSeries quay = series.segments().get(0);
        assertThat(quay.windows()).isEqualTo(2);
        assertThat(quay.windowStart(0)).isEqualTo(OffsetDateTime.parse("2026-05-10T07:00:00Z"));
        assertThat(quay.windowStart(1)).isEqualTo(OffsetDateTime.parse("2026-05-10T07:30:00Z"));
        assertThat(series.segments().get(1).windows()).isZero();
    }

    /** n runners spend a minute on 200 m²: n/200 p/m²; all of them cross in that minute: n/60 p/s. */
    @Test
    void followsFromPersonTimeAndDistance() {
        RateSeries.SegmentSeries quay = series.segments().get(0);
        assertThat(quay.meanDensityPerM2()).isEqualTo(List.of(0.2, 0.3));
        assertThat(quay.peakDensityPerM2()).isEqualTo(List.of(0.2, 0.3));
        assertThat(quay.meanRatePerS()).isEqualTo(List.of(0.6667, 1.0));
        assertThat(quay.peakRatePerS()).isEqualTo(List.of(0.6667, 1.0));
    }
}
