package org.runflow.race.display;

import org.runflow.race.density.DensityCells;
import org.runflow.race.model.DayHeader;
import org.runflow.race.model.DayResult;
import org.runflow.race.model.RaceClock;
import org.runflow.value.ById;

/**
 * When the segments of a day are busy.
 *
 * @param header which day
 * @param segments one entry per segment, in course order
 */
public record BusyTimes(DayHeader header, ById<SegmentWaves> segments) implements DayResult {
    /**
     * {@return the busy times of a day} Pure.
     *
     * @param clock of the day
     * @param cells its occupied cells
     */
    public static BusyTimes of(RaceClock clock, DensityCells cells) {
        return new BusyTimes(
                cells.header(),
                ById.of(cells.segments().stream()
                        .map(segment -> new SegmentWaves(segment.id(), Waves.of(segment, clock)))
                        .toList()));
    }
}
