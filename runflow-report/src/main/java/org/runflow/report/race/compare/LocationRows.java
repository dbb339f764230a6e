package org.runflow.report.race.compare;

import org.runflow.race.compare.Changed;
import org.runflow.race.compare.DayDiff;
import org.runflow.race.location.ArrivalStats;
import org.runflow.race.location.TimedLocation;
import org.runflow.report.sheet.Sheet;
import org.runflow.report.sheet.SheetTable;

/** Locations before and after, in their order. */
final class LocationRows {
    private LocationRows() {}

    static void write(DayDiff day, Sheet sheet) {
        SheetTable rows = new SheetTable("Locations whose times differ")
                .text("Location")
                .text("Name")
                .number("Opens", "")
                .number("Closes", "")
                .number("First runner", "")
                .number("Last runner", "");
        for (Changed<TimedLocation> change : day.locations()) {
            rows.row(
                    change.id(),
                    ChangeWords.arrow(change, TimedLocation::locationName),
                    ChangeWords.times(day, change, TimedLocation::locStart),
                    ChangeWords.times(day, change, TimedLocation::locEnd),
                    ChangeWords.times(day, change, place -> place.arrivals().map(ArrivalStats::first)),
                    ChangeWords.times(day, change, place -> place.arrivals().map(ArrivalStats::last)));
        }
        sheet.table(rows);
    }
}
