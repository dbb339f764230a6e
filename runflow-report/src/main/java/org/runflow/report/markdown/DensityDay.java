package org.runflow.report.markdown;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.runflow.density.BinSummary;
import org.runflow.density.DayFlags;
import org.runflow.density.DensityResults;
import org.runflow.density.SegmentDensity;
import org.runflow.density.SegmentFlags;
import org.runflow.experience.ExperienceResults;
import org.runflow.raceday.DayOverview;
import org.runflow.report.internal.DayClock;
import org.runflow.report.internal.DayResults;
import org.runflow.report.internal.Format;

/** The stored results behind a density report, and how its sections look things up in them. */
final class DensityDay {
    final DensityResults density;
    final BinSummary bins;
    final DayOverview overview;
    final ExperienceResults experience;
    final DayClock clock;
    private final DayResults results;
    private final List<SegmentFlags> mostUrgentFirst;

    /**
     * @throws IllegalArgumentException if overview and experience are of different days
     */
    DensityDay(DayResults results, DayFlags flags, DayOverview overview, ExperienceResults experience) {
        SameDay.require(overview, "experience", experience.day(), experience.date());
        this.results = results;
        this.density = results.density();
        this.bins = results.bins();
        this.overview = overview;
        this.experience = experience;
        this.clock = new DayClock(density.date());
        this.mostUrgentFirst = flags.segments().stream()
                .sorted(Comparator.comparing(SegmentFlags::worstSeverity)
                        .thenComparing(SegmentFlags::worstLos)
                        .thenComparing(SegmentFlags::peakDensityPerM2)
                        .reversed())
                .toList();
    }

    /** The flagged segments by severity, level and density, worst first; in course order of equal ones. */
    List<SegmentFlags> mostUrgentFirst() {
        return mostUrgentFirst;
    }

    Optional<SegmentFlags> findFlags(String segId) {
        return results.findFlags(segId);
    }

    int occupiedCells(String segId) {
        return results.getBins(segId).counts().occupiedCells();
    }

    /** The segment somebody runs in with the largest value; the first in course order of equal ones. */
    Optional<SegmentDensity> findLargest(ToDoubleFunction<SegmentDensity> value) {
        SegmentDensity largest = null;
        for (SegmentDensity segment : density.segments()) {
            boolean larger = largest == null || value.applyAsDouble(segment) > value.applyAsDouble(largest);
            largest = segment.isActive() && larger ? segment : largest;
        }
        return Optional.ofNullable(largest);
    }

    /** Bin and window behind every peak, to stand beside it. */
    String grid() {
        return Format.plain(density.settings().binM()) + " m × "
                + density.settings().windowS() + " s";
    }

    boolean anybodyRuns() {
        return density.summary().processedSegments() > 0;
    }
}
