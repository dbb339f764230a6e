package org.runflow.docs.report;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import io.jenetics.jpx.GPX;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.runflow.Document;
import org.runflow.Engine;
import org.runflow.Run;
import org.runflow.docs.Checkout;
import org.runflow.io.race.RaceFolder;
import org.runflow.race.RaceAnalysis;
import org.runflow.race.RaceDayPipeline;
import org.runflow.race.density.SegmentDensity;
import org.runflow.race.location.ArrivalStats;
import org.runflow.race.location.TimedLocation;
import org.runflow.race.model.Field;
import org.runflow.race.model.Location;
import org.runflow.race.model.Race;
import org.runflow.report.Report;
import org.runflow.report.race.DayExports;
import org.w3c.dom.NodeList;

/** What is exported, read by programs that have never heard of us. */
class ExportsTest {
    private static final String DAY = "sun";
    private static final String HOSTILE = "=1+1;a,b\\c <i>&\n\u202E\"x' \u00E9\u00E9\u00E9 =HYPERLINK(1)";
    private static final Run SAMPLE = RaceAnalysis.of(
                    RaceFolder.open(Checkout.root().resolve("docs/sample-race")).race())
            .only(DAY)
            .run(Engine.inMemory());

    private static Run hostile() {
        Race race = Race.builder(HOSTILE)
                .zone("Europe/Paris")
                .day(DAY, LocalDate.of(2026, 3, 29))
                .event(
                        "run",
                        e -> e.start("23:30")
                                .distanceKm(5)
                                .field(Field.of(new String[] {"1", "2"}, new double[] {5, 20}, new double[] {0, 1})))
                .segment("S_x0041_", s -> s.label(HOSTILE).widthM(3).pass("run", 0, 5))
                .location(Location.builder("=2")
                        .label(HOSTILE)
                        .type("aid")
                        .day(DAY)
                        .events(List.of("run"))
                        .segmentIds(List.of("S_x0041_"))
                        .build())
                .build();
        return RaceAnalysis.of(race).run(Engine.inMemory()).orThrow();
    }

    private static byte[] bytes(Report<Document> report, Run run) {
        return report.render(run, DAY).bytes();
    }

    private static ICalendar calendar(Run run) {
        return Biweekly.parse(new String(bytes(DayExports.calendar(), run), StandardCharsets.UTF_8))
                .first();
    }

