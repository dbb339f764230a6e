package org.runflow.report.race.day;

import org.runflow.race.density.DensityResults;

/** A day of so many segments or rows that no report tells everything of each: it tells of the most important ones and says where the others stand. */
public final class LargeDay {
    /** Segments or rows that have a chapter each in a report. */
    public static final int MOST = 200;

    private LargeDay() {}

    /** Says whether a day has more segments than have chapters. */
    public static boolean is(DensityResults density) {
        return density.segments().size() > MOST;
    }
}
