package org.runflow.report.race.map;

import static org.runflow.race.RaceDayPipeline.DENSITY;

import java.util.List;
import java.util.Optional;
import org.runflow.race.density.SegmentDensity;
import org.runflow.race.display.RateSeries;
import org.runflow.race.service.LevelOfService;
import org.runflow.report.race.day.Badge;
import org.runflow.report.race.day.Measures;
import org.runflow.report.race.day.PageDay;
import org.runflow.report.text.Numbers;
import org.runflow.report.write.Html;

/** The course at a glance: the map with a slider for the time of day, and the same as a list. */
public final class MapSection {
    private static final String WORST = "Worst of the day";

    private MapSection() {}

    /** Adds the section. */
    public static void write(PageDay day, Html out) {
        day.section(out, "map", "The course");
        out.element(
                "p",
                "Every segment in its worst level of service of the day. The time control shows the levels minute by"
                        + " minute.",
                "class",
                "js-only");
        Optional<Timeline> timeline = Timeline.of(day);
        Optional<EverybodyLayer> everybody = timeline.flatMap(line -> EverybodyLayer.of(day));
        out.open("div", "class", "map");
        timeline.ifPresent(line -> data(day, line, out));
        out.open("div", "class", "picture");
        timeline.ifPresent(line -> control(day, line, out));
        everybody.ifPresent(layer -> choice(day, out));
        Optional<MapPicture> picture = MapPicture.of(day);
        if (picture.isPresent()) {
            out.open("div", "class", "scene", "tabindex", "0", "role", "region", "aria-label", "Map");
            picture.get()
                    .write(
                            out.svg(),
                            "Map of the course, segments by level of service; the list beside it says the same");
            out.close();
            legend(day, out);
        } else {
            out.element("p", "No event has a track, so there is no map. The list has every segment.");
        }
        out.close();
        list(day, timeline, everybody, out);
        out.close().close();
    }

    private static void control(PageDay day, Timeline line, Html out) {
        String id = day.id("time");
        out.open("div", "class", "time js-only", "role", "group", "aria-label", "Time of day on the map")
                .element("button", "Play", "type", "button", "class", "play")
                .element("label", "Time", "for", id)
                .empty(
                        "input",
                        "type",
                        "range",
                        "id",
                        id,
                        "min",
                        "0",
                        "max",
                        Integer.toString(line.windows() - 1),
                        "value",
                        Integer.toString(peakWindow(day, line)))
                .element("output", WORST, "for", id)
                .element("button", "Whole day", "type", "button", "class", "all", "aria-pressed", "true")
                .close();
    }

    /** A switch: beside the list it says what it does to both. */
    private static void choice(PageDay day, Html out) {
        out.open("p", "class", "everybody js-only")
                .open("label")
                .empty("input", "type", "checkbox", "role", "switch", "aria-describedby", day.id("everybody"))
                .text(" Everybody at once")
                .close()
                .text(" ")
                .element(
                        "span",
                        "The roads as the tracks show them, each with everyone who is on it: every event, lap and"
                                + " direction.",
                        "id",
                        day.id("everybody"),
                        "class",
                        "quiet")
                .close();
    }

    private static int peakWindow(PageDay day, Timeline line) {
        return day.density()
                .findLargest(SegmentDensity::peakDensityPerM2)
                .map(segment -> line.window(segment.peakDensityTimestamp()))
                .orElse(0);
    }

    /** What the script needs to know of the windows; the letters of each segment stand in its entry of the list. */
    private static void data(PageDay day, Timeline line, Html out) {
        int startS = line.start().toLocalTime().toSecondOfDay();
        long daysAfter = line.start().toLocalDate().toEpochDay()
                - day.get(DENSITY).date().toEpochDay();
        out.open(
                        "div",
                        "class",
                        "windows",
                        "hidden",
                        "",
                        "data-start",
                        Long.toString(startS + 86_400 * daysAfter),
                        "data-window",
                        Integer.toString(line.windowS()))
                .close();
    }

