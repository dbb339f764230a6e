package org.runflow.report.race.map;

import static org.runflow.race.RaceDayPipeline.LOCATIONS;
import static org.runflow.race.RaceDayPipeline.MAP_DATA;
import static org.runflow.race.RaceDayPipeline.OVERVIEW;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.runflow.race.density.SegmentDensity;
import org.runflow.race.display.MapData.CourseLine;
import org.runflow.race.display.SegmentShape;
import org.runflow.race.geo.GeoPoint;
import org.runflow.race.location.TimedLocation;
import org.runflow.report.race.day.Measures;
import org.runflow.report.race.day.PageDay;
import org.runflow.report.text.Numbers;
import org.runflow.report.write.Svg;

/** The course from above: segments by their worst level with its letter, places where people work, a bar for the scale. */
final class MapPicture {
    private static final double BESIDE_PX = 3.5;

    private final PageDay day;
    private final MapScale scale;

    private MapPicture(PageDay day, MapScale scale) {
        this.day = day;
        this.scale = scale;
    }

    /** Empty when no event has a track. */
    static Optional<MapPicture> of(PageDay day) {
        List<GeoPoint> places = new ArrayList<>();
        day.get(MAP_DATA).courses().forEach(course -> places.addAll(course.line()));
        return places.isEmpty() ? Optional.empty() : Optional.of(new MapPicture(day, MapScale.around(places)));
    }

    void write(Svg out, String title) {
        out.open(
                "svg",
                "viewBox",
                "0 0 " + MapLine.px(MapScale.WIDTH_PX) + " " + MapLine.px(scale.heightPx()),
                "role",
                "img",
                "aria-label",
                title);
        for (CourseLine course : day.get(MAP_DATA).courses()) {
            out.empty(
                    "path",
                    "class",
                    "way",
                    "d",
                    MapLine.of(course.line(), scale).path());
        }
        Optional<EverybodyLayer> everybody = EverybodyLayer.of(day);
        everybody.ifPresent(layer -> out.open("g", "class", "apart"));
        List<SegmentDensity> bestFirst = new ArrayList<>(drawn());
        Collections.reverse(bestFirst);
        bestFirst.forEach(segment -> segment(segment, out));
        everybody.ifPresent(layer -> {
            out.close();
            layer.write(scale, out);
        });
        MapSymbols.write(day, scale, out);
        MapTags tags = new MapTags(ground(), scale.heightPx());
        MapMarks marks = new MapMarks(tags, out);
        List<MapMarks.Course> courses = courses();
        marks.ends(courses);
        Optional<MapTags> inTheirPlace = everybody.map(layer -> tags.alike(layer.ground(scale)));
        everybody.ifPresent(layer -> out.open("g", "class", "apart"));
        drawn().forEach(segment -> tags.write(segment, line(segment), out));
        everybody.ifPresent(layer -> out.close());
        int before = tags.size();
        marks.kilometres(courses);
        everybody.ifPresent(layer -> {
            MapTags ofRoads = inTheirPlace.orElseThrow();
            tags.from(before).forEach(ofRoads::take);
            layer.signs(ofRoads, scale, out);
        });
        bar(out);
        out.close();
    }

    private List<MapMarks.Course> courses() {
        return day.get(OVERVIEW).events().stream()
                .flatMap(event -> day.get(MAP_DATA).courses().find(event.name()).stream()
                        .map(course -> new MapMarks.Course(
                                event.name(), event.certifiedKm(), MapLine.of(course.line(), scale))))
                .toList();
    }

    private MapGround ground() {
        MapGround ground = new MapGround();
        drawn().forEach(segment -> ground.addLine(line(segment)));
        day.get(LOCATIONS).locations().stream()
                .flatMap(location -> place(location).stream())
                .forEach(place -> ground.addPoint(scale.xPx(place), scale.yPx(place)));
        return ground;
    }

    private List<SegmentDensity> drawn() {
        return day.worstFirst().stream()
                .limit(PageDay.MAX_ROWS)
                .filter(segment -> !shape(segment).line().isEmpty())
                .toList();
    }

    private void segment(SegmentDensity segment, Svg out) {
        String path = line(segment).path();
        out.open("g", "class", "seg " + level(segment), "data-seg", segment.segId())
                .element("title", title(segment))
                .empty("path", "class", "edge", "d", path)
                .empty("path", "d", path)
                .close();
    }

    private String title(SegmentDensity segment) {
        String label = day.label(segment.segId());
        return segment.segId()
                + (label.isEmpty() ? "" : " " + label)
                + (segment.isActive()
                        ? ": level " + segment.los() + ", " + Measures.density(segment.peakDensityPerM2()) + " p/m² at "
                                + day.clock().time(segment.peakDensityTimestamp())
                        : ": nobody runs here");
    }

    private MapLine line(SegmentDensity segment) {
        return MapLine.of(shape(segment).line(), scale).shifted(BESIDE_PX);
    }

    private SegmentShape shape(SegmentDensity segment) {
        return day.get(MAP_DATA).segments().get(segment.segId());
    }

    static String level(SegmentDensity segment) {
        return segment.isActive() ? segment.los().name() : "nobody";
    }

    private void bar(Svg out) {
        int bar = scale.barM();
        String y = MapLine.px(scale.heightPx() - 14);
        String end = MapLine.px(20 + scale.px(bar));
        out.open("g", "class", "bar")
                .empty("path", "d", "M20 " + y + "v-7v7H" + end + "v-7")
                .element(
                        "text",
                        bar >= 1000 ? Numbers.count(bar / 1000) + " km" : Numbers.count(bar) + " m",
                        "x",
                        MapLine.px(28 + scale.px(bar)),
                        "y",
                        y)
                .close();
    }

    /** Whether a location is on the map at all. */
    static Optional<GeoPoint> place(TimedLocation location) {
        return location.lat().flatMap(lat -> location.lon().map(lon -> new GeoPoint(lat, lon)));
    }
}
