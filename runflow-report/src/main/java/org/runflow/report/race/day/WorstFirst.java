package org.runflow.report.race.day;

import java.util.Comparator;
import java.util.List;
import org.runflow.race.density.SegmentDensity;
import org.runflow.race.density.SegmentFlags;
import org.runflow.race.service.Severity;

/** Segments by what a reader must look at first. */
public final class WorstFirst {
    private WorstFirst() {}

    /** Sorts by severity, then level, then density; in course order of equal ones. */
    public static List<SegmentDensity> order(DayDensity day) {
        return day.density().segments().stream()
                .sorted(Comparator.comparing((SegmentDensity segment) -> severity(day, segment.segId()))
                        .thenComparing(SegmentDensity::los)
                        .thenComparing(SegmentDensity::peakDensityPerM2)
                        .reversed())
                .toList();
    }

    /** Finds the most urgent flag of a segment. */
    public static Severity severity(DayDensity day, String segId) {
        return day.findFlags(segId).map(SegmentFlags::worstSeverity).orElse(Severity.NONE);
    }
}
