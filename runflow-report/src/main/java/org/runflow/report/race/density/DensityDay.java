package org.runflow.report.race.density;

import org.runflow.race.DayOverview;
import org.runflow.race.density.DensityResults;
import org.runflow.race.density.SegmentFlags;
import org.runflow.race.experience.ExperienceResults;
import org.runflow.report.race.day.DayClock;
import org.runflow.report.race.day.DayDensity;
import org.runflow.report.race.day.SameDay;
import org.runflow.report.text.Numbers;

/** The stored results behind a density report, and how its sections look things up in them. */
final class DensityDay {
    final DayDensity results;
    final DensityResults density;
    final DayOverview overview;
    final ExperienceResults experience;
    final DayClock clock;

    /**
     * Puts together what a density report reads.
     *
     * @throws IllegalArgumentException if overview and experience are of different days
     */
    DensityDay(DayDensity results, DayOverview overview, ExperienceResults experience) {
        SameDay.require(overview, "experience", experience.day(), experience.date());
        this.results = results;
        this.density = results.density();
        this.overview = overview;
        this.experience = experience;
        this.clock = new DayClock(density.date());
    }

    /** Between which times cells are flagged, and how many of the occupied ones. */
    String flaggedSpan(SegmentFlags flags) {
        return "Flags within " + DayClock.length(flags.first(), flags.last()) + ", "
                + clock.span(flags.first(), flags.last()) + ", in "
                + Numbers.count(flags.flaggedBins()) + " of "
                + Numbers.count(results.occupiedCells(flags.segId())) + " cells.";
    }
}
