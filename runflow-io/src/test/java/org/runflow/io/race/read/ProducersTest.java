package org.runflow.io.race.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.runflow.race.geo.Track;
import org.runflow.race.model.Note;

/** One course of 5 km as watches, services, planners and map programs write it, in small. Each gives the same way, or says why not and what to do. */
class ProducersTest {
    private static final String GPX = "5k.gpx";
    private static final String NAMESPACE = "xmlns=\"http://www.topografix.com/GPX/1/1\"";
    private static final String INSTANCE = " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
            + " xsi:schemaLocation=\"http://www.topografix.com/GPX/1/1 http://www.topografix.com/GPX/11.xsd\"";
    private static final String POINT_EXTENSION = "http://www.garmin.com/xmlschemas/TrackPointExtension/v1";

    @TempDir
    Path folder;

    private static Arguments of(String producer, String file, String... notes) {
        return Arguments.of(producer, file, List.of(notes));
    }

    private static String gpx(String attributes, String content) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<gpx version=\"1.1\" " + NAMESPACE + " " + attributes
                + ">\n" + content + "\n</gpx>\n";
    }

    /** The course as points with something inside each. */
    private static String points(String element, String inside) {
        StringBuilder points = new StringBuilder();
        for (String latitude : List.of("40.0", "40.01000000000000159", "40.0200000", "40.03", "40.045")) {
            points.append(
                    "<" + element + " lat=\"" + latitude + "\" lon=\"1.00000000\">" + inside + "</" + element + ">\n");
        }
        return points.toString();
    }

    private static String track(String name, String inside) {
        return "<trk><name>" + name + "</name><type>running</type><trkseg>\n" + points("trkpt", inside)
                + "</trkseg></trk>";
    }

    static Stream<Arguments> read() {
        String measured = "<ele>12.4</ele><time>2026-04-12T08:31:02.000Z</time><extensions><ns3:TrackPointExtension>"
                + "<ns3:atemp>19.0</ns3:atemp><ns3:hr>151</ns3:hr><ns3:cad>88</ns3:cad></ns3:TrackPointExtension></extensions>";
        return Stream.of(
                of(
                        "Garmin Connect, an activity",
                        gpx(
                                "creator=\"Garmin Connect\" xmlns:ns3=\"" + POINT_EXTENSION
                                        + "\" xmlns:ns2=\"http://www.garmin.com/xmlschemas/GpxExtensions/v3\""
                                        + INSTANCE,
                                "<metadata><link href=\"connect.garmin.com\"><text>Garmin Connect</text></link>"
                                        + "<time>2026-04-12T08:30:00.000Z</time></metadata>"
                                        + track("Lisbon Running", measured))),
                of(
                        "Garmin BaseCamp, a route with its shape between few points",
                        gpx(
                                "creator=\"Garmin Desktop App\" xmlns:gpxx=\"http://www.garmin.com/xmlschemas/GpxExtensions/v3\"",
                                "<metadata><bounds maxlat=\"40.045\" maxlon=\"1\" minlat=\"40\" minlon=\"1\"/></metadata><rte>"
                                        + "<name>5K</name><extensions><gpxx:RouteExtension><gpxx:IsAutoNamed>true</gpxx:IsAutoNamed>"
                                        + "<gpxx:DisplayColor>Magenta</gpxx:DisplayColor></gpxx:RouteExtension></extensions>"
                                        + "<rtept lat=\"40\" lon=\"1\"><name>Start</name><extensions><gpxx:RoutePointExtension>"
                                        + "<gpxx:rpt lat=\"40.01\" lon=\"1\"><gpxx:Subclass>06</gpxx:Subclass></gpxx:rpt>"
                                        + "<gpxx:rpt lat=\"40.02\" lon=\"1\"/><gpxx:rpt lat=\"40.03\" lon=\"1\"/>"
                                        + "</gpxx:RoutePointExtension></extensions></rtept>"
                                        + "<rtept lat=\"40.045\" lon=\"1\"><name>End</name></rtept></rte>")),
                of(
                        "Strava, an activity",
                        gpx(
                                "creator=\"StravaGPX\"" + INSTANCE + " xmlns:gpxtpx=\"" + POINT_EXTENSION + "\"",
                                "<metadata><time>2026-04-12T08:30:00Z</time></metadata>"
                                        + track(
                                                "Morning Run &amp; \uD83C\uDFC3",
                                                "<ele>11.0</ele><time>2026-04-12T08:30:00Z</time><extensions><power>231</power>"
                                                        + "<gpxtpx:TrackPointExtension><gpxtpx:hr>140</gpxtpx:hr>"
                                                        + "</gpxtpx:TrackPointExtension></extensions>"))),
                of(
                        "Strava, a route",
                        gpx(
                                "creator=\"StravaGPX\"" + INSTANCE,
                                "<metadata><name>5k loop</name><author><name>A. Runner</name><link href=\"https://www.strava.com/\"/>"
                                        + "</author><copyright author=\"OpenStreetMap contributors\"><year>2026</year></copyright>"
                                        + "</metadata>" + track("5k loop", "<ele>10.25</ele>"))),
                of(
                        "Komoot, a tour, with single quotes in its first line",
                        gpx(
                                        "creator=\"https://www.komoot.de\"" + INSTANCE,
                                        "<metadata><name>Along the river</name><author><link href=\"https://www.komoot.de\">"
                                                + "<text>komoot</text><type>text/html</type></link></author></metadata>"
                                                + track(
                                                        "Along the river",
                                                        "<ele>34.000000</ele><time>2026-01-10T12:00:00.000Z</time>"))
                                .replace("version=\"1.0\" encoding=\"UTF-8\"", "version='1.0' encoding='UTF-8'")),
                of(
                        "Ride with GPS, a route with cues",
                        gpx(
                                "creator=\"http://ridewithgps.com/\" xmlns:gpxdata=\"http://www.cluetrust.com/XML/GPXDATA/1/0\""
                                        + INSTANCE,
                                "<metadata><name>5K</name><link href=\"https://ridewithgps.com/routes/1\"><text>5K</text></link>"
                                        + "<time>2026-02-03T10:20:30Z</time></metadata>"
                                        + "<wpt lat=\"40.01\" lon=\"1\"><name>Left</name><cmt>Turn left</cmt><sym>Left</sym></wpt>"
                                        + track("5K", "<ele>81.1</ele>")),
                        "5k.gpx has 1 waypoint that nobody reads: Left near km 1.11. Places where people work are rows of"
                                + " locations.csv."),
                of(
                        "plotaroute, a track with a mark for each kilometre",
                        gpx(
                                "creator=\"www.plotaroute.com\"",
                                "<metadata><desc>Route created on plotaroute.com</desc></metadata>"
                                        + "<wpt lat=\"40.009\" lon=\"1\"><name>1 km</name></wpt>"
                                        + "<wpt lat=\"40.018\" lon=\"1\"><name>2 km</name></wpt>"
                                        + track("5K course", "<ele>3</ele>")),
                        "5k.gpx has 2 waypoints that nobody reads: 1 km near km 1.00, 2 km near km 2.00. Places where people work"
                                + " are rows of locations.csv."),
                of(
                        "plotaroute, a route",
                        gpx(
                                "creator=\"www.plotaroute.com\"",
                                "<rte><name>5K course</name>" + points("rtept", "") + "</rte>")),
                of(
                        "BRouter and OsmAnd, a track beside a route of two points",
                        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!-- track-length = 4997 filtered ascend = 3 -->\n"
                                + gpx(
                                                "creator=\"OsmAndRouter\" xmlns:osmand=\"https://osmand.net\"",
                                                "<rte><name>to</name><rtept lat=\"40\" lon=\"1\"><desc>start</desc><extensions>"
                                                        + "<time>12</time><offset>0</offset></extensions></rtept>"
                                                        + "<rtept lat=\"40.045\" lon=\"1\"/></rte>"
                                                        + track("brouter_trekking_0", "<ele>61.25</ele>"))
                                        .lines()
                                        .skip(1)
                                        .reduce("", (text, line) -> text + line + "\n")),
                of(
                        "Suunto, with elements of its own that bear names of others",
                        gpx(
                                "creator=\"Suunto app\"",
                                "<metadata><name>Loop</name><extensions><route xmlns=\"http://www.suunto.com/xmlschemas/RouteExtension/v1\">"
                                        + "<id>7</id><name>Other</name></route></extensions></metadata>"
                                        + track("Loop", "<ele>4</ele>"))),
                of(
                        "a watch that paused twice: three parts, one of them empty",
                        gpx(
                                "creator=\"Polar Flow\"",
                                "<trk><trkseg><trkpt lat=\"40\" lon=\"1\"/><trkpt lat=\"40.01\" lon=\"1\"/></trkseg><trkseg/>"
                                        + "<trkseg><trkpt lat=\"40.02\" lon=\"1\"/><trkpt lat=\"40.03\" lon=\"1\"/>"
                                        + "<trkpt lat=\"40.045\" lon=\"1\"/></trkseg></trk>")),
                of(
                        "GPS Visualizer, GPX 1.0",
                        "<?xml version=\"1.0\" standalone=\"yes\"?>\n<gpx version=\"1.0\" creator=\"GPS Visualizer"
                                + " https://www.gpsvisualizer.com/\" xmlns=\"http://www.topografix.com/GPX/1/0\">"
                                + track("5K", "") + "</gpx>",
                        "5k.gpx is no proper GPX 1.1, but was read all the same: it is GPX 1.0."),
                of(
                        "a map program of Windows, with a byte-order mark and its line ends",
                        "\uFEFF"
                                + gpx("creator=\"MapSource 6.16.3\"", track("5K", ""))
                                        .replace("\n", "\r\n")),
                of(
                        "a program that calls its elements by a prefix, one point per line, comments between",
                        "<g:gpx version=\"1.1\" xmlns:g=\"http://www.topografix.com/GPX/1/1\"><!-- 5K -->"
                                + track("5K", "").replace("<", "<g:").replace("<g:/", "</g:") + "</g:gpx>"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("read")
    void givesTheCourse(String producer, String file, List<String> notes) {
        RaceFiles files = RaceFiles.goodIn(folder).with(GPX, file);

        Track track = files.open().race().day("sun").events().get("5k").track().orElseThrow();

        assertThat(track.size()).isEqualTo(5);
        assertThat(TrackNotes.drawnLengthM(track)).isCloseTo(4997, within(1.0));
        assertThat(files.open().notes()).extracting(Note::text).containsExactlyElementsOf(notes);
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of(
                        "Google My Maps",
                        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<kml xmlns=\"http://www.opengis.net/kml/2.2\"><Document/></kml>",
                        "5k.gpx line 2: is not GPX: the root element is 'kml' instead of 'gpx'; it is KML, as map programs keep it;"
                                + " export the track as GPX, or convert the file"),
                Arguments.of(
                        "Google Earth",
                        "PK\u0003\u0004....doc.kml....",
                        "5k.gpx: is a KMZ file, not GPX; export the track as GPX"),
                Arguments.of(
                        "a course of Garmin Training Center",
                        "<TrainingCenterDatabase/>",
                        "5k.gpx line 1: is not GPX: the root element is 'TrainingCenterDatabase' instead of 'gpx'; it is TCX, as"
                                + " training programs keep it; export the track as GPX"),
                Arguments.of(
                        "geojson.io",
                        "{\"type\": \"FeatureCollection\", \"features\": []}",
                        "5k.gpx: is JSON, not GPX; export the track as GPX"),
                Arguments.of(
                        "a bulk download, packed",
                        "\u001F\u008B\u0008...",
                        "5k.gpx: is compressed (gzip), not GPX; unpack it"),
                Arguments.of(
                        "the page of a service, after the session ended",
                        "<!DOCTYPE html>\n<html><body>Log in</body></html>",
                        "5k.gpx: is a web page (HTML), not GPX; download it again while logged in"),
                Arguments.of(
                        "places without a way",
                        gpx("creator=\"mapstogpx.com\"", "<wpt lat=\"40\" lon=\"1\"><name>Start</name></wpt>"),
                        "5k.gpx: has waypoints only, no track or route; export the way, not the places"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void saysWhatTheFileIsAndWhatToDo(String producer, String file, String problem) {
        RaceFiles files = RaceFiles.goodIn(folder).with(GPX, file.getBytes(StandardCharsets.ISO_8859_1));

        assertThat(files.problems()).containsExactly(problem);
    }

    @Test
    void tellsPartsOfATrackWithTheirLengths() {
        RaceFiles files = RaceFiles.goodIn(folder)
                .with(GPX, gpx("creator=\"a watch\"", track("Race", "") + track("Way home", "")));

        assertThat(files.open().notes())
                .extracting(Note::text)
                .containsExactly(
                        "5k.gpx has 2 tracks: 'Race' 5.0 km, 'Way home' 5.0 km; together 15.0 km. 'Race' 5.0 km is taken"
                                + " alone, as it fits the distance of '5k' best; name it with gpx_track, or keep it alone in the file.");
    }
}
