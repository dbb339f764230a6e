package org.runflow.io.race.parquet;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.runflow.io.json.JsonText;
import org.runflow.race.density.SegmentCells;
import org.runflow.race.model.RaceClock;
import org.runflow.race.service.Flag;

/** The cells of a segment as rows. Neighbours begin at the same instant, and few flags differ, so neither is worked out for each. Not safe for use by several threads. */
final class SegmentRows {
    private final SegmentCells cells;
    private final RaceClock clock;
    private final Map<Flag, String> reasons = new HashMap<>();
    private long windowMillis = Long.MIN_VALUE;
    private Instant windowStart = Instant.EPOCH;

    SegmentRows(SegmentCells cells, RaceClock clock) {
        this.cells = cells;
        this.clock = clock;
    }

    CellRow row(int cell) {
        return new CellRow(
                cells.id(),
                cells.bin(cell),
                cells.startM(cell),
                cells.endM(cell),
                start(cells.windowStartMillis(cell)),
                cells.windowS(),
                cells.personMs(cell),
                cells.densityPerM2(cell),
                cells.throughputPerS(cell),
                cells.specificFlowPerMinM(cell),
                cells.meanSpeedMPerS(cell),
                cells.level(cell),
                cells.utilizationPercentile(cell),
                cells.severity(cell),
                reasons(cells.flag(cell)));
    }

    private Instant start(long millis) {
        if (millis != windowMillis) {
            windowStart = clock.at(millis).toInstant();
            windowMillis = millis;
        }
        return windowStart;
    }

    private String reasons(Flag flag) {
        return flag.equals(Flag.NONE)
                ? ""
                : reasons.computeIfAbsent(
                        flag,
                        each -> each.reasons().stream().map(JsonText::word).collect(Collectors.joining("+")));
    }
}
