package org.runflow.race.density;

import java.util.ArrayList;
import java.util.List;
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

    /**
     * Ranks the specific flow of each cell anew among all cells of its window (MODEL §6). Of the cells of a day that {@link Density} has worked out this is an equal value.
     *
     * @return the same cells, each with the utilization percentile that follows from them
     */
    public DensityCells ranked() {
        List<SegmentCells> unranked = segments;
        FlowRanks ranks = new FlowRanks(unranked);
        List<SegmentCells> ranked = new ArrayList<>();
        for (int i = 0; i < unranked.size(); i++) {
            ranked.add(unranked.get(i).ranked(ranks.percentiles(i)));
        }
        return new DensityCells(header, ById.of(ranked));
    }
}
