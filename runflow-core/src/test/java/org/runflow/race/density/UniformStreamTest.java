package org.runflow.race.density;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.runflow.race.model.DensitySettings;
import org.runflow.race.model.Field;
import org.runflow.race.model.FieldBuilder;
import org.runflow.race.model.Orientation;
import org.runflow.race.model.Race;
import org.runflow.race.model.RaceDay;

/** MODEL §10: the closed form of a stream in which nothing changes. */
class UniformStreamTest {
    private static final long STREAM_MILLIS = 3_600_000;
    private static final double LENGTH_M = 950;

    @ParameterizedTest
    @CsvSource({
        // headway ms, pace min/km, width m, bin m, window s, orientation
        "2000, 5, 4, 100, 60, WITH",
        "2000, 5, 4, 100, 60, AGAINST",
        "500, 4, 2.5, 50, 30, WITH",
        "1500, 10, 1, 190, 900, AGAINST",
        "6000, 20, 3, 100, 300, WITH",
    })
    void densityIsPaceOverHeadwayAndWidthAndThroughputIsOneOverHeadway(
            long headwayMillis, double paceMinPerKm, double widthM, double binM, int windowS, Orientation orientation) {
        RaceDay day = stream(headwayMillis, paceMinPerKm, widthM, orientation);
        double paceSPerM = paceMinPerKm * 60 / 1000;
        long clearedMillis = (long) (LENGTH_M * paceSPerM * 1000);

        SegmentCells cells = Density.cells(
                        day, DensitySettings.defaults().withBinM(binM).withWindowS(windowS))
                .segments()
                .get("S");

        int full = 0;
        for (int cell = 0; cell < cells.size(); cell++) {
            long startMillis = cells.windowStartMillis(cell);
            if (startMillis >= clearedMillis && startMillis + 1000L * windowS <= STREAM_MILLIS) {
                full++;
                assertThat(cells.densityPerM2(cell))
                        .isCloseTo(paceSPerM * 1000 / (headwayMillis * widthM), within(1e-12));
                assertThat(cells.throughputPerS(cell)).isCloseTo(1000.0 / headwayMillis, within(1e-12));
                assertThat(cells.meanSpeedMPerS(cell)).isCloseTo(1 / paceSPerM, within(1e-12));
            }
        }
        assertThat(full).isGreaterThan(cells.binCount() - 1);
    }

    private static Offset<Double> within(double tolerance) {
        return Offset.offset(tolerance);
    }

    private static RaceDay stream(long headwayMillis, double paceMinPerKm, double widthM, Orientation orientation) {
        FieldBuilder field = Field.builder();
        for (long millis = 0; millis < STREAM_MILLIS; millis += headwayMillis) {
            field.runner("r" + millis, paceMinPerKm, millis / 1000.0);
        }
        return Race.builder("stream")
                .day("d", LocalDate.of(2026, 4, 12))
                .event("e", e -> e.start("00:00").distanceKm(1).field(field.build()))
                .segment("S", s -> s.widthM(widthM).pass("e", 0, LENGTH_M / 1000, orientation))
                .build()
                .day("d");
    }
}
