package org.runflow.io.race.read;

import static org.runflow.io.race.read.Broken.edit;
import static org.runflow.io.race.read.Broken.folder;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BrokenTrackTest {
    private static final String GPX = "10k.gpx";

    private static Broken track(String name, String text, String... problems) {
        return folder(name, files -> files.with(GPX, text), problems);
    }

    static Stream<Broken> broken() {
        return Stream.of(
                track("empty", "", "10k.gpx line 1: is not GPX: the file is empty"),
                track(
                        "not XML",
                        "lat,lon\n1,2\n",
                        "10k.gpx line 1: is not GPX: the XML is not well-formed at column 1, before any element"),
                track(
                        "not GPX",
                        "<kml><trkpt lat='1' lon='1'/><trkpt lat='2' lon='1'/></kml>",
                        "10k.gpx line 1: is not GPX: the root element is 'kml' instead of 'gpx'; it is KML, as map programs keep"
                                + " it; export the track as GPX, or convert the file"),
                track(
                        "training file",
                        "<TrainingCenterDatabase xmlns='n'><Courses/></TrainingCenterDatabase>",
                        "10k.gpx line 1: is not GPX: the root element is 'TrainingCenterDatabase' instead of 'gpx'; it is TCX,"
                                + " as training programs keep it; export the track as GPX"),
                track(
                        "something else",
                        "<osm><node lat='1' lon='1'/></osm>",
                        "10k.gpx line 1: is not GPX: the root element is 'osm' instead of 'gpx'; export the track as GPX"),
                track(
                        "cut short",
                        "<gpx>\n<trk>\n<trkpt lat='1' lon='1'/>",
                        "10k.gpx line 3: is not GPX: it ends before 'trk' is closed"),
                track(
                        "no point",
                        "<gpx><wpt lat='1' lon='1'/><wpt lat='2' lon='1'/></gpx>",
                        "10k.gpx: has waypoints only, no track or route; export the way, not the places"),
                track("nothing at all", "<gpx/>", "10k.gpx: has 0 points of a track or route; it needs two or more"),
                track(
                        "one point",
                        "<gpx><trk><trkseg><trkpt lat='1' lon='1'/></trkseg></trk></gpx>",
                        "10k.gpx: has 1 point of a track or route; it needs two or more"),
                track(
                        "no length",
                        "<gpx><rte><rtept lat='1' lon='1'/><rtept lat='1' lon='1.000001'/></rte></gpx>",
                        "10k.gpx: has a track without a length: all points lie within a metre"),
                track(
                        "one place many times",
                        "<gpx><trk><trkseg>" + "<trkpt lat='1' lon='1'/>".repeat(3) + "</trkseg></trk></gpx>",
                        "10k.gpx: has a track without a length: all points lie within a metre"),
                edit(
                        GPX,
                        "lat=\"38.79\" lon=\"-9.13\"",
                        "lat=\"138.79\"",
                        "10k.gpx line 5, lat '138.79': must be a latitude from -90 to 90 degrees",
                        "10k.gpx line 5, lon: must be a longitude from -360 to 360 degrees"),
                edit(
                        GPX,
                        "lat=\"38.79\" lon=\"-9.13\"",
                        "lat=\"NaN\" lon=\"-361\"",
                        "10k.gpx line 5, lat 'NaN': must be a latitude from -90 to 90 degrees",
                        "10k.gpx line 5, lon '-361': must be a longitude from -360 to 360 degrees"),
                track(
                        "wrong nesting",
                        "<gpx>\n<trk></gpx>\n<trkpt lat='1' lon='1'/></trk>",
                        "10k.gpx line 2: is not GPX: the XML is not well-formed at column 8, inside 'trk'"),
                track(
                        "every point",
                        "<gpx><trk>" + "<trkpt lat='91' lon='1'/>\n".repeat(7) + "</trk></gpx>",
                        "10k.gpx line 1, lat '91': must be a latitude from -90 to 90 degrees (7 of 7 rows)"),
                track(
                        "document type",
                        "<?xml version='1.0'?>\n<!DOCTYPE gpx>\n<gpx/>",
                        "10k.gpx line 2: has a document type (DOCTYPE), which is refused; remove it"),
                track(
                        "external document type",
                        "<!DOCTYPE gpx SYSTEM 'http://localhost:1/gpx.dtd'><gpx/>",
                        "10k.gpx line 1: has a document type (DOCTYPE), which is refused; remove it"),
                track(
                        "external entity",
                        "<!DOCTYPE gpx [<!ENTITY e SYSTEM 'file:///nothing'>]><gpx><name>&e;</name></gpx>",
                        "10k.gpx line 1: has a document type (DOCTYPE), which is refused; remove it"),
                track(
                        "a character that XML has not",
                        "<gpx>\n<name>a&#0;b</name></gpx>",
                        "10k.gpx line 2: is not GPX: the XML is not well-formed at column 12, inside 'name'"),
                track(
                        "two files in one",
                        "<gpx></gpx>\n<gpx></gpx>",
                        "10k.gpx line 2: is not GPX: the XML is not well-formed at column 2, after the end of 'gpx'"),
                track(
                        "blank lines and something wrong",
                        "\r\n\n<?xml version='1.0'?>\n<gpx><trk></gpx>",
                        "10k.gpx line 4: is not GPX: the XML is not well-formed at column 13, inside 'trk'"));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void reportsExactlyWhatIsWrong(Broken broken, @TempDir Path folder) {
        broken.check(folder);
    }
}
