package org.runflow.report.race.exchange;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.runflow.race.DayOverview;
import org.runflow.race.display.MapData;
import org.runflow.race.display.MapData.CourseLine;
import org.runflow.race.display.SegmentShape;
import org.runflow.race.geo.GeoPoint;
import org.runflow.race.location.LocationResults;
import org.runflow.race.location.TimedLocation;
import org.runflow.report.write.Html;

/** A day for other people's maps: KML 2.2 and GPX 1.1, with courses and locations. Pure: the same results give the same bytes. */
public final class MapFiles {
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private MapFiles() {}

    /**
     * {@return the day as KML: courses, segments with their levels, and locations that have a place}
     *
     * @param day facts of the day
     * @param map courses and segments
     * @param locations its locations
     */
    public static String kml(DayOverview day, MapData map, LocationResults locations) {
        Html xml = new Html();
        xml.open("kml", "xmlns", "http://www.opengis.net/kml/2.2").open("Document");
        xml.element("name", day.raceName() + ", " + day.day());
        xml.open("Folder").element("name", "Courses");
        for (CourseLine course : map.courses()) {
            placemark(xml, course.event(), "Course of " + course.event(), course.line());
        }
        xml.close().open("Folder").element("name", "Segments");
        for (SegmentShape segment : map.segments()) {
            if (segment.line().size() > 1) {
                placemark(
                        xml,
                        segment.segId() + " " + segment.segLabel(),
                        String.format(
                                Locale.ROOT, "Level %s, up to %.3f p/m²", segment.los(), segment.peakDensityPerM2()),
                        segment.line());
            }
        }
        xml.close().open("Folder").element("name", "Locations");
        for (TimedLocation location : placed(locations)) {
            xml.open("Placemark")
                    .element("name", location.locationName())
                    .element("description", description(location))
                    .open("Point")
                    .element(
                            "coordinates",
                            degrees(location.lon().orElseThrow()) + ","
                                    + degrees(location.lat().orElseThrow()))
                    .close()
                    .close();
        }
        return HEAD + xml.close().close().close() + "\n";
    }

    private static void placemark(Html xml, String name, String description, List<GeoPoint> line) {
        String coordinates = line.stream()
                .map(point -> degrees(point.longitude()) + "," + degrees(point.latitude()))
                .collect(Collectors.joining(" "));
        xml.open("Placemark")
                .element("name", name)
                .element("description", description)
                .open("LineString")
                .element("tessellate", "1")
                .element("coordinates", coordinates)
                .close()
                .close();
    }

    /**
     * {@return the day as GPX: a track per course, and locations that have a place as waypoints}
     *
     * @param day facts of the day
     * @param map courses
     * @param locations its locations
     */
    public static String gpx(DayOverview day, MapData map, LocationResults locations) {
        Html xml = new Html();
        xml.open("gpx", "version", "1.1", "creator", "Runflow", "xmlns", "http://www.topografix.com/GPX/1/1");
        xml.open("metadata").element("name", day.raceName() + ", " + day.day()).close();
        for (TimedLocation location : placed(locations)) {
            xml.open(
                            "wpt",
                            "lat",
                            degrees(location.lat().orElseThrow()),
                            "lon",
                            west(location.lon().orElseThrow()))
                    .element("name", location.locationName())
                    .element("desc", description(location))
                    .element("type", location.locationType())
                    .close();
        }
        for (CourseLine course : map.courses()) {
            xml.open("trk").element("name", course.event()).open("trkseg");
            for (GeoPoint point : course.line()) {
                xml.element("trkpt", "", "lat", degrees(point.latitude()), "lon", west(point.longitude()));
            }
            xml.close().close();
        }
        return HEAD + xml.close() + "\n";
    }

    private static List<TimedLocation> placed(LocationResults locations) {
        return locations.locations().stream()
                .filter(location -> location.lat().isPresent() && location.lon().isPresent())
                .toList();
    }

    private static String description(TimedLocation location) {
        String times = location.locStart().isPresent() && location.locEnd().isPresent()
                ? ", open " + clock(location.locStart().get()) + " to "
                        + clock(location.locEnd().get())
                : ", without times";
        return location.locationType()
                + times
                + location.arrivals()
                        .map(arrivals -> ", first runner " + clock(arrivals.first()) + ", last "
                                + clock(arrivals.last()) + ", " + arrivals.count() + " runners")
                        .orElse("");
    }

    private static String clock(OffsetDateTime instant) {
        return CLOCK.format(instant);
    }

    /** A longitude as the schema of GPX wants it: below 180 degrees, so the date line is west. */
    private static String west(double longitude) {
        String text = degrees(longitude);
        return text.equals("180.000000") ? "-180.000000" : text;
    }

    private static String degrees(double value) {
        return String.format(Locale.ROOT, "%.6f", value);
    }
}
