package org.runflow.race.density;

import org.runflow.race.model.DayHeader;
import org.runflow.race.model.DayResult;
import org.runflow.value.ById;

/**
 * All occupied cells of a day.
 *
 * @param header which day
 * @param segments cells by segment, in course order; segments without runners have none
 */
public record DensityCells(DayHeader header, ById<SegmentCells> segments) implements DayResult {
    /** {@return the number of occupied cells of all segments} */
    public int size() {
        return segments.stream().mapToInt(SegmentCells::size).sum();
    }
}
