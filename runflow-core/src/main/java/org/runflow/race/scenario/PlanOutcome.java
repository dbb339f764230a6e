package org.runflow.race.scenario;

import com.google.common.collect.ImmutableSortedMap;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.runflow.race.flow.PairCounts;
import org.runflow.race.service.LevelOfService;
import org.runflow.value.ById;

/**
 * What one start plan does to the day; equal in every digit to the complete analysis of the race with that plan. Instants are milliseconds since local
 * midnight.
 *
 * @param plan number of the plan in its sweep, from 0; -1 for today's and for one that is of no sweep
 * @param shiftsMillis shift of each variable, in their order
 * @param gunMillis gun by event
 * @param onGrid whether every shift is a multiple of the window; if not, figures also move because the crowd moves against the windows
 * @param worstLos worst level of service of any segment
 * @param peakDensityPerM2 largest density of any cell, persons per square metre
 * @param peakDensitySegment the segment of that cell, the first in file order of equal ones, absent when nobody runs
 * @param exposure time of all runners by level, each stretch of an event once
 * @param latestFinishMillis last finish by event, events in which somebody finishes
 * @param flags flagged cells and status, when asked for
 * @param segments per segment, in file order
 * @param rows pair counts by flow row, in their order, when asked for, else empty
 */
public record PlanOutcome(
        int plan,
        List<Long> shiftsMillis,
        SortedMap<String, Long> gunMillis,
        boolean onGrid,
        LevelOfService worstLos,
        double peakDensityPerM2,
        Optional<String> peakDensitySegment,
        LevelMillis exposure,
        SortedMap<String, Long> latestFinishMillis,
        Optional<FlaggedCells> flags,
        ById<SegmentOutcome> segments,
        List<RowPairs> rows) {
    /** Number of a plan that is not part of a sweep, as today's. */
    public static final int TODAY = -1;

    /** Copies the collections. */
    public PlanOutcome {
        shiftsMillis = List.copyOf(shiftsMillis);
        gunMillis = ImmutableSortedMap.copyOf(gunMillis);
        latestFinishMillis = ImmutableSortedMap.copyOf(latestFinishMillis);
        rows = List.copyOf(rows);
    }

    /** {@return how much all variables move together, milliseconds, whatever the direction} */
    public long movedMillis() {
        return shiftsMillis.stream().mapToLong(Math::abs).sum();
    }

    /**
     * The pairs of one flow row.
     *
     * @param flowId name of the row
     * @param counts its pairs
     */
    public record RowPairs(String flowId, PairCounts counts) {}
}
