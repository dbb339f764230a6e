package org.runflow.report.html;

import java.util.Comparator;
import java.util.List;
import org.runflow.race.density.SegmentDensity;
import org.runflow.race.density.SegmentFlags;
import org.runflow.race.service.Severity;
import org.runflow.report.internal.DayResults;

/** Segments by what a reader must look at first. */
final class WorstFirst {
    private WorstFirst() {}

    /** By severity, then level, then density; in course order of equal ones. */
    static List<SegmentDensity> order(DayResults day) {
        return day.density().segments().stream()
                .sorted(Comparator.comparing((SegmentDensity segment) -> severity(day, segment.segId()))
                        .thenComparing(SegmentDensity::los)
                        .thenComparing(SegmentDensity::peakDensityPerM2)
                        .reversed())
                .toList();
    }

    static Severity severity(DayResults day, String segId) {
        return day.findFlags(segId).map(SegmentFlags::worstSeverity).orElse(Severity.NONE);
    }
}
