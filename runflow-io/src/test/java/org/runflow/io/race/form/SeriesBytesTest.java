package org.runflow.io.race.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.runflow.race.RaceDayPipeline;
import org.runflow.race.density.Density;
import org.runflow.race.display.RateSeries;
import org.runflow.race.model.DensitySettings;
import org.runflow.race.model.Field;
import org.runflow.race.model.FieldBuilder;
import org.runflow.race.model.Race;
import org.runflow.race.model.RaceBuilder;
import org.runflow.race.model.RaceDay;

/** The series of a day take few bytes for each window: a race of two thousand segments and half a million windows stays below five megabytes. */
class SeriesBytesTest {
    private static final int SEGMENTS = 60;
    private static final double SEGMENT_KM = 0.35;
    private static final double MOST_BYTES_PER_WINDOW = 10;

    @Test
    void takesAtMostTenBytesForAWindow() throws IOException {
        RaceDay day = day();
        DensitySettings settings = DensitySettings.defaults();
        RateSeries series = RateSeries.of(day.clock(), Density.cells(day, settings), settings.windowS());
        ByteArrayOutputStream written = new ByteArrayOutputStream();

        RaceForms.standard().codecs().codecOf(RaceDayPipeline.RATE_SERIES).encode(series, written);

        int windows = series.segments().stream()
                .mapToInt(RateSeries.SegmentSeries::windows)
                .sum();
        assertThat(windows).isGreaterThan(50 * SEGMENTS);
        assertThat((double) written.size() / windows).isLessThan(MOST_BYTES_PER_WINDOW);
    }

    private static RaceDay day() {
        FieldBuilder field = Field.builder();
        for (int i = 0; i < 1500; i++) {
            field.runner("r" + i, 3.5 + i * 37 % 500 / 100.0, i * 0.6);
        }
        RaceBuilder race = Race.builder("Long Street")
                .day("sun", LocalDate.of(2026, 4, 12))
                .event(
                        "run",
                        event -> event.start("09:00")
                                .distanceKm(SEGMENTS * SEGMENT_KM)
                                .field(field.build()));
        for (int i = 0; i < SEGMENTS; i++) {
            double fromKm = i * SEGMENT_KM;
            double toKm = (i + 1) * SEGMENT_KM;
            race.segment("S" + i, segment -> segment.widthM(5).pass("run", fromKm, toKm));
        }
        return race.build().day("sun");
    }
}
