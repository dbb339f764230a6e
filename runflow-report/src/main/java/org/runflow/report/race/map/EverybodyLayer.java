package org.runflow.report.race.map;

import static org.runflow.race.RaceDayPipeline.ROADS;
import static org.runflow.race.RaceDayPipeline.ROAD_DENSITY;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.runflow.race.density.SegmentDensity;
import org.runflow.race.display.RateSeries;
import org.runflow.race.model.CorridorStream;
import org.runflow.race.model.Orientation;
import org.runflow.race.road.Road;
import org.runflow.race.road.RoadDensity;
import org.runflow.race.road.RoadResults;
import org.runflow.report.race.day.Measures;
import org.runflow.report.race.day.PageDay;
import org.runflow.report.write.Svg;

/** The roads by the tracks with everybody on them at once: what the map shows in place of segments while its switch is on. */
final class EverybodyLayer {
    private final PageDay day;
    private final RoadResults roads;
    private final RoadDensity density;

    private EverybodyLayer(PageDay day, RoadResults roads, RoadDensity density) {
        this.day = day;
        this.roads = roads;
        this.density = density;
    }

    /** Empty where no road is used by more than one stream, where nothing was computed of roads, and for runs of earlier versions. */
    static Optional<EverybodyLayer> of(PageDay day) {
        return day.find(ROADS)
                .flatMap(roads -> day.find(ROAD_DENSITY).map(density -> new EverybodyLayer(day, roads, density)))
                .filter(EverybodyLayer::isWorthwhile);
    }

    private boolean isWorthwhile() {
        return roads.corridors().stream()
                .anyMatch(road -> road.streams().size() > 1
                        && density.roads().find(road.id()).isPresent());
    }

    /** How many roads there are. */
    int size() {
        return density.roads().size();
    }

    /** The roads as they are listed: in the order of their first streams; the densest when there are too many. */
    List<SegmentDensity> listed() {
        List<SegmentDensity> densest = densestFirst();
        return densest.size() == size() ? density.roads() : densest;
    }

    private List<SegmentDensity> densestFirst() {
        return density.roads().stream()
                .sorted(Comparator.comparingDouble(SegmentDensity::peakDensityPerM2)
                        .reversed())
                .limit(PageDay.MAX_ROWS)
                .toList();
    }

    RateSeries.SegmentSeries series(SegmentDensity road) {
        return density.series().get(road.segId());
    }

    List<RateSeries.SegmentSeries> series() {
        return density.series();
    }

    /** Who runs on a road, and where on their courses. */
    String streams(SegmentDensity road) {
        return roads.corridors().get(road.segId()).streams().stream()
                .map(EverybodyLayer::words)
                .collect(Collectors.joining(", "));
    }

    private static String words(CorridorStream stream) {
        return stream.event() + " km " + Measures.km(stream.fromKm()) + "–" + Measures.km(stream.toKm())
                + (stream.direction() == Orientation.AGAINST ? " against" : "");
    }

    /** Draws the roads, the densest on top. */
    void write(MapScale scale, Svg out) {
        out.open("g", "class", "together");
        List<SegmentDensity> lightestFirst = new ArrayList<>(densestFirst());
        Collections.reverse(lightestFirst);
        for (SegmentDensity road : lightestFirst) {
            String path = line(road, scale).path();
            out.open("g", "class", "seg " + MapPicture.level(road), "data-seg", road.segId())
                    .element("title", title(road))
                    .empty("path", "class", "edge", "d", path)
                    .empty("path", "d", path)
                    .close();
        }
        out.close();
    }

    /** Where the roads lie, so that signs keep clear of them. */
    MapGround ground(MapScale scale) {
        MapGround ground = new MapGround();
        densestFirst().forEach(road -> ground.addLine(line(road, scale)));
        return ground;
    }

    /** Draws the signs of the roads where there is room. */
    void signs(MapTags tags, MapScale scale, Svg out) {
        out.open("g", "class", "together");
        densestFirst().forEach(road -> tags.write(road, line(road, scale), out));
        out.close();
    }

    private MapLine line(SegmentDensity road, MapScale scale) {
        Road ground = roads.corridors().get(road.segId());
        return MapLine.of(ground.line(), scale);
    }

    private String title(SegmentDensity road) {
        return road.segId() + " " + streams(road)
                + (road.isActive()
                        ? ": level " + road.los() + ", " + Measures.density(road.peakDensityPerM2()) + " p/m² at "
                                + day.clock().time(road.peakDensityTimestamp())
                        : ": nobody runs here");
    }
}
