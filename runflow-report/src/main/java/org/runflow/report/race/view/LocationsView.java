package org.runflow.report.race.view;

import org.runflow.race.location.ArrivalStats;
import org.runflow.race.location.LocationResults;
import org.runflow.race.location.TimedLocation;
import org.runflow.report.race.day.DayClock;
import org.runflow.report.sheet.Sheet;
import org.runflow.report.sheet.SheetTable;
import org.runflow.report.text.Numbers;
import org.runflow.report.view.HtmlView;

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
                new Sheet(HtmlView.TOP_LEVEL).heading(1, "Locations on " + locations.day() + ", " + locations.date());
        if (locations.locations().isEmpty()) {
            return sheet.paragraph("None.").as(HtmlView::of);
        }
        DayClock clock = new DayClock(locations.date());
        SheetTable rows = new SheetTable("When they open and close")
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
                    Numbers.count(place.computedMetrics().totalServed()));
        }
        return sheet.table(rows).as(HtmlView::of);
    }
}
