package org.runflow.report.race.location;

import static org.runflow.race.RaceDayPipeline.LOCATIONS;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.runflow.race.location.ArrivalStats;
import org.runflow.race.location.TimedLocation;
import org.runflow.race.model.Note;
import org.runflow.report.race.day.DataNotes;
import org.runflow.report.race.day.PageDay;
import org.runflow.report.sheet.HtmlCell;
import org.runflow.report.sheet.HtmlTable;
import org.runflow.report.text.Numbers;
import org.runflow.report.write.Html;

/** Where people work: from when to when, and how many runners come by. */
public final class LocationSection {
    private LocationSection() {}

    /** Adds the section. */
    public static void write(PageDay day, Html out) {
        day.section(out, "locations", "Locations");
        List<TimedLocation> locations = day.get(LOCATIONS).locations();
        if (locations.isEmpty()) {
            out.element("p", "This day has no locations.");
        } else {
            if (locations.size() > PageDay.MAX_ROWS) {
                out.element(
                        "p",
                        "The first " + PageDay.MAX_ROWS + " of " + Numbers.counted(locations.size(), "location")
                                + "; reports/Locations.csv has all of them.");
            }
            out.markup(table(day, locations));
            resources(day, out);
            for (Note note : day.get(LOCATIONS).notes()) {
                DataNotes.write(note, out);
            }
        }
        out.close();
    }

    private static String table(PageDay day, List<TimedLocation> locations) {
        HtmlTable table = new HtmlTable("Locations and their times")
                .filterable("Find a location")
                .text("Location")
                .text("Name")
                .choice("Type")
                .choice("Events")
                .number("Opens", "")
                .number("First", "")
                .number("Median", "")
                .number("Last", "")
                .number("Closes", "")
                .number("Busiest 5 min", "from")
                .number("then", "runners")
                .number("Served", "runners")
                .text("People and things");
        locations.stream().limit(PageDay.MAX_ROWS).forEach(location -> table.row(row(day, location)));
        return table.toString();
    }

    private static List<HtmlCell> row(PageDay day, TimedLocation location) {
        Optional<ArrivalStats> arrivals = location.arrivals();
        return List.of(
                HtmlCell.text(location.locationId()),
                HtmlCell.text(location.locationName() + source(location)),
                HtmlCell.text(location.locationType()),
                HtmlCell.text(String.join(", ", location.events())),
                day.time(location.locStart()),
                time(day, arrivals, ArrivalStats::first),
                time(day, arrivals, ArrivalStats::median),
                time(day, arrivals, ArrivalStats::last),
                day.time(location.locEnd()),
                time(day, arrivals, stats -> stats.busiest5min().start()),
                arrivals.map(stats ->
                                HtmlCell.text(Numbers.count(stats.busiest5min().count())))
                        .orElse(HtmlCell.NONE),
                arrivals.isPresent()
                        ? HtmlCell.text(Numbers.count(location.computedMetrics().totalServed()))
                        : HtmlCell.NONE,
                HtmlCell.text(people(location)));
    }

    private static String source(TimedLocation location) {
        return location.timingSource().startsWith(TimedLocation.PROXY)
                ? " (times of " + location.timingSource().substring(TimedLocation.PROXY.length()) + ")"
                : "";
    }

    private static String people(TimedLocation location) {
        return location.resources().entrySet().stream()
                .filter(use -> use.getValue().count() > 0)
                .map(use -> Numbers.count(use.getValue().count()) + " " + use.getKey())
                .collect(Collectors.joining(", "));
    }

    private static HtmlCell time(
            PageDay day, Optional<ArrivalStats> arrivals, Function<ArrivalStats, OffsetDateTime> instant) {
        return day.time(arrivals.map(instant));
    }

    private static void resources(PageDay day, Html out) {
        if (day.get(LOCATIONS).summary().resources().isEmpty()) {
            return;
        }
        HtmlTable table = new HtmlTable("People and things at all locations together")
                .text("Kind")
                .number("Count", "")
                .number("While open", "hours of all together");
        day.get(LOCATIONS)
                .summary()
                .resources()
                .forEach((name, use) -> table.row(
                        HtmlCell.text(name),
                        HtmlCell.text(Numbers.count(use.count())),
                        use.personMinutes()
                                .map(minutes -> HtmlCell.text(Numbers.hours(60 * minutes)))
                                .orElse(HtmlCell.NONE)));
        out.markup(table.toString());
    }
}
