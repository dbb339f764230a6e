package org.runflow.docs.report;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import io.jenetics.jpx.GPX;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.validation.Schema;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.runflow.Engine;
import org.runflow.Run;
import org.runflow.race.RaceAnalysis;
import org.runflow.race.geo.GeoPoint;
import org.runflow.race.geo.Track;
import org.runflow.race.model.Field;
import org.runflow.race.model.Location;
import org.runflow.race.model.Race;
import org.runflow.report.race.DayExports;

/** Exported maps against the schemas of their formats, and calendars and workbooks read by libraries, whatever a race and its parts are called and wherever it is run. */
class ExportSchemasTest {
    private static final Schema KML = XmlSchemas.kml();
    private static final Schema GPX_11 = XmlSchemas.gpx();
    private static final List<String> HOSTILE = List.of(
            "</name><script>&amp;\"'",
            "]]> <![CDATA[ &#0; &nope;",
            "bell \u0007 form feed \f escape \u001B[31m null \0",
            "emoji \uD83C\uDFC3\u200D\u2640\uFE0F flag \uD83C\uDDEB\uD83C\uDDF7",
            "\u202Egnp.exe \u05E2\u05D1\u05E8\u05D9\u05EA \u0627\u0644\u0639\u0631\u0628\u064A\u0629",
            "not a character \uFFFE\uFFFF",
            "two\r\nlines\u2028three\u0085four",
            "x".repeat(5000));

    private static Race race(String name, double... longitudes) {
        List<GeoPoint> way = Arrays.stream(longitudes)
                .mapToObj(east -> new GeoPoint(-16.8, east))
                .toList();
        return Race.builder(name)
                .zone("Pacific/Fiji")
                .day("sun", LocalDate.of(2026, 3, 29))
                .day("mon", LocalDate.of(2026, 3, 30))
                .event(
                        "walk",
                        e -> e.day("mon")
                                .start("23:30")
                                .distanceKm(2)
                                .field(Field.of(new String[] {"7"}, new double[] {15}, new double[] {0})))
                .segment("M1", s -> s.label(name).widthM(3).pass("walk", 0, 2))
                .location(Location.builder("2")
                        .label(name)
                        .type("course")
                        .day("mon")
                        .place(new GeoPoint(-16.8, -180))
                        .events(List.of("walk"))
                        .segmentIds(List.of("M1"))
                        .build())
                .event("run", e -> {
                    e.day("sun")
                            .start("08:00")
                            .distanceKm(5)
                            .field(Field.of(new String[] {"1", "2"}, new double[] {5, 20}, new double[] {0, 1}));
                    if (!way.isEmpty()) {
                        e.track(Track.of(way));
                    }
                })
                .segment("S1", s -> s.label(name).widthM(3).pass("run", 0, 5))
                .location(Location.builder("1")
                        .label(name)
                        .type(name.strip())
                        .day("sun")
                        .place(new GeoPoint(-16.8, 180))
                        .events(List.of("run"))
                        .segmentIds(List.of("S1"))
                        .build())
                .build();
    }

    static Stream<Named<Race>> races() {
        return Stream.concat(
                        Stream.of(
                                race("no track"),
                                race("over the date line", 179.98, 179.99999999, 180, -180, -179.98),
                                race("over Greenwich", -0.02, -0.00000001, 0.02)),
                        HOSTILE.stream().map(name -> race(name, 10, 10.04)))
                .map(race -> Named.of(race.name().replaceAll("[^a-z ]", "?").replaceAll("x{9,}", "long"), race));
    }

    @ParameterizedTest
    @MethodSource("races")
    void exportsAreReadByOthers(Race race) throws IOException {
        Run run = RaceAnalysis.of(race).run(Engine.inMemory()).orThrow();
        for (String day : race.dayNames()) {
            byte[] kml = DayExports.kml().render(run, day).bytes();
            byte[] gpx = DayExports.gpx().render(run, day).bytes();

            assertThat(XmlSchemas.problems(KML, kml)).isEmpty();
            assertThat(XmlSchemas.problems(GPX_11, gpx)).isEmpty();
            isRead(DayExports.calendar().render(run, day).text());
            isRead(DayExports.workbook().render(run, day).bytes());
            try (InputStream in = new ByteArrayInputStream(gpx)) {
                assertThat(GPX.Reader.of(GPX.Reader.Mode.STRICT).read(in).getWayPoints())
                        .isNotEmpty();
            }
        }
    }

    private static void isRead(String calendar) {
        ICalendar read = Biweekly.parse(calendar).first();
        assertThat(read.getEvents()).isNotEmpty();
        assertThat(read.validate(ICalVersion.V2_0).isEmpty()).isTrue();
    }

    private static void isRead(byte[] workbook) throws IOException {
        try (ReadableWorkbook read = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            assertThat(read.findSheet("Segments").orElseThrow().read()).hasSizeGreaterThan(1);
            assertThat(read.findSheet("Locations").orElseThrow().read()).hasSizeGreaterThan(1);
        }
    }

    @Test
    void schemasTellWhatIsWrong() throws IOException {
        String kml = "<kml xmlns='http://www.opengis.net/kml/2.2'><Placemark><description/><name/></Placemark></kml>";
        String gpx = "<gpx version='1.1' creator='t' xmlns='http://www.topografix.com/GPX/1/1'><wpt lat='1'"
                + " lon='180'/></gpx>";

        assertThat(XmlSchemas.problems(KML, kml.getBytes(StandardCharsets.UTF_8)))
                .isNotEmpty();
        assertThat(XmlSchemas.problems(GPX_11, gpx.getBytes(StandardCharsets.UTF_8)))
                .isNotEmpty();
    }
}
