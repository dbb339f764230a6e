package org.runflow.io.race.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.runflow.race.model.Note;

/** What is wrong with a whole column, or a whole file, is told once and with what people mostly did. */
class LikelyCauseTest {
    private static final String RUNNERS = "10k_runners.csv";
    private static final String PACE =
            "10k_runners.csv line 2, pace '%s': must be a pace above 0 and at most 60 minutes per kilometre";

    @TempDir
    Path folder;

    private RaceFiles files;

    @BeforeEach
    void writeFiles() {
        files = RaceFiles.goodIn(folder);
    }

    private RaceFiles runners(String cells) {
        return files.with(
                RUNNERS,
                IntStream.range(0, 6)
                        .mapToObj(i -> "r" + i + "," + cells + "\n")
                        .collect(Collectors.joining("", "runner_id,pace,start_offset\n", "")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "330      | (6 of 6 rows; are these seconds per kilometre? 330 is 5.5)",
                "412.5    | (6 of 6 rows; are these seconds per kilometre? 330 is 5.5)",
                "99       | (6 of 6 rows)",
                "4000     | (6 of 6 rows)",
                "5:30 /km | (6 of 6 rows; all of these hold letters)"
            })
    void ofPacesThatAreNone(String pace, String cause) {
        assertThat(runners(pace + ",0").problems()).containsExactly(String.format(PACE, pace) + " " + cause);
    }

    @Test
    void ofPacesThatASpreadsheetMadeHours() {
        assertThat(runners("5:30:00,0").problems())
                .containsExactly(String.format(PACE, "5:30:00")
                        + "; three parts are hours, minutes and seconds: were minutes read as hours?"
                        + " (6 of 6 rows; all of these hold a colon)");
    }

    @Test
    void ofOffsetsThatAreTimesOfDay() {
        assertThat(runners("5,10:00:04").open().notes().get(0).text())
                .isEqualTo(
                        "The first of '10k' starts 10:00:04 hours after the gun; does start_offset hold times of day?");
        assertThat(runners("5,2:59:59").open().notes()).isEmpty();
    }

    @Test
    void ofKilometresThatAreMetres() {
        files.with("10k_splits.csv", "runner_id,km,elapsed_s\n103,5000,1500\n103,10000,3000\n");
        assertThat(files.open().notes())
                .anySatisfy(note -> assertThat(note.text())
                        .contains("with a time beyond the announced distance of 10.0 km")
                        .endsWith(" Are the kilometres given in metres?"));
    }

    @Test
    void ofATableWithoutNames() {
        files.with(RUNNERS, "r1,5.5,0\nr2,6,3\n");
        assertThat(files.problems())
                .containsExactly(
                        "10k_runners.csv line 1: names no column; the first line must name them, among them runner_id, pace");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '@',
            quoteCharacter = '`',
            value = {
                "runner_id|pace|start_offset@'|'; separate by commas, or begin the file with the line sep=|",
                "runner_id:pace@':'; separate by commas, or begin the file with the line sep=:",
                "runner_id pace@blanks; separate by commas"
            })
    void ofATableWithAnotherSeparator(String header, String separated) {
        files.with(RUNNERS, header + "\n" + header.replaceAll("[a-z_]+", "5") + "\n");
        assertThat(files.problems()).containsExactly("10k_runners.csv line 1: is separated by " + separated);
    }

    @Test
    void ofATableBelowATitle() {
        files.with(RUNNERS, "Start list, spring\n\nrunner_id,pace,start_offset\nr1,5,0\n");
        assertThat(files.problems())
                .containsExactly(
                        "10k_runners.csv line 1: names no column of such a table; the first line must name them,"
                                + " among them runner_id, pace");
    }

    @Test
    void ofACellWithoutAHeader() {
        files.with(RUNNERS, "runner_id,pace,,\n101,5,,600,\n102,5,,,\n");
        assertThat(files.open().notes())
                .extracting(Note::text)
                .containsExactly(
                        "1 row of 10k_runners.csv with something in a column that the header does not name, which"
                                + " is not read (line 2: '600').");
    }

    @Test
    void ofATableThatIsAPage() {
        files.with(RUNNERS, "<table><tr><td>runner_id</td></tr></table>");
        assertThat(files.problems())
                .containsExactly("10k_runners.csv: is a web page (HTML), not CSV; download it again while logged in");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "// the spring race | it has a comment, which JSON does not know; remove it",
                "# the spring race | it has a comment, which JSON does not know; remove it",
                "\"days\": {\"sat\": \"2026-04-11\",}, | something is missing before a closing bracket; is the comma before it one too many?",
                "\"events\": [1,], | something is missing before a closing bracket; is the comma before it one too many?",
                "\"distance_km\": 21,1, | a number seems to have a decimal comma; write it with a point, as in 42.2",
                "\"distance_km\": NaN, | NaN is no number",
                "\"distance_km\": -Infinity, | -Infinity is no number",
                "\"distance_km\": +5, | a number begins with +; write it without",
                "\"distance_km\": .5, | a number begins with its point; write a 0 before it",
                "\"start_time\": 0930, | a number begins with 0; write a time in quotes, as in \"09:00\"",
                "\"start_time\": 12:30, | a comma is missing, or a text is without its quotes",
                "\"name\": Spring, | 'Spring' is neither a number nor a text in quotes",
                "\"name\": 'Spring', | a text stands in single quotes; write it in double ones, as in \"sun\"",
                "\"name\": \u201eSpring\u201c, | \u201e is no quote that JSON knows; write texts as in \"sun\"",
                "\"name\": \"Spring | a text does not end in its line; is a quote missing?",
                "} } | a bracket is closed that was not opened"
            })
    void ofARequestThatIsNotQuiteJson(String text, String cause) {
        files.with("analysis.json", "{\n" + text + "\n\"name\": \"Spring\"}");
        assertThat(files.problems()).containsExactly("analysis.json line 2: is not JSON: " + cause);
    }

    @ParameterizedTest
    @CsvSource({
        "[, 60, brackets are nested more than 50 deep",
        "7, 2000, 'a text, a name or a number is too long for a request'"
    })
    void ofARequestBeyondAllMeasure(String sign, int times, String cause) {
        files.with("analysis.json", "{\"distance_km\": " + sign.repeat(times));
        assertThat(files.problems()).containsExactly("analysis.json line 1: is not JSON: " + cause);
    }

    @Test
    void ofATextLongerThanAnyRequest() {
        files.with("analysis.json", "{\"name\": \"" + "x".repeat(1_100_000) + "\"}");
        assertThat(files.problems())
                .containsExactly(
                        "analysis.json line 1: is not JSON: a text, a name or a number is too long for a request");
    }
}
