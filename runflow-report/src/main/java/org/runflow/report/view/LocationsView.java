package org.runflow.report.view;

import org.runflow.race.location.ArrivalStats;
import org.runflow.race.location.LocationResults;
import org.runflow.race.location.TimedLocation;
import org.runflow.report.internal.DayClock;
import org.runflow.report.internal.Format;
import org.runflow.report.internal.Rows;
import org.runflow.report.internal.Sheet;

/** Locations of a day with their hours, in their order. */
public final class LocationsView {
    private LocationsView() {}

    /**
     * {@return the view}
     *
     * @param locations of a day
     */
    public static HtmlView of(LocationResults locations) {
        Sheet sheet =
                new Sheet(SheetView.TOP_LEVEL).heading(1, "Locations on " + locations.day() + ", " + locations.date());
        if (locations.locations().isEmpty()) {
            return new SheetView(sheet.paragraph("None."));
        }
        DayClock clock = new DayClock(locations.date());
        Rows rows = new Rows("When they open and close")
                .text("Location")
                .text("Name")
                .number("Opens", "")
                .number("First runner", "")
                .number("Last runner", "")
                .number("Closes", "")
                .number("Runners", "");
        for (TimedLocation place : locations.locations()) {
            rows.row(
                    place.locationId(),
                    place.locationName(),
                    clock.time(place.locStart()),
                    clock.time(place.arrivals().map(ArrivalStats::first)),
                    clock.time(place.arrivals().map(ArrivalStats::last)),
                    clock.time(place.locEnd()),
                    Format.count(place.computedMetrics().totalServed()));
        }
        return new SheetView(sheet.table(rows));
    }
}
