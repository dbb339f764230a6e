package org.runflow.report.race.density;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.runflow.race.DayOverview;
import org.runflow.race.density.BinSummary;
import org.runflow.race.density.DensityResults;
import org.runflow.race.density.SegmentDensity;
import org.runflow.race.density.SegmentFlags;
import org.runflow.race.experience.ExperienceResults;
import org.runflow.report.race.day.DayClock;
import org.runflow.report.race.day.DayDensity;
import org.runflow.report.race.day.SameDay;
import org.runflow.report.write.Numbers;

/** The stored results behind a density report, and how its sections look things up in them. */
final class DensityDay {
    final DensityResults density;
    final BinSummary bins;
    final DayOverview overview;
    final ExperienceResults experience;
    final DayClock clock;
    private final DayDensity results;

    /**
     * @throws IllegalArgumentException if overview and experience are of different days
     */
    DensityDay(DayDensity results, DayOverview overview, ExperienceResults experience) {
        SameDay.require(overview, "experience", experience.day(), experience.date());
        this.results = results;
        this.density = results.density();
        this.bins = results.bins();
        this.overview = overview;
        this.experience = experience;
        this.clock = new DayClock(density.date());
    }

    /** The flagged segments by severity, level and density, worst first; in course order of equal ones. */
    List<SegmentFlags> mostUrgentFirst() {
        return results.mostUrgentFirst();
    }

    Optional<SegmentFlags> findFlags(String segId) {
        return results.findFlags(segId);
    }

    int occupiedCells(String segId) {
        return results.getBins(segId).counts().occupiedCells();
    }

    /** The segment somebody runs in with the largest value; the first in course order of equal ones. */
    Optional<SegmentDensity> findLargest(ToDoubleFunction<SegmentDensity> value) {
        return results.findLargest(value);
    }

    /** Bin and window behind every peak, to stand beside it. */
    String grid() {
        return Numbers.plain(density.settings().binM()) + " m × "
                + density.settings().windowS() + " s";
    }

    boolean anybodyRuns() {
        return density.summary().processedSegments() > 0;
    }

    /** Between which times cells are flagged, and how many of the occupied ones. */
    String flaggedSpan(SegmentFlags flags) {
        return "Flags within " + DayClock.length(flags.first(), flags.last()) + ", "
                + clock.span(flags.first(), flags.last()) + ", in "
                + Numbers.count(flags.flaggedBins()) + " of "
                + Numbers.count(occupiedCells(flags.segId())) + " cells.";
    }
}
