package org.runflow.race.density;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.runflow.race.model.ById;

/**
 * All occupied cells of a day.
 *
 * @param day name of the day
 * @param date its date
 * @param utcOffset offset of its clock
 * @param events its events by gun, then name
 * @param segments cells by segment, in course order; segments without runners have none
 */
public record DensityCells(
        String day, LocalDate date, ZoneOffset utcOffset, List<String> events, List<SegmentCells> segments) {
    /** Copies the lists. */
    public DensityCells {
        events = List.copyOf(events);
        segments = List.copyOf(segments);
    }

    /** {@return the number of occupied cells of all segments} */
    public int size() {
        return segments.stream().mapToInt(SegmentCells::size).sum();
    }

    /**
     * {@return the cells of one segment}
     *
     * @param segmentId id of a segment of the day
     * @throws IllegalArgumentException if there is none
     */
    public SegmentCells getSegment(String segmentId) {
        return segments.stream()
                .filter(cells -> cells.segmentId().equals(segmentId))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("day '" + day + "' has no segment '" + segmentId + "'"));
    }

    /** {@return the cells by segment, to look up many: {@link #getSegment} searches the list each time} */
    public ById<SegmentCells> segmentsById() {
        return ById.of(day, segments, SegmentCells::segmentId);
    }
}
