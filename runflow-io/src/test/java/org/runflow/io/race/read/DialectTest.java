package org.runflow.io.race.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.runflow.io.race.read.Broken.folder;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.runflow.race.model.Note;
import org.runflow.race.model.Race;

/** Tables and tracks as spreadsheets of several countries and timing programs write them. */
class DialectTest {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final List<String> TABLES =
            List.of("segments.csv", "flow.csv", "10k_runners.csv", "5k_runners.csv", "mile_runners.csv");
    private static final String RUNNERS = "10k_runners.csv";

    @TempDir
    Path folder;

    private RaceFiles files;
    private Race plain;

    @BeforeEach
    void readPlain() {
        files = RaceFiles.goodIn(folder);
        plain = files.open().race();
    }

    private List<String> notes() {
        return files.open().notes().stream().map(Note::text).toList();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "semicolons, `;`, `,`, ``",
                "semicolons, `;`, `.`, ``",
                "tabs, `\t`, `,`, ``",
                "tabs, `\t`, `.`, ``",
                "semicolons, `;`, `,`, `sep=;\n`",
                "'|', `|`, `.`, `sep=|\n`",
            })
    void readsTablesOfAnySeparatorAndDecimalMark(String shown, String separator, String mark, String first) {
        TABLES.forEach(file -> files.with(
                file, first + files.text(file).replace(",", separator).replace(".", mark)));
        assertThat(files.open().race()).isEqualTo(plain);
        assertThat(notes())
                .hasSize(TABLES.size())
                .contains("segments.csv is separated by " + shown
                        + (mark.equals(",") ? " and has decimal commas." : "."));
    }

    @Test
    void countsTheLineThatAnnouncesTheSeparator() {
        files.with(RUNNERS, "sep=;\nrunner_id;pace\n101;4,5\n102;quick\n");
        assertThat(files.problems())
                .containsExactly(
                        "10k_runners.csv line 4, pace 'quick': must be a pace above 0 and at most 60 minutes per kilometre");
    }

    @Test
    void readsDecimalCommasInQuotes() {
        files.with(RUNNERS, "runner_id,pace,start_offset\n101,\"4,5\",0\n102,5,\"3,5\"\n103,\"6,25\",10\n");
        assertThat(files.open().race()).isEqualTo(plain);
        assertThat(notes()).containsExactly("10k_runners.csv is separated by commas and has decimal commas.");
    }

    static Stream<Broken> doubts() {
        return Stream.of(
                folder(
                        "as many columns either way",
                        files -> files.with(RUNNERS, "runner_id;pace,start_offset\n101;4,0\n"),
                        "10k_runners.csv line 1: could be separated by commas or by semicolons; use one of them"),
                folder(
                        "both decimal marks",
                        files -> files.with(RUNNERS, "runner_id;pace\n101;4\n102;4,5\n103;5,0\n104;6.25\n"),
                        "10k_runners.csv line 5, pace '6.25': has a decimal point, but line 3 has a decimal comma; a file needs one decimal mark"),
                folder(
                        "both marks in one number",
                        files -> files.with(RUNNERS, "runner_id;pace;start_offset\n101;4,5;1.234,5\n"),
                        "10k_runners.csv line 2, start_offset '1.234,5': must be a number of seconds from 0 to 604800"),
                folder(
                        "commas that may separate thousands",
                        files -> files.with(RUNNERS, "runner_id,pace,start_offset\n101,4,\"1,200\"\n102,5,\"2,400\"\n"),
                        "10k_runners.csv line 2: holds '1,200', which may be 1.200 or 1200, as all numbers with a comma have three digits behind it; write it with a point, or without a comma"));
    }

    @ParameterizedTest
    @MethodSource("doubts")
    void asksWhereTwoReadingsArePossible(Broken broken, @TempDir Path other) {
        broken.check(other);
    }

    @Test
    void takesCommasForDecimalWhereOneNumberHasOtherThanThreeDigits() {
        files.with(RUNNERS, "runner_id,pace,start_offset\n101,4,\"1,200\"\n102,5,\"2,5\"\n");
        assertThat(files.open().race().events().get(0).field().startOffsetS(0)).isEqualTo(1.2);
    }

    @Test
    void takesNeitherLabelsNorListsForNumbers() {
        files.edit("segments.csv", "A1,Quay,5", "A1,\"Quay, 2,5\",5")
                .edit("locations.csv", "38.71,-9.13,A1,", "38.71,-9.13,\"A1,A2\",");
        assertThat(files.problems()).isEmpty();
        assertThat(notes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"UTF-16LE", "UTF-16BE"})
    void readsUtf16WithAByteOrderMark(String charset) {
        for (String file : List.of("analysis.json", "segments.csv", "10k.gpx")) {
            files.with(file, ("\uFEFF" + files.text(file)).getBytes(Charset.forName(charset)));
        }
        assertThat(files.open().race()).isEqualTo(plain);
        assertThat(notes())
                .containsExactly(
                        "analysis.json is not UTF-8; it was read as UTF-16.",
                        "segments.csv is not UTF-8; it was read as UTF-16.",
                        "10k.gpx is not UTF-8; it was read as UTF-16.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void readsUtf16ThatLostItsMark(String charset) {
        for (String file : List.of("analysis.json", "segments.csv", "10k.gpx")) {
            files.with(file, files.text(file).getBytes(Charset.forName(charset)));
        }
        assertThat(files.open().race()).isEqualTo(plain);
        assertThat(notes()).contains("segments.csv is not UTF-8; it was read as UTF-16.");
    }

    @Test
    void readsWindowsTextWhereItIsNoUtf8() {
        files.with(
                "segments.csv",
                files.text("segments.csv")
                        .replace("Bridge", "Br\u00fccke \u2013 Ost")
                        .getBytes(WINDOWS));
        assertThat(files.open().race().segments().get(1).label()).isEqualTo("Br\u00fccke \u2013 Ost");
        assertThat(notes()).containsExactly("segments.csv is not UTF-8; it was read as Windows-1252.");
    }

    @Test
    void namesTheCellThatIsNeitherEncoding() {
        byte[] bytes = files.text("segments.csv").replace("Bridge", "Br?").getBytes(WINDOWS);
        bytes[new String(bytes, WINDOWS).indexOf('?')] = (byte) 0x81;
        files.with("segments.csv", bytes);
        assertThat(files.problems())
                .containsExactly(
                        "segments.csv line 3, seg_label 'Br\uFFFD': is neither UTF-8 nor Windows-1252; save the file as UTF-8");
    }

    @Test
    void stripsBlanksThatDoNotBreakALine() {
        files.with(RUNNERS, "runner_id,\u00A0pace\u00A0,start_offset\n101,\u00A04.5,0\n102,5\u00A0,3.5\n103,6.25,10\n");
        assertThat(files.open().race()).isEqualTo(plain);
    }

    static Stream<Broken> foreign() {
        return Stream.of(
                file(RUNNERS, zip("[Content_Types].xml"), "is a workbook, not CSV; open it and save the sheet as CSV"),
                file(RUNNERS, zip("readme.txt"), "is a ZIP archive, not CSV; unpack it"),
                file("10k.gpx", zip("doc.kml"), "is a KMZ file, not GPX; export the track as GPX"),
                file("10k.gpx", gzip(), "is compressed (gzip), not GPX; unpack it"),
                file(
                        "10k.gpx",
                        "\u000e\u0010\u0000\u0000\u0000\u0000\u0000\u0000.FIT\u0000",
                        "is a FIT file, the recording of a watch, not GPX; export the track as GPX"),
                file(
                        "10k.gpx",
                        "<!DOCTYPE html>\n<html></html>",
                        "is a web page (HTML), not GPX; download it again while logged in"),
                file("10k.gpx", "{\"type\": \"FeatureCollection\"}", "is JSON, not GPX; export the track as GPX"),
                file(RUNNERS, "\n <html><body>", "is a web page (HTML), not CSV; download it again while logged in"),
                file(RUNNERS, "%PDF-1.7", "is a PDF, not CSV; save the table as CSV"),
                file(RUNNERS, "<?xml version='1.0'?><a/>", "is XML, not CSV; save the table as CSV"),
                file("analysis.json", "%PDF-1.7", "is a PDF, not JSON; write it as plain text"));
    }

    private static Broken file(String name, String start, String message) {
        return file(name, start.getBytes(StandardCharsets.ISO_8859_1), message);
    }

    private static Broken file(String name, byte[] bytes, String message) {
        return folder(name + " " + message, files -> files.with(name, bytes), name + ": " + message);
    }

    private static byte[] zip(String entry) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(entry));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] gzip() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write('x');
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return bytes.toByteArray();
    }

    @ParameterizedTest
    @MethodSource("foreign")
    void callsFilesOfAnotherKindByTheirName(Broken broken, @TempDir Path other) {
        broken.check(other);
    }
}
