package org.runflow.race.display;

import java.util.List;
import org.runflow.race.density.DensityCells;
import org.runflow.race.density.DensityResults;
import org.runflow.race.model.RaceDay;
import org.runflow.value.ById;

/**
 * The captions of a day.
 *
 * @param segments one caption per segment, in course order
 */
public record Captions(ById<SegmentCaption> segments) {
    /**
     * {@return the captions of a day}
     *
     * @param day the day
     * @param density its density
     * @param cells its occupied cells
     */
    public static Captions of(RaceDay day, DensityResults density, DensityCells cells) {
        List<SegmentCaption> captions = density.segments().stream()
                .map(segment ->
                        CaptionText.caption(segment, Waves.of(cells.segments().get(segment.segId()), day.clock())))
                .toList();
        return new Captions(ById.of(captions));
    }
}
