package org.runflow.race.location;

import java.util.List;
import org.runflow.race.model.DayHeader;
import org.runflow.race.model.DayResult;
import org.runflow.race.model.Note;
import org.runflow.value.ById;

/**
 * The locations of a day with their times.
 *
 * @param header which day
 * @param locations its locations, in input order
 * @param notes what a reader should know about the data behind them
 * @param summary the locations together
 */
public record LocationResults(
        DayHeader header, ById<TimedLocation> locations, List<Note> notes, LocationSummary summary)
        implements DayResult {
    /** Copies the lists. */
    public LocationResults {
        notes = List.copyOf(notes);
    }
}
