package org.runflow.race.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.runflow.race.density.SegmentCells;
import org.runflow.race.density.SegmentCellsBuilder;
import org.runflow.race.service.Flag;
import org.runflow.race.service.LevelOfService;

class GridTest {
    @ParameterizedTest
    @CsvSource({
        // length m, bin m, edges um
        "250, 100, 0 100000000 200000000 250000000",
        "1000.3, 500, 0 500000000 1000000000 1000300000",
        "99.9, 33.3, 0 33300000 66600000 99900000",
        "100, 33.333333333, 0 33333333 66666667 100000000",
        "60, 100, 0 60000000",
        "0.001, 1, 0 1000",
    })
    void edgesAreWholeMicrometresAndTheLastIsTheEnd(double lengthM, double binM, String edgesUm) {
        Grid grid = new Grid(lengthM, binM);

        assertThat(IntStream.rangeClosed(0, grid.bins()).mapToObj(edge -> "" + grid.edgeUm(edge)))
                .containsExactly(edgesUm.split(" "));
        assertThat(grid.edgeM(grid.bins())).isEqualTo(lengthM);
        for (int edge = 0; edge < grid.bins(); edge++) {
            assertThat(grid.edgeM(edge)).isEqualTo(grid.edgeUm(edge) / 1e6);
        }
    }

    @ParameterizedTest
    @CsvSource({"1000.3, 100, 0.3", "1000.3, 33.3, 1.3", "42195.1, 100, 95.1", "999, 33.3, 33.3", "1234.567, 0.1, 0.067"
    })
    void theLastBinHasTheLengthThatPeopleWouldWrite(double lengthM, double binM, double lastM) {
        Grid grid = new Grid(lengthM, binM);

        assertThat(grid.binLengthM(grid.bins() - 1)).isEqualTo(lastM);
    }

    /** 1000.3 − 1000 is a little less than 0.3 among doubles, which made 0.36 p/m² a little more than the bound of level A. */
    @Test
    void aDensityOnTheBoundOfALevelBelongsToTheBetterLevelInTheLastBinToo() {
        SegmentCells cells = new SegmentCellsBuilder("S", 1000.3, 5, 100, 60, 1)
                .cell(10, 0, 32_400, 300_000, LevelOfService.A, 50, Flag.NONE)
                .build();

        assertThat(cells.densityPerM2(0)).isEqualTo(0.36);
    }
}
