package org.runflow.metrics;

import java.util.List;
import org.runflow.density.DensityCells;
import org.runflow.density.DensityResults;
import org.runflow.density.SegmentCells;
import org.runflow.race.ById;
import org.runflow.race.RaceDay;

/**
 * The captions of a day.
 *
 * @param segments one caption per segment, in course order
 */
public record Captions(List<SegmentCaption> segments) {
    /** Copies the list. */
    public Captions {
        segments = List.copyOf(segments);
    }

    /**
     * {@return the captions of a day}
     *
     * @param day the day
     * @param density its density
     * @param cells its occupied cells
     */
    public static Captions of(RaceDay day, DensityResults density, DensityCells cells) {
        ById<SegmentCells> cellsById = cells.segmentsById();
        List<SegmentCaption> captions = density.segments().stream()
                .map(segment -> CaptionText.caption(segment, Waves.of(cellsById.get(segment.segId()), day.clock())))
                .toList();
        return new Captions(captions);
    }
}