    private static void legend(PageDay day, Html out) {
        out.open("p", "class", "legend");
        out.text("Level of service: ");
        for (LevelOfService level : LevelOfService.values()) {
            Badge.level(out, level);
        }
        out.text(" from free to full. ");
        MapSymbols.legend(day, out);
        out.text(" Arrows show the way of running, numbers its kilometres. Segments lie to the right of their"
                + " direction; a sign is left out where there is no room.");
        out.close();
    }

    private static void list(PageDay day, Optional<Timeline> timeline, Optional<EverybodyLayer> everybody, Html out) {
        List<SegmentDensity> listed = day.listed();
        int all = day.get(DENSITY).segments().size();
        out.open(
                "div",
                "class",
                "maplist",
                "tabindex",
                "0",
                "role",
                "region",
                "aria-label",
                "Segments and their levels");
        if (listed.size() < all) {
            String text = "The worst " + Numbers.count(listed.size()) + " of " + Numbers.counted(all, "segment") + ".";
            everybody.ifPresentOrElse(layer -> out.element("p", text, "class", "apart"), () -> out.element("p", text));
        }
        everybody
                .filter(layer -> layer.listed().size() < layer.size())
                .ifPresent(layer -> out.element(
                        "p",
                        "The densest " + Numbers.count(layer.listed().size()) + " of "
                                + Numbers.counted(layer.size(), "road") + ".",
                        "class",
                        "together"));
        out.open("p", "class", "head")
                .element("span", WORST, "class", "now")
                .text(" ")
                .element("span", "densest cell, p/m²", "class", "quiet")
                .close();
        if (everybody.isPresent()) {
            out.open("ul", "class", "apart");
        } else {
            out.open("ul");
        }
        listed.forEach(segment -> item(day, segment, day.findSeries(segment.segId()), timeline, out));
        out.close();
        everybody.ifPresent(layer -> roads(day, layer, timeline, out));
        out.close();
    }

    private static void roads(PageDay day, EverybodyLayer layer, Optional<Timeline> timeline, Html out) {
        out.open("ul", "class", "together");
        for (SegmentDensity road : layer.listed()) {
            level(road, Optional.of(layer.series(road)), timeline, day, out);
            out.text(" ")
                    .open("span")
                    .element("strong", road.segId())
                    .text(" " + layer.streams(road))
                    .close();
            density(day, road, out);
        }
        out.close();
    }

    private static void item(
            PageDay day,
            SegmentDensity segment,
            Optional<RateSeries.SegmentSeries> series,
            Optional<Timeline> timeline,
            Html out) {
        level(segment, series, timeline, day, out);
        out.text(" ").open("span").open("strong");
        day.link(out, segment.segId());
        out.close().text(" ").text(day.label(segment.segId())).close();
        density(day, segment, out);
    }

    /** Opens the entry of a segment or road, and says its worst level. */
    private static void level(
            SegmentDensity segment,
            Optional<RateSeries.SegmentSeries> entry,
            Optional<Timeline> timeline,
            PageDay day,
            Html out) {
        timeline.flatMap(line -> entry.map(series -> new String[] {
                    "data-seg",
                    segment.segId(),
                    "data-first",
                    Integer.toString(line.first(series)),
                    "data-levels",
                    line.levels(segment, series, day),
                    "data-densities",
                    line.densities(series)
                }))
                .ifPresentOrElse(attributes -> out.open("li", attributes), () -> out.open("li"));
        if (segment.isActive()) {
            Badge.level(out, segment.los());
        } else {
            out.element("span", "–", "class", "los nobody");
        }
    }

    /** Says the densest cell, and closes the entry. */
    private static void density(PageDay day, SegmentDensity segment, Html out) {
        out.text(" ").element("span", densest(day, segment), "class", "density").close();
    }

    private static String densest(PageDay day, SegmentDensity segment) {
        return segment.isActive()
                ? Measures.density(segment.peakDensityPerM2()) + " at "
                        + day.clock().time(segment.peakDensityTimestamp())
                : "–";
    }
}
