package org.runflow.io.race.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.runflow.race.geo.Track;
import org.runflow.race.model.Note;

/** Tracks as watches, planners and editors write them. The 5k is 5 km long; a minute of latitude is 1.85 km. */
class TracksTest {
    private static final String GPX = "5k.gpx";

    @TempDir
    Path folder;

    private RaceFiles files;

    @BeforeEach
    void writeFiles() {
        files = RaceFiles.goodIn(folder);
    }

    private Track track() {
        return files.open().race().day("sun").events().get("5k").track().orElseThrow();
    }

    private List<Note> notes() {
        return files.open().notes();
    }

    private static String way(String name, double fromLat, double toLat) {
        return "<trk>" + (name.isEmpty() ? "" : "<name>" + name + "</name>") + "<trkseg><trkpt lat=\"" + fromLat
                + "\" lon=\"1\"/><trkpt lat=\"" + toLat + "\" lon=\"1\"/></trkseg></trk>";
    }

    private static String gpx(String content) {
        return "<gpx xmlns=\"http://www.topografix.com/GPX/1/1\" version=\"1.1\">" + content + "</gpx>";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<gpx xmlns='http://www.topografix.com/GPX/1/0' version='1.0'>%s</gpx> | it is GPX 1.0",
                "<gpx version='1.1'>%s</gpx> | it names no namespace",
                "<gpx xmlns='n'><extensions><gpxx:Color>Red</gpxx:Color></extensions>%s</gpx> | the prefix 'gpxx' is"
                        + " not declared",
                "<gpx xmlns='n'><metadata><name>Quay & Bridge, A&B</name></metadata>%s</gpx> | it holds an ampersand"
                        + " that should be &amp;",
                "<gpx xmlns='n'><metadata xsi:nil='true'/>%s</gpx> | the prefix 'xsi' is not declared",
                "<gpx xmlns='n'><metadata><name>Caf&eacute;&#32;&lt;A&gt;</name></metadata>%s</gpx> | the reference"
                        + " '&eacute;' is not declared"
            })
    void readsWhatIsNearlyGpx(String file, String oddity) {
        files.with(GPX, file.replace("%s", way("", 40, 40.045)));
        assertThat(track().size()).isEqualTo(2);
        assertThat(notes())
                .containsExactly(Note.info("5k.gpx is no proper GPX 1.1, but was read all the same: " + oddity + "."));
    }

    @Test
    void readsWhatStandsBehindBlankLines() {
        files.with(GPX, "\n \r\n<?xml version='1.0'?>\n" + gpx(way("", 40, 40.045)));
        assertThat(track().size()).isEqualTo(2);
        assertThat(notes())
                .containsExactly(Note.info(
                        "5k.gpx is no proper GPX 1.1, but was read all the same: blanks stand before its first line."));
    }

    @Test
    void takesAnAmpersandForItselfWhereXmlDoes() {
        files.edit("analysis.json", "{\"name\": \"5k\", ", "{\"name\": \"5k\", \"gpx_track\": \"Quay & Bridge\", ")
                .with(
                        GPX,
                        gpx("<!-- by a?b=1&c=2 --><?a b&c?>"
                                + way("<![CDATA[Quay & Bridge]]>", 40, 40.045)
                                + way("Kids", 41, 41.009)));
        assertThat(track().point(0).latitude()).isEqualTo(40);
        assertThat(notes()).isEmpty();
    }

    @Test
    void aPartInWhichNobodyMovedHasNoLength() {
        files.with(
                GPX,
                gpx(
                        "<trk><name>Run</name><trkseg><trkpt lat='40' lon='1'/><trkpt lat='40.045' lon='1'/></trkseg><trkseg>"
                                + "<trkpt lat='40.045' lon='1'/><trkpt lat='40.045' lon='1'/></trkseg></trk>"
                                + way("Stood", 40.045, 40.045)));
        assertThat(notes())
                .containsExactly(Note.info(
                        "5k.gpx has 2 tracks: 'Run' 5.0 km (segments 5.0 km, 0.0 km), 'Stood' 0.0 km; together"
                                + " 5.0 km. They are taken as one, in file order."));
    }

    @Test
    void readsElementsWithADeclaredPrefix() {
        files.with(
                GPX,
                "<g:gpx xmlns:g='n'>" + way("", 40, 40.045).replace("<", "<g:").replace("<g:/", "</g:") + "</g:gpx>");
        assertThat(track().size()).isEqualTo(2);
        assertThat(notes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"179.98, -179.96", "179.98, 180.04", "-180.02, -179.96", "180.01, 180.07", "-179.97, 179.97"})
    void goesTheShortWayAcrossTheDateLine(double from, double to) {
        files.with(GPX, gpx("<rte><rtept lat='40' lon='" + from + "'/><rtept lat='40' lon='" + to + "'/></rte>"));
        assertThat(TrackNotes.drawnLengthM(track())).isCloseTo(5122, within(10.0));
        assertThat(notes()).singleElement().extracting(Note::text).asString().endsWith("(2.5 % off).");
    }

    @Test
    void leavesOutPointsThatAWatchMadeUp() {
        files.with(
                GPX,
                gpx("<trk><trkseg>\n<trkpt lat='40' lon='1'/>\n<trkpt lat='0' lon='0'/>\n<trkpt lat='40.02' lon='1'/>\n"
                        + "<trkpt lat='40.03' lon='1'/>\n<trkpt lat='40.045' lon='1'/></trkseg></trk>"));
        assertThat(track().size()).isEqualTo(4);
        assertThat(notes())
                .containsExactly(
                        Note.warning("5k.gpx: 1 point at 0, 0 left out, as watches write when they lose the satellites"
                                + " (line 3: about 4449 km from the points beside it)."));
    }

    @Test
    void keepsACourseThroughTheRealNullIsland() {
        files.with(
                GPX,
                gpx("<trk><trkseg><trkpt lat='-0.004' lon='0'/><trkpt lat='0' lon='0'/><trkpt lat='0.041'"
                        + " lon='0'/></trkseg></trk>"));
        assertThat(track().size()).isEqualTo(3);
    }

    @Test
    void namesAPointFarFromItsNeighbours() {
        StringBuilder points = new StringBuilder();
        for (int i = 0; i <= 45; i++) {
            points.append("<trkpt lat='40.0")
                    .append(i < 10 ? "0" : "")
                    .append(i)
                    .append("' lon='")
                    .append(i == 20 ? "1.03" : "1")
                    .append("'/>\n");
        }
        files.with(GPX, gpx("<trk><trkseg>\n" + points + "</trkseg></trk>"));
        assertThat(notes().get(1).text())
                .isEqualTo("5k.gpx: 1 point far from all others; is it an error of the watch?"
                        + " (line 22: 2.6 and 2.6 km from the points before and after it).");
    }

    @ParameterizedTest
    @CsvSource({
        "'', 40, true",
        "'\"gpx_track\": \"Kids\", ', 41, false",
        "'\"gpx_track\": \"2\", ', 41, false",
        "'\"gpx_track\": 2, ', 41, false"
    })
    void choosesTheTrackThatFitsUnlessOneIsAskedFor(String setting, double startLat, boolean told) {
        files.edit("analysis.json", "{\"name\": \"5k\", ", "{\"name\": \"5k\", " + setting)
                .with(GPX, gpx(way("Full", 40, 40.045) + way("Kids", 41, 41.009)));
        assertThat(track().point(0).latitude()).isEqualTo(startLat);
        assertThat(notes().stream()
                        .map(Note::text)
                        .filter(text ->
                                text.startsWith("5k.gpx has 2 tracks: 'Full' 5.0 km, 'Kids' 1.0 km; together 1")))
                .hasSize(told ? 1 : 0);
    }

    @Test
    void takesTracksTogetherWhereThatFits() {
        files.with(GPX, gpx(way("", 40, 40.02) + way("", 40.02, 40.045)));
        assertThat(track().size()).isEqualTo(4);
        assertThat(notes())
                .containsExactly(
                        Note.info("5k.gpx has 2 tracks: number 1 2.2 km, number 2 2.8 km; together 5.0 km. They are"
                                + " taken as one, in file order."));
    }

    @Test
    void asksForATrackThatIsThere() {
        files.edit("analysis.json", "{\"name\": \"5k\", ", "{\"name\": \"5k\", \"gpx_track\": \"Half\", ")
                .with(GPX, gpx(way("Full", 40, 40.045)));
        assertThat(files.problems())
                .containsExactly(
                        "5k.gpx: has no track 'Half', which gpx_track of event '5k' asks for; it has 'Full' 5.0 km");
    }

    @Test
    void asksWhichOfTwoTracksOfOneNameIsMeant() {
        files.edit("analysis.json", "{\"name\": \"5k\", ", "{\"name\": \"5k\", \"gpx_track\": \"Loop\", ")
                .with(GPX, gpx(way("Loop", 40, 40.045) + way("Loop", 41, 41.009)));
        assertThat(files.problems())
                .containsExactly("5k.gpx: has 2 tracks 'Loop', which gpx_track of event '5k' asks for; it has 'Loop'"
                        + " 5.0 km, 'Loop' 1.0 km: ask for one by its number from 1");
    }

    @Test
    void notesWaypointsThatNobodyReads() {
        files.with(
                GPX,
                gpx("<wpt lat='40.009' lon='1'><name>Water</name></wpt><wpt lat='40.036' lon='1'/>"
                        + way("", 40, 40.045)));
        assertThat(notes())
                .containsExactly(
                        Note.info("5k.gpx has 2 waypoints that nobody reads: Water near km 1.00, one near km 4.00."
                                + " Places where people work are rows of locations.csv."));
    }

    @Test
    void watchThatRanOnWhileSomebodyStoodIsTold() {
        StringBuilder points = new StringBuilder();
        for (int i = 0; i <= 450; i++) {
            points.append("<trkpt lat=\"").append(40 + i / 10_000.0).append("\" lon=\"1\"/>\n");
            for (int stood = 0; i == 100 && stood < 60; stood++) {
                points.append("<trkpt lat=\"40.01\" lon=\"")
                        .append(stood % 2 == 0 ? 1.00005 : 1.0)
                        .append("\"/>\n");
            }
        }
        files.with(GPX, gpx("<trk><trkseg>\n" + points + "</trkseg></trk>"));

        assertThat(notes())
                .extracting(Note::text)
                .anyMatch(text ->
                        text.startsWith("5k.gpx: 1 stretch of 200 m or more drawn within 25 m; did the watch run on")
                                && text.contains(" m at km 1."));
    }

    @Test
    void hairpinAndLapsOfATrackAreNoStandstill() {
        StringBuilder points = new StringBuilder();
        for (int i = 0; i <= 900; i++) {
            double angle = i * Math.PI / 20;
            double away = i < 300 ? i / 10_000.0 : i < 600 ? (600 - i) / 10_000.0 : 0;
            points.append("<trkpt lat=\"")
                    .append(40 + away + (i < 600 ? 0 : 0.0004 * Math.sin(angle)))
                    .append("\" lon=\"")
                    .append(1 + (i < 600 ? 0 : 0.0006 * (Math.cos(angle) - 1)))
                    .append("\"/>\n");
        }
        files.with(GPX, gpx("<trk><trkseg>\n" + points + "</trkseg></trk>"));

        assertThat(notes()).extracting(Note::text).noneMatch(text -> text.contains("drawn within"));
    }
}
