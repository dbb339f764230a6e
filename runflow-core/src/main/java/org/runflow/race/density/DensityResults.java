package org.runflow.race.density;

import java.util.List;
import org.runflow.race.model.DayHeader;
import org.runflow.race.model.DayResult;
import org.runflow.race.model.Note;
import org.runflow.value.ById;

/**
 * The density of a day: one entry per segment and a summary.
 *
 * @param header which day
 * @param settings the grid and the rulebook behind the numbers
 * @param segments one entry per segment of the day, in course order
 * @param summary the day as a whole
 * @param notes what a reader should know about the data of the day
 */
public record DensityResults(
        DayHeader header,
        DensityGridSettings settings,
        ById<SegmentDensity> segments,
        DensitySummary summary,
        List<Note> notes)
        implements DayResult {
    /** Copies the lists. */
    public DensityResults {
        notes = List.copyOf(notes);
    }
}
