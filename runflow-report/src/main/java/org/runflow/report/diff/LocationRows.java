package org.runflow.report.diff;

import org.runflow.race.compare.Changed;
import org.runflow.race.compare.DayDiff;
import org.runflow.race.location.ArrivalStats;
import org.runflow.race.location.TimedLocation;
import org.runflow.report.internal.Rows;
import org.runflow.report.internal.Sheet;

/** Locations before and after, in their order. */
final class LocationRows {
    private LocationRows() {}

    static void write(DayDiff day, Sheet sheet) {
        Rows rows = new Rows("Locations whose times differ")
                .text("Location")
                .text("Name")
                .number("Opens", "")
                .number("Closes", "")
                .number("First runner", "")
                .number("Last runner", "");
        for (Changed<TimedLocation> change : day.locations()) {
            rows.row(
                    change.id(),
                    Words.arrow(change, TimedLocation::locationName),
                    Words.times(day, change, TimedLocation::locStart),
                    Words.times(day, change, TimedLocation::locEnd),
                    Words.times(day, change, place -> place.arrivals().map(ArrivalStats::first)),
                    Words.times(day, change, place -> place.arrivals().map(ArrivalStats::last)));
        }
        sheet.table(rows);
    }
}
