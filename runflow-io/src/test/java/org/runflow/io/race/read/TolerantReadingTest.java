package org.runflow.io.race.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TimeZone;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.runflow.io.race.RaceFolder;
import org.runflow.race.geo.GeoPoint;
import org.runflow.race.model.FlowDirection;
import org.runflow.race.model.FlowRow;
import org.runflow.race.model.Location;
import org.runflow.race.model.Orientation;
import org.runflow.race.model.Pass;
import org.runflow.race.model.Pass.OrientationSource;
import org.runflow.race.model.Race;

class TolerantReadingTest {
    private static final List<String> FILES = List.of(
            "analysis.json",
            "segments.csv",
            "flow.csv",
            "locations.csv",
            "10k.gpx",
            "10k_runners.csv",
            "5k_runners.csv",
            "mile_runners.csv");

    @TempDir
    Path folder;

    private RaceFiles files;
    private Race plain;

    @BeforeEach
    void readPlain() {
        files = RaceFiles.goodIn(folder);
        plain = files.open().race();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\r", "\n\n", "\n"})
    void readsAnyLineEnds(String lineEnd) {
        FILES.forEach(file -> files.with(file, files.text(file).replace("\n", lineEnd)));
        assertThat(files.open().race()).isEqualTo(plain);
    }

    @Test
    void readsFilesWithAByteOrderMark() {
        FILES.forEach(file -> files.with(file, "\uFEFF" + files.text(file)));
        assertThat(files.open().race()).isEqualTo(plain);
    }

    @Test
    void readsAHeaderInAnyCase() {
        for (String file : FILES) {
            if (file.endsWith(".csv")) {
                String[] parts = files.text(file).split("\n", 2);
                files.with(file, parts[0].toUpperCase(Locale.ROOT) + "\n" + parts[1]);
            }
        }
        assertThat(files.open().race()).isEqualTo(plain);
    }

    @Test
    void readsCellsInQuotesAndWithBlanksAround() {
        for (String file : FILES) {
            if (file.endsWith(".csv")) {
                String quoted = files.text(file)
                        .lines()
                        .map(line -> Arrays.stream(line.split(",", -1))
                                .map(cell -> " \" " + cell + " \" ")
                                .collect(Collectors.joining(",")))
                        .collect(Collectors.joining("\n"));
                files.with(file, quoted);
            }
        }
        assertThat(files.open().race()).isEqualTo(plain);
    }

    @Test
    void skipsBlankRowsAndTakesMissingLastCellsAsBlank() {
        files.with("10k_runners.csv", "\n,,\nrunner_id,pace,start_offset\n\n101,4.5\n,,\n102,5,3.5\n103,6.25,10,,\n\n");
        assertThat(files.open().race()).isEqualTo(plain);
    }

    @Test
    void readsRunnersInAnyOrder() {
        Random random = new Random(7);
        List<String> rows = files.text("10k_runners.csv").lines().skip(1).collect(Collectors.toList());
        for (int i = 0; i < 6; i++) {
            Collections.shuffle(rows, random);
            files.with("10k_runners.csv", "runner_id,pace,start_offset\n" + String.join("\n", rows));
            assertThat(files.open().race()).isEqualTo(plain);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"tr-TR", "de-DE", "ar-EG-u-nu-arab", "th-TH-u-ca-buddhist-nu-thai"})
    void readsTheSameUnderAnyLocaleAndZone(String locale) {
        Locale usualLocale = Locale.getDefault();
        TimeZone usualZone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(locale));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Apia"));
            RaceFolder opened = files.open();
            assertThat(opened.race()).isEqualTo(plain);
            assertThat(opened.notes())
                    .extracting("text")
                    .allMatch(text -> text.toString().matches("\\p{ASCII}*"));
            assertThat(files.edit("10k.gpx", "</trkseg></trk>", "").problems())
                    .containsExactly("10k.gpx line 7: is not GPX: it ends before 'trkseg' is closed");
        } finally {
            Locale.setDefault(usualLocale);
            TimeZone.setDefault(usualZone);
        }
    }

    @Test
    void countsLinesOfCellsThatSpanSeveral() {
        files.edit("segments.csv", "A1,Quay,", "A1,\"Quay\nby the\r\nriver\",")
                .edit("segments.csv", "M1,Mile,4,", "M1,Mile,0,");
        assertThat(files.problems())
                .containsExactly(
                        "segments.csv line 7, width_m '0': must be a number greater than 0: metres from 0.001 to"
                                + " 1000000");
    }

    @Test
    void readsWindowsOfUsedPassesOnly() {
        files.edit("segments.csv", "y,n,n,5,10,0,0,0,0", "y,N,n,5,10,,x,-1,nothing");
        assertThat(files.open().race()).isEqualTo(plain);
    }

    @Test
    void takesTheReferenceEventFromTheOrderOfColumns() {
        files.with("segments.csv", """
            seg_id,seg_label,width_m,mile,5k,10k,10k_from_km,10k_to_km,5k_from_km,5k_to_km,mile_from_km,mile_to_km,10k_direction
            A1,All,5,y,y,y,0,10,0,5,0,1.6,Against
            """);
        assertThat(files.open().race().segments().get(0).passes())
                .containsExactly(
                        new Pass("mile", 0, 1.6, Orientation.WITH, OrientationSource.REFERENCE),
                        new Pass("5k", 0, 5, Orientation.WITH, OrientationSource.DEFAULT),
                        new Pass("10k", 0, 10, Orientation.AGAINST, OrientationSource.EXPLICIT));
    }

    @Test
    void keepsFlowRowsInOrderWithWhatTheySay() {
        files.with("flow.csv", """
            seg_id,seg_label,event_a,event_b,from_km_a,to_km_a,from_km_b,to_km_b,flow_direction,flow_type,flow_id,notes
            Z9,,5k,10k,1,2,3,4,Opposite,merge,first,"so, so"
            A1,Quay,10k,10k,0,4,4,5,,,,
            """);
        List<FlowRow> rows = files.open().race().flowRows();
        assertThat(rows).extracting(FlowRow::segmentId).containsExactly("Z9", "A1");
        assertThat(rows.get(0).direction()).contains(FlowDirection.OPPOSITE);
        assertThat(rows.get(0).flowType()).contains("merge");
        assertThat(rows.get(0).remark()).contains("so, so");
        assertThat(rows.get(1).direction()).isEmpty();
    }

    @Test
    void readsAllThatALocationSays() {
        files.edit("locations.csv", "38.71,-9.13,A1,", "38.71,-9.13,\"\"\"A1, A2\"\"\",");
        Location first = files.open().race().locations().get(0);
        assertThat(first.place()).contains(new GeoPoint(38.71, -9.13));
        assertThat(first.segmentIds()).containsExactly("A1", "A2");
        assertThat(first.events()).containsExactly("10k", "5k");
        assertThat(first.resources()).containsExactlyEntriesOf(Map.of("crew", 4));
        assertThat(first.bufferMin()).isEqualTo(10);
        assertThat(first.intervalMin()).isEqualTo(5);
    }

    @Test
    void readsARouteWhereThereIsNoTrack() {
        files.with(
                "5k.gpx",
                "<?xml version='1.0' encoding='ISO-8859-1'?><gpx><name>Caf\u00e9</name><wpt lat='0'"
                        + " lon='0'/><rte><rtept lat='38.70' lon='-9.13'/><rtept lat='38.745' lon='-9.13'/></rte></gpx>");
        assertThat(files.open()
                        .race()
                        .day("sun")
                        .events()
                        .get("5k")
                        .track()
                        .orElseThrow()
                        .point(1))
                .isEqualTo(new GeoPoint(38.745, -9.13));
    }

    @Test
    void readsARaceOfAHundredEvents() {
        List<String> events = IntStream.range(0, 100).mapToObj(i -> "wave" + i).toList();
        String header = "seg_id,seg_label,width_m,"
                + join(events.stream().flatMap(e -> Stream.of(e, e + "_from_km", e + "_to_km")));
        files.with("segments.csv", header + "\nA1,All,9," + join(events.stream().map(e -> "y,0,5")) + "\n")
                .with(
                        "analysis.json",
                        "{\"name\": \"Waves\", \"time_zone\": \"UTC\", \"days\": {\"sun\": \"2026-04-12\"},"
                                + " \"events\": ["
                                + join(events.stream()
                                        .map(e -> "{\"name\": \"" + e
                                                + "\", \"day\": \"sun\", \"start_time\": 540, \"distance_km\": 5}"))
                                + "]}")
                .without("flow.csv")
                .without("locations.csv");
        events.forEach(e -> files.with(e + "_runners.csv", "runner_id,pace\n" + e + "-1,5\n"));
        Race race = files.open().race();
        assertThat(race.events()).hasSize(100).allMatch(event -> event.field().size() == 1);
        assertThat(race.segments().get(0).passes()).hasSize(100);
    }

    private static String join(Stream<String> texts) {
        return texts.collect(Collectors.joining(","));
    }
}
