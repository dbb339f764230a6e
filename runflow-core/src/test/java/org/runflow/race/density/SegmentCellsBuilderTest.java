package org.runflow.race.density;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.runflow.race.service.Flag;
import org.runflow.race.service.LevelOfService;

class SegmentCellsBuilderTest {
    @ParameterizedTest
    @CsvSource({
        // bin, window start ms, person ms, person µm, percentile; the cell before is bin 2 at 120 000
        "2, 120000, 1, 1, 50", // the same cell again
        "1, 120000, 1, 1, 50", // bins going back
        "3,  60000, 1, 1, 50", // windows going back
        "3, 120001, 1, 1, 50", // between two windows
        "-1, 180000, 1, 1, 50",
        "0, 180000, 0, 1, 50",
        "0, 180000, 1, -1, 50",
        "0, 180000, 1, 1, 100.1",
        "0, 180000, 1, 1, NaN",
    })
    void refusesCellsOutOfRangeOrOrder(
            int bin, long windowStartMillis, long personMs, long distanceUm, double percentile) {
        SegmentCellsBuilder builder = builder(2).cell(2, 120_000, 1, 1, LevelOfService.A, 50, Flag.NONE);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.cell(
                        bin, windowStartMillis, personMs, distanceUm, LevelOfService.A, percentile, Flag.NONE))
                .withMessageContaining("cell 1 of 'S'");
    }

    @Test
    void refusesMoreOrFewerCellsThanAnnounced() {
        SegmentCellsBuilder full = builder(1).cell(2, 120_000, 1, 1, LevelOfService.A, 50, Flag.NONE);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> full.cell(2, 180_000, 1, 1, LevelOfService.A, 50, Flag.NONE));
        assertThatIllegalArgumentException()
                .isThrownBy(builder(1)::build)
                .withMessage("'S' announced 1 cells, but 0 were added");
    }

    private static SegmentCellsBuilder builder(int cells) {
        return new SegmentCellsBuilder("S", 1000, 3, 100, 60, cells);
    }
}
