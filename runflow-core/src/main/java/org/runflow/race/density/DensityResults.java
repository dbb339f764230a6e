package org.runflow.race.density;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.runflow.race.model.ById;
import org.runflow.race.model.Note;

/**
 * The density of a day: one entry per segment and a summary.
 *
 * @param day name of the day
 * @param date its date
 * @param utcOffset offset of its clock
 * @param events its events by gun, then name
 * @param settings the grid and the rulebook behind the numbers
 * @param segments one entry per segment of the day, in course order
 * @param summary the day as a whole
 * @param notes what a reader should know about the data of the day
 */
public record DensityResults(
        String day,
        LocalDate date,
        ZoneOffset utcOffset,
        List<String> events,
        DensityGridSettings settings,
        List<SegmentDensity> segments,
        DensitySummary summary,
        List<Note> notes) {
    /** Copies the lists. */
    public DensityResults {
        events = List.copyOf(events);
        segments = List.copyOf(segments);
        notes = List.copyOf(notes);
    }

    /**
     * {@return the entry of a segment, or empty when it is not used on this day}
     *
     * @param segId any text
     */
    public Optional<SegmentDensity> findSegment(String segId) {
        return segments.stream()
                .filter(segment -> segment.segId().equals(segId))
                .findFirst();
    }

    /**
     * {@return the entry of a segment}
     *
     * @param segId id of a segment of the day
     * @throws IllegalArgumentException if there is none
     */
    public SegmentDensity getSegment(String segId) {
        return findSegment(segId)
                .orElseThrow(() -> new IllegalArgumentException("day '" + day + "' has no segment '" + segId + "'"));
    }

    /** {@return the entries by segment, to look up many: {@link #getSegment} searches the list each time} */
    public ById<SegmentDensity> segmentsById() {
        return ById.of(day, segments, SegmentDensity::segId);
    }
}
