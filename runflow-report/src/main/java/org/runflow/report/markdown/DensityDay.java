package org.runflow.report.markdown;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.runflow.race.DayOverview;
import org.runflow.race.density.BinSummary;
import org.runflow.race.density.DensityResults;
import org.runflow.race.density.SegmentDensity;
import org.runflow.race.density.SegmentFlags;
import org.runflow.race.experience.ExperienceResults;
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

    /**
     * @throws IllegalArgumentException if overview and experience are of different days
     */
    DensityDay(DayResults results, DayOverview overview, ExperienceResults experience) {
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
        return bins.segments().get(segId).counts().occupiedCells();
    }

    /** The segment somebody runs in with the largest value; the first in course order of equal ones. */
    Optional<SegmentDensity> findLargest(ToDoubleFunction<SegmentDensity> value) {
        return results.findLargest(value);
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
