package org.runflow.report.race.map;

import static org.runflow.race.RaceDayPipeline.LOCATIONS;

import java.util.ArrayList;
import java.util.List;
import org.runflow.race.geo.GeoPoint;
import org.runflow.race.location.TimedLocation;
import org.runflow.report.race.day.PageDay;
import org.runflow.report.write.Html;
import org.runflow.report.write.Svg;

/** Locations as small shapes, one sign per type: four shapes, open then solid; after eight types the titles tell them apart. */
final class MapSymbols {
    private static final List<String> SHAPES =
            List.of("M-6-6h12v12h-12z", "M0-8L7 5H-7z", "M0-8L8 0L0 8L-8 0z", "M-2-7h4v5h5v4h-5v5h-4v-5h-5v-4h5z");

    private MapSymbols() {}

    static void write(PageDay day, MapScale scale, Svg out) {
        List<String> types = types(day);
        day.get(LOCATIONS).locations().stream()
                .limit(PageDay.MAX_ROWS)
                .forEach(location ->
                        MapPicture.place(location).ifPresent(place -> symbol(day, location, types, scale, place, out)));
    }

    /** What each shape stands for. */
    static void legend(PageDay day, Html out) {
        for (String type : types(day)) {
            out.open("span", "class", "key");
            out.svg()
                    .open("svg", "viewBox", "-10 -10 20 20", "aria-hidden", "true", "class", sign(types(day), type))
                    .empty("path", "d", shape(types(day), type))
                    .close();
            out.text(type).close();
        }
    }

    private static void symbol(
            PageDay day, TimedLocation location, List<String> types, MapScale scale, GeoPoint place, Svg out) {
        String at = MapLine.px(scale.xPx(place)) + " " + MapLine.px(scale.yPx(place));
        out.open("g", "class", sign(types, location.locationType()), "transform", "translate(" + at + ")")
                .element("title", title(day, location))
                .empty("path", "d", shape(types, location.locationType()))
                .close();
    }

    private static String title(PageDay day, TimedLocation location) {
        return location.locationId() + " " + location.locationName() + " (" + location.locationType() + ")"
                + location.locStart()
                        .flatMap(start -> location.locEnd()
                                .map(end -> ": open " + day.clock().span(start, end)))
                        .orElse("");
    }

    private static String shape(List<String> types, String type) {
        return SHAPES.get(types.indexOf(type) % SHAPES.size());
    }

    private static String sign(List<String> types, String type) {
        return types.indexOf(type) / SHAPES.size() % 2 == 0 ? "loc" : "loc solid";
    }

    private static List<String> types(PageDay day) {
        return new ArrayList<>(day.get(LOCATIONS).summary().locationsByType().keySet());
    }
}
