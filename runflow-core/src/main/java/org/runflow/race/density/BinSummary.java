package org.runflow.race.density;

import com.google.common.collect.ImmutableSortedMap;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.runflow.race.model.DayHeader;
import org.runflow.race.model.DayResult;
import org.runflow.race.model.DensitySettings;
import org.runflow.race.service.LevelOfService;
import org.runflow.race.service.Severity;
import org.runflow.value.ById;
import org.runflow.value.Identified;

/**
 * Counts over the cells of a day.
 *
 * @param header which day
 * @param binM nominal length of a bin in metres
 * @param windowS length of a window in seconds
 * @param totals all segments together; overlay rows count as often as they stand in the table
 * @param segments by segment, in course order
 */
public record BinSummary(DayHeader header, double binM, int windowS, Counts totals, ById<SegmentBins> segments)
        implements DayResult {
    /**
     * Counts of cells.
     *
     * @param occupiedCells cells in which somebody spends time
     * @param flaggedBins cells with a flag
     * @param personSeconds time spent in them
     * @param byLos cells by level, all levels
     * @param bySeverity cells by severity of their flag, all severities
     */
    public record Counts(
            int occupiedCells,
            int flaggedBins,
            double personSeconds,
            SortedMap<LevelOfService, Integer> byLos,
            SortedMap<Severity, Integer> bySeverity) {
        /** Copies the maps. */
        public Counts {
            byLos = ImmutableSortedMap.copyOf(byLos);
            bySeverity = ImmutableSortedMap.copyOf(bySeverity);
        }
    }

    /**
     * One segment.
     *
     * @param segId the segment's id
     * @param bins number of its bins, occupied or not
     * @param counts its cells
     */
    public record SegmentBins(String segId, int bins, Counts counts) implements Identified {
        @Override
        public String id() {
            return segId;
        }
    }

    /**
     * {@return the counts over the cells of a day}
     *
     * @param cells the cells
     * @param settings the grid of the cells
     */
    public static BinSummary of(DensityCells cells, DensitySettings settings) {
        List<SegmentBins> segments = cells.segments().stream()
                .map(segment -> new SegmentBins(segment.id(), segment.binCount(), count(List.of(segment))))
                .toList();
        return new BinSummary(
                cells.header(), settings.binM(), settings.windowS(), count(cells.segments()), ById.of(segments));
    }

    private static Counts count(List<SegmentCells> segments) {
        LevelOfService[] levels = LevelOfService.values();
        Severity[] severities = Severity.values();
        int[] ofLevel = new int[levels.length];
        int[] ofSeverity = new int[severities.length];
        long personMs = 0;
        int occupied = 0;
        for (SegmentCells cells : segments) {
            occupied += cells.size();
            for (int cell = 0; cell < cells.size(); cell++) {
                ofLevel[cells.level(cell).ordinal()]++;
                ofSeverity[cells.severity(cell).ordinal()]++;
                personMs += cells.personMs(cell);
            }
        }
        int flagged = occupied - ofSeverity[Severity.NONE.ordinal()];
        return new Counts(
                occupied, flagged, personMs / 1000.0, byConstant(levels, ofLevel), byConstant(severities, ofSeverity));
    }

    private static <E extends Enum<E>> SortedMap<E, Integer> byConstant(E[] constants, int[] counts) {
        SortedMap<E, Integer> byConstant = new TreeMap<>();
        for (E constant : constants) {
            byConstant.put(constant, counts[constant.ordinal()]);
        }
        return byConstant;
    }
}
