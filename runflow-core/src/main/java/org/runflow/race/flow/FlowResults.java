package org.runflow.race.flow;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.runflow.race.model.FlowSettings;

/**
 * What streams of runners do to each other on one day.
 *
 * @param day name of the day
 * @param date its date
 * @param utcOffset offset of its clock
 * @param events its events by gun, then name
 * @param settings what the computation was told
 * @param rows the rows in input order
 * @param segments the same rows by stretch, in the order of their first rows
 * @param summary what the day adds up to
 */
public record FlowResults(
        String day,
        LocalDate date,
        ZoneOffset utcOffset,
        List<String> events,
        FlowSettings settings,
        List<FlowRowResult> rows,
        List<FlowSegment> segments,
        FlowSummary summary) {
    /** Copies the lists. */
    public FlowResults {
        events = List.copyOf(events);
        rows = List.copyOf(rows);
        segments = List.copyOf(segments);
    }

    /**
     * {@return the row of that name, or empty}
     *
     * @param flowId any text
     */
    public Optional<FlowRowResult> findRow(String flowId) {
        return rows.stream().filter(row -> row.pair().flowId().equals(flowId)).findFirst();
    }

    /**
     * {@return the row of that name}
     *
     * @param flowId name of a row
     * @throws IllegalArgumentException if there is none
     */
    public FlowRowResult getRow(String flowId) {
        return findRow(flowId)
                .orElseThrow(() -> new IllegalArgumentException("day '" + day + "' has no flow row '" + flowId + "'"));
    }

    /**
     * {@return the rows of that stretch, or empty}
     *
     * @param segId any text
     */
    public Optional<FlowSegment> findSegment(String segId) {
        return segments.stream()
                .filter(segment -> segment.segId().equals(segId))
                .findFirst();
    }
}