    @Test
    void calendarHasAnEntryPerBusySegmentAndOpenLocation() {
        List<VEvent> events = calendar(SAMPLE).getEvents();

        long segments = SAMPLE.get(RaceDayPipeline.DENSITY.in(DAY)).segments().stream()
                .filter(SegmentDensity::isActive)
                .count();
        long posts = SAMPLE.get(RaceDayPipeline.LOCATIONS.in(DAY)).locations().stream()
                .filter(location -> location.locStart().isPresent())
                .count();
        assertThat(events).hasSize((int) (segments + posts));
        assertThat(events).extracting(event -> event.getUid().getValue()).doesNotHaveDuplicates();
        assertThat(events)
                .extracting(event -> event.getDateTimeStamp().getValue().toInstant())
                .containsOnly(Instant.parse("2026-09-13T00:00:00Z"));
        TimedLocation gantry =
                SAMPLE.get(RaceDayPipeline.LOCATIONS.in(DAY)).locations().get("start");
        assertThat(events)
                .filteredOn(event -> event.getSummary().getValue().equals("Start gantry (course)"))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.getDateStart().getValue().toInstant())
                            .isEqualTo(gantry.locStart()
                                    .map(OffsetDateTime::toInstant)
                                    .orElseThrow());
                    assertThat(event.getGeo().getLatitude()).isEqualTo(55.21397);
                });
        assertThat(calendar(SAMPLE).validate(biweekly.ICalVersion.V2_0).isEmpty())
                .isTrue();
    }

    @Test
    void calendarKeepsNamesAndGoesBeyondMidnight() {
        ICalendar calendar = calendar(hostile());

        String name = "=1+1;a,b\\c <i>& \"x' \u00E9\u00E9\u00E9 =HYPERLINK(1)";
        assertThat(calendar.getEvents()).first().satisfies(event -> {
            assertThat(event.getLocation().getValue()).isEqualTo(name);
            assertThat(event.getDateEnd().getValue().toInstant()).isEqualTo(Instant.parse("2026-03-29T23:10:01Z"));
        });
        assertThat(new String(bytes(DayExports.calendar(), hostile()), StandardCharsets.UTF_8).split("\r\n", -1))
                .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
    }

    @Test
    void gpxHasCoursesAndLocations() throws IOException {
        try (InputStream in = new ByteArrayInputStream(bytes(DayExports.gpx(), SAMPLE))) {
            GPX gpx = GPX.Reader.of(GPX.Reader.Mode.STRICT).read(in);

            assertThat(gpx.getTracks())
                    .extracting(track -> track.getName().orElseThrow())
                    .containsExactly("marathon", "half", "10k");
            assertThat(gpx.getTracks().get(0).getSegments().get(0).getPoints()).hasSizeGreaterThan(500);
            assertThat(gpx.getWayPoints()).hasSizeGreaterThan(20);
            assertThat(gpx.getWayPoints().get(0).getDescription().orElseThrow()).contains("open 07:15 to 10:20");
            assertThat(XmlSchemas.problems(XmlSchemas.gpx(), bytes(DayExports.gpx(), SAMPLE)))
                    .isEmpty();
        }
    }

    @Test
    void kmlIsWellFormedWithPlacesOnEarth() throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        org.w3c.dom.Document kml =
                factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes(DayExports.kml(), SAMPLE)));

        assertThat(XmlSchemas.problems(XmlSchemas.kml(), bytes(DayExports.kml(), SAMPLE)))
                .isEmpty();
        NodeList coordinates = kml.getElementsByTagNameNS("http://www.opengis.net/kml/2.2", "coordinates");
        assertThat(kml.getElementsByTagNameNS("http://www.opengis.net/kml/2.2", "Folder")
                        .getLength())
                .isEqualTo(3);
        assertThat(coordinates.getLength()).isGreaterThan(40);
        for (int i = 0; i < coordinates.getLength(); i++) {
            assertThat(coordinates.item(i).getTextContent().split(" ", -1))
                    .allMatch(place -> place.matches("11\\.\\d{6},55\\.\\d{6}"));
        }
    }

    @Test
    void workbookHasTypedCells() throws IOException {
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(new ByteArrayInputStream(bytes(DayExports.workbook(), SAMPLE)))) {
            assertThat(workbook.getSheets())
                    .extracting(sheet -> sheet.getName())
                    .containsExactly("Segments", "Flow", "Locations", "Waves");
            List<Row> rows = workbook.findSheet("Segments").orElseThrow().read();
            SegmentDensity first = SAMPLE.get(RaceDayPipeline.DENSITY.in(DAY))
                    .segments()
                    .iterator()
                    .next();
            assertThat(rows.get(1).getCellText(0)).isEqualTo(first.segId());
            assertThat(rows.get(1).getCell(6).getType()).isEqualTo(CellType.NUMBER);
            assertThat(rows.get(1).getCellAsNumber(6).orElseThrow().doubleValue())
                    .isEqualTo(first.peakDensityPerM2());
            LocalDateTime peak = first.peakDensityTimestamp().orElseThrow().toLocalDateTime();
            assertThat(rows.get(1).getCellAsDate(7)).contains(peak);
            assertThat(workbook.findSheet("Waves").orElseThrow().read()).hasSizeGreaterThan(20);
        }
    }

    @Test
    void workbookNeverHoldsAFormula() throws IOException {
        byte[] workbook = bytes(DayExports.workbook(), hostile());
        try (ReadableWorkbook read = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            assertThat(read.findSheet("Segments")
                            .orElseThrow()
                            .read()
                            .get(1)
                            .getCell(1)
                            .getType())
                    .isEqualTo(CellType.STRING);
            assertThat(read.findSheet("Locations").orElseThrow().read().get(1).getCellText(0))
                    .isEqualTo("=2");
        }
        assertThat(new String(entry(workbook, "xl/worksheets/sheet1.xml"), StandardCharsets.UTF_8))
                .doesNotContain("<f>")
                .contains("state=\"frozen\"", ">S_x005F_x0041_<"); // as the format writes an underscore that is one
        assertThat(new String(entry(workbook, "docProps/core.xml"), StandardCharsets.UTF_8))
                .contains(">2026-03-29T00:00:00Z<");
    }

    private static byte[] entry(byte[] workbook, String name) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertThat(entry.getTimeLocal()).isEqualTo(LocalDateTime.parse("2026-03-29T00:00:00"));
                if (entry.getName().equals(name)) {
                    return zip.readAllBytes();
                }
            }
        }
        throw new AssertionError("no " + name);
    }

    @Test
    void aSheetSaysHowManyComeInTheBusiestMinutesAndFromWhenOn() {
        String sheets = new String(bytes(DayExports.posts(), SAMPLE), StandardCharsets.UTF_8);
        ArrivalStats.BusiestSpan busiest = SAMPLE.get(RaceDayPipeline.LOCATIONS.in(DAY)).locations().stream()
                .flatMap(location -> location.arrivals().stream())
                .findFirst()
                .orElseThrow()
                .busiest5min();
        assertThat(sheets)
                .contains(String.format(Locale.ROOT, "<td>%,d from %tR</td>", busiest.count(), busiest.start()))
                .doesNotContainPattern("\\d\\d:\\d\\d: \\d");
    }

    @Test
    void everythingIsTheSameWhenRenderedAgain() {
        Run again = RaceAnalysis.of(RaceFolder.open(Checkout.root().resolve("docs/sample-race"))
                        .race())
                .only(DAY)
                .run(Engine.inMemory());
        for (Report<Document> report : List.of(
                DayExports.calendar(), DayExports.kml(), DayExports.gpx(), DayExports.workbook(), DayExports.posts())) {
            assertThat(bytes(report, again)).as(report.name()).isEqualTo(bytes(report, SAMPLE));
        }
    }
}
