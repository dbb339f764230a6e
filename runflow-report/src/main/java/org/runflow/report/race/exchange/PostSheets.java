package org.runflow.report.race.exchange;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.runflow.Document;
import org.runflow.race.DayOverview;
import org.runflow.race.DayOverview.LocationFacts;
import org.runflow.race.location.ArrivalStats;
import org.runflow.race.location.LocationResults;
import org.runflow.race.location.ResourceUse;
import org.runflow.race.location.TimedLocation;
import org.runflow.report.write.Html;

/** A sheet of paper for each location: who works there, from when until when, when it is busiest, and who comes by. */
public final class PostSheets {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final String STYLE = """

        @page { size: A4; margin: 18mm; }
        body { font: 13pt/1.45 system-ui, sans-serif; color: #111; background: #fff; margin: 0; }
        section { break-after: page; padding: 6mm; max-width: 180mm; overflow-wrap: anywhere; }
        section:last-child { break-after: auto; }
        h1 { font-size: 26pt; line-height: 1.15; margin: 0 0 2mm; }
        .hours { font-size: 40pt; font-weight: 700; margin: 4mm 0; }
        table { border-collapse: collapse; width: 100%; margin: 4mm 0; }
        th, td { text-align: left; padding: 1.5mm 2mm; border-bottom: 1px solid #888; vertical-align: bottom; }
        td { white-space: nowrap; }
        tr:first-child th { font-size: 11pt; overflow-wrap: normal; }
        """;

    private final DayOverview day;
    private final Html html = new Html();

    private PostSheets(DayOverview day) {
        this.day = day;
    }

    /**
     * Renders the sheets as one page that prints a sheet of paper per location. Pure.
     *
     * @param day facts of the day
     * @param locations its locations, in their order
     * @return HTML
     */
    public static Document render(DayOverview day, LocationResults locations) {
        PostSheets sheets = new PostSheets(day);
        locations.locations().forEach(sheets::add);
        String title = day.raceName() + ", " + day.day() + ": posts";
        return Document.text(
                "text/html",
                "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">" + new Html().element("title", title)
                        + "<style>" + STYLE + "</style></head>\n<body>\n" + sheets.html + "\n</body></html>\n");
    }

    private void add(TimedLocation location) {
        html.open("section").element("h1", location.locationName());
        html.element(
                "p",
                location.locationType()
                        + location.zone().map(zone -> ", " + zone).orElse("") + " · " + day.raceName() + ", "
                        + day.date());
        if (location.locStart().isPresent() && location.locEnd().isPresent()) {
            html.element(
                    "p",
                    clock(location.locStart().get()) + " – "
                            + clock(location.locEnd().get()),
                    "class",
                    "hours");
        } else {
            html.element("p", "no times", "class", "hours");
        }
        facts(location.locationId()).flatMap(LocationFacts::direction).ifPresent(task -> html.element("p", task));
        addPeople(location);
        location.arrivals().ifPresent(arrivals -> addArrivals(location, arrivals));
        facts(location.locationId()).flatMap(LocationFacts::notes).ifPresent(note -> html.element("p", note));
        html.close();
    }

    private Optional<LocationFacts> facts(String id) {
        return day.locations().stream()
                .filter(facts -> facts.locationId().equals(id))
                .findFirst();
    }

    private void addPeople(TimedLocation location) {
        if (location.resources().values().stream().allMatch(use -> use.count() == 0)) {
            return;
        }
        html.open("table");
        for (Map.Entry<String, ResourceUse> use : location.resources().entrySet()) {
            if (use.getValue().count() > 0) {
                html.open("tr")
                        .element("th", use.getKey().replace('_', ' '))
                        .element("td", "" + use.getValue().count())
                        .close();
            }
        }
        html.close();
    }

    private void addArrivals(TimedLocation location, ArrivalStats all) {
        html.open("table").open("tr");
        for (String head : new String[] {"", "first", "half are through", "busiest five minutes", "last", "runners"}) {
            html.element("th", head);
        }
        html.close();
        location.byEvent().forEach(this::row);
        if (location.byEvent().size() > 1) {
            row("all", all);
        }
        html.close();
    }

    private void row(String name, ArrivalStats arrivals) {
        html.open("tr")
                .element("th", name)
                .element("td", clock(arrivals.first()))
                .element("td", clock(arrivals.median()))
                .element(
                        "td",
                        count(arrivals.busiest5min().count()) + " from "
                                + clock(arrivals.busiest5min().start()))
                .element("td", clock(arrivals.last()))
                .element("td", count(arrivals.count()))
                .close();
    }

    private static String count(long runners) {
        return String.format(Locale.ROOT, "%,d", runners);
    }

    private static String clock(OffsetDateTime instant) {
        return CLOCK.format(instant);
    }
}
