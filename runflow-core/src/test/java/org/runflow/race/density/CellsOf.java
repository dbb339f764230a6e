package org.runflow.race.density;

import java.util.Arrays;
import java.util.List;
import org.runflow.race.service.Flag;
import org.runflow.race.service.LevelOfService;

/** Cells made by hand: bins of 100 m, a road of 1 m. */
final class CellsOf {
    private CellsOf() {}

    /** {@code window bin personSeconds} of each cell, separated by commas; each person-second covers a metre. */
    static SegmentCells segment(double lengthM, int windowS, String cells) {
        List<long[]> rows = Arrays.stream(cells.split(","))
                .map(String::strip)
                .filter(row -> !row.isEmpty())
                .map(row -> Arrays.stream(row.split(" +"))
                        .mapToLong(Long::parseLong)
                        .toArray())
                .toList();
        SegmentCellsBuilder builder = new SegmentCellsBuilder("S", lengthM, 1, 100, windowS, rows.size());
        for (long[] row : rows) {
            builder.cell(
                    (int) row[1],
                    row[0] * windowS * 1000,
                    row[2] * 1000,
                    row[2] * 1_000_000,
                    LevelOfService.A,
                    50,
                    Flag.NONE);
        }
        return builder.build();
    }
}
