package org.runflow.report.race.day;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.runflow.race.density.BinSummary;
import org.runflow.race.density.DayFlags;
import org.runflow.race.density.DensityResults;
import org.runflow.race.density.SegmentDensity;
import org.runflow.race.density.SegmentFlags;
import org.runflow.race.service.Severity;
import org.runflow.report.text.Numbers;

/** The stored density of a day, looked up by segment. Immutable. */
public final class DayDensity {
    private final DensityResults density;
    private final DayFlags flags;
    private final BinSummary bins;
    private final List<SegmentFlags> mostUrgentFirst;

    /**
     * Puts together what was stored of a day.
     *
     * @param density density of the day
     * @param flags flagged segments of the same day
     * @param bins counts of cells of the same day
     * @throws IllegalArgumentException if density and counts are of different days or grids
     */
    public DayDensity(DensityResults density, DayFlags flags, BinSummary bins) {
        if (!describe(density).equals(describe(bins))) {
            throw new IllegalArgumentException(
                    "density of " + describe(density) + " and cells of " + describe(bins) + " do not belong together");
        }
        this.density = density;
        this.flags = flags;
        this.bins = bins;
        this.mostUrgentFirst = flags.segments().stream()
                .sorted(Comparator.comparing(SegmentFlags::worstSeverity)
                        .thenComparing(SegmentFlags::worstLos)
                        .thenComparing(SegmentFlags::peakDensityPerM2)
                        .reversed())
                .toList();
    }

    /** {@return the density of the day} */
    public DensityResults density() {
        return density;
    }

    /** {@return the counts of its cells} */
    public BinSummary bins() {
        return bins;
    }

    /** {@return the flagged segments by severity, level and density, worst first; in course order of equal ones} */
    public List<SegmentFlags> mostUrgentFirst() {
        return mostUrgentFirst;
    }

    /**
     * {@return the segment somebody runs in with the largest value, the first in course order of equal ones; empty when nobody runs}
     *
     * @param value of a segment
     */
    public Optional<SegmentDensity> findLargest(ToDoubleFunction<SegmentDensity> value) {
        SegmentDensity largest = null;
        for (SegmentDensity segment : density.segments()) {
            boolean larger = largest == null || value.applyAsDouble(segment) > value.applyAsDouble(largest);
            largest = segment.isActive() && larger ? segment : largest;
        }
        return Optional.ofNullable(largest);
    }

    /**
     * {@return the flags of a segment, or empty when it has none}
     *
     * @param segId id of a segment
     */
    public Optional<SegmentFlags> findFlags(String segId) {
        return flags.segments().find(segId);
    }

    /**
     * {@return how many cells of a segment somebody spends time in}
     *
     * @param segId id of a segment of the day
     * @throws IllegalArgumentException if there is none
     */
    public int occupiedCells(String segId) {
        return bins.segments().get(segId).counts().occupiedCells();
    }

    /** {@return whether anybody runs on the day} */
    public boolean anybodyRuns() {
        return density.summary().processedSegments() > 0;
    }

    /** {@return bin and window behind every peak, to stand beside it} */
    public String cell() {
        return Measures.cell(density.settings());
    }

    /** {@return how many segments are flagged, by severity, most urgent first; empty when none is} */
    public String flaggedBySeverity() {
        return Stream.of(Severity.CRITICAL, Severity.CAUTION, Severity.WATCH)
                .filter(severity -> flagged(severity) > 0)
                .map(severity -> Numbers.count(flagged(severity)) + " " + DayWords.severity(severity))
                .collect(Collectors.joining(", "));
    }

    private long flagged(Severity severity) {
        return mostUrgentFirst.stream()
                .filter(flags -> flags.worstSeverity() == severity)
                .count();
    }

    private static String describe(DensityResults density) {
        return describe(
                density.day(),
                density.date().toString(),
                density.settings().binM(),
                density.settings().windowS());
    }

    private static String describe(BinSummary bins) {
        return describe(bins.day(), bins.date().toString(), bins.binM(), bins.windowS());
    }

    private static String describe(String day, String date, double binM, int windowS) {
        return "day '" + day + "' (" + date + ", " + binM + " m × " + windowS + " s)";
    }
}
