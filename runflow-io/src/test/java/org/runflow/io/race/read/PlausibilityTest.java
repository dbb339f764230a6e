package org.runflow.io.race.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.runflow.race.model.Note;

/** Each warning about figures that hardly any race has, in a folder that is otherwise sound. */
class PlausibilityTest {
    private static final String RUNNERS = "10k_runners.csv";
    private static final String SPLITS = "10k_splits.csv";

    @TempDir
    Path folder;

    private RaceFiles files;

    @BeforeEach
    void writeFiles() {
        files = RaceFiles.goodIn(folder);
    }

    private List<String> warnings() {
        return files.open().notes().stream()
                .filter(note -> note.level() == Note.Level.WARNING)
                .map(Note::text)
                .toList();
    }

    private RaceFiles runners(int count, IntFunction<String> row) {
        return files.with(
                RUNNERS,
                IntStream.rangeClosed(1, count)
                        .mapToObj(i -> "r" + i + "," + row.apply(i) + "\n")
                        .collect(Collectors.joining("", "runner_id,pace,start_offset\n", "")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.0038 | median of 0.00 min/km, the fastest 0.00: is pace a fraction of a day, as spreadsheets keep times? 5:30 is 5.5",
                "1.5 | median of 1.50 min/km, the fastest 1.50: 3 are faster than 2; are these wheels, or is pace in other units?",
                "2.2 | median of 2.20 min/km, the fastest 2.20: that is outside 2.5 to 20; is pace in other units?",
                "9.5 | median of 9.50 min/km, the fastest 9.50: nobody is faster than 8; is pace in km/h, or is this a walk?"
            })
    void namesTheLikelyCauseOfAStrangeField(String pace, String text) {
        runners(3, i -> pace + ",0");
        assertThat(warnings()).containsExactly("The field of '10k' (3 runners) has a " + text);
    }

    @Test
    void countsPacesThatNobodyRunsWithFiveExamples() {
        runners(20, i -> (i % 3 == 0 ? "1.9" : "5") + ",0");
        assertThat(warnings())
                .containsExactly(
                        "6 paces of 10k_runners.csv below 2 min/km, which nobody runs (line 4: runner 'r3' 1.9;"
                                + " line 7: runner 'r6' 1.9; line 10: runner 'r9' 1.9; line 13: runner 'r12' 1.9;"
                                + " line 16: runner 'r15' 1.9; ...).");
    }

    @ParameterizedTest
    @CsvSource({"200, 0, true", "199, 0, false", "200, 9.9, true", "200, 10, false"})
    void missesOffsetsWhereALargeFieldCrossesTheLineAtOnce(int count, double spanS, boolean warned) {
        runners(count, i -> "5," + (i == 1 ? spanS : 0));
        assertThat(warnings())
                .hasSize(warned ? 1 : 0)
                .allMatch(text -> text.matches(
                        "All 200 runners of '10k' cross the start line within \\d+ s; is start_offset missing\\?"));
    }

    @Test
    void tellsStretchesThatNobodyRunsAndTheirCause() {
        files.with(SPLITS, "runner_id,km,clock\n101,5,10:22:00\n101,10,19:45:00\n102,5,09:09:00\n102,10,09:55:00\n");
        assertThat(warnings())
                .containsExactly("2 stretches between mats of 10k_splits.csv below 2 or above 60 min/km"
                        + " (line 3: runner '101' km 5.0 to 10.0 in 09:23:00, 112.60 min/km;"
                        + " line 4: runner '102' km 0.0 to 5.0 in 00:08:56.500, 1.79 min/km)."
                        + " All seconds of the file are 00: were minutes read as hours?");
    }

    @ParameterizedTest
    @CsvSource({"20, false, true", "19, false, false", "20, true, false"})
    void knowsTimesThatCountFromTheLine(int count, boolean fromGun, boolean warned) {
        runners(count, i -> "5," + (60 * i));
        files.with(
                SPLITS,
                IntStream.rangeClosed(1, count)
                        .mapToObj(i -> {
                            int from = fromGun ? 60 * i : 60 * count;
                            int start = fromGun ? from : 0;
                            return "r" + i + ",5," + (start + 1500) + "\nr" + i + ",10," + (start + 3000) + "\n";
                        })
                        .collect(Collectors.joining("", "runner_id,km,elapsed_s\n", "")));
        assertThat(warnings().stream().filter(text -> text.startsWith("The times of 10k_splits.csv seem to count")))
                .hasSize(warned ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource({"false, true", "true, false"})
    void knowsTimesThatCountFromAMatAtTheLine(boolean fromGun, boolean warned) {
        runners(20, i -> "5," + (60 * i));
        files.with(
                SPLITS,
                IntStream.rangeClosed(1, 20)
                        .mapToObj(i -> {
                            int start = fromGun ? 60 * i : 0;
                            return "r" + i + ",0," + start + "\nr" + i + ",10," + (start + 3000) + "\n";
                        })
                        .collect(Collectors.joining("", "runner_id,km,elapsed_s\n", "")));
        assertThat(warnings().stream().filter(text -> text.startsWith("The times of 10k_splits.csv seem to count")))
                .hasSize(warned ? 1 : 0);
    }

    @Test
    void namesRunnersWhoAreCarriedOnToTheFinish() {
        files.with(SPLITS, "runner_id,km,elapsed_s\n101,5,1500\n101,10,3000\n102,5,1500\n");
        assertThat(warnings())
                .containsExactly("1 runner of 10k_splits.csv without a time at the last mat, km 10.0, carried on to the"
                        + " finish; whoever stopped needs status or until_km in the runners file"
                        + " (line 4: runner '102' km 5.0).");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            '102,5,0,dnf,'  | 0
            '102,5,0,,5'    | 0
            '102,5,0,,'     | 1
            '102,5,0,dsq,'  | 1
            """)
    void doesNotNameWhoIsSaidToStop(String row, int warned) {
        files.with("10k_runners.csv", "runner_id,pace,start_offset,status,until_km\n101,5,0,ok,\n" + row + "\n");
        files.with(SPLITS, "runner_id,km,elapsed_s\n101,5,1500\n101,10,3000\n102,5,1500\n");
        assertThat(warnings().stream().filter(text -> text.contains("carried on")))
                .hasSize(warned);
    }

    @ParameterizedTest
    @CsvSource({"10.1, false", "10.11, true"})
    void namesMatsBeyondTheFinish(double km, boolean warned) {
        files.with(SPLITS, "runner_id,km,elapsed_s\n101,5,1500\n101," + km + ",3100\n");
        assertThat(warnings())
                .isEqualTo(
                        warned
                                ? List.of(
                                        "1 runner of 10k_splits.csv with a time beyond the announced distance of 10.0 km"
                                                + " (line 3: runner '101' km " + km + ").")
                                : List.of());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "9.9 | ",
                "9.5 | No segment covers km 9.50 to 10.00 of '10k', which is its announced distance.",
                "10.5 | The segments of '10k' go to km 10.50, beyond its announced distance of 10.00 km."
            })
    void comparesTheEndOfTheSegmentsWithTheDistance(String end, String text) {
        files.edit("segments.csv", "n,n,5,10,", "n,n,5," + end + ",").without("10k.gpx");
        assertThat(warnings()).isEqualTo(text == null ? List.of() : List.of(text));
    }

    @Test
    void asksForKilometresWhereSegmentsAreGivenInMetres() {
        files.with("segments.csv", """
                seg_id,seg_label,width_m,10k,5k,mile,10k_from_km,10k_to_km,5k_from_km,5k_to_km,mile_from_km,mile_to_km
                A1,Quay,5,y,y,y,0,10,0,5,0,1600
                """)
                .without("locations.csv")
                .without("flow.csv")
                .without("10k.gpx");
        assertThat(warnings())
                .contains(
                        "The segments of 'mile' go to km 1600.00, beyond its announced distance of 1.60 km. Are the kilometres of its segments given in metres?");
    }

    @Test
    void asksForKilometresWhereMetresTakeTooLong() {
        files.with("segments.csv", """
                seg_id,seg_label,width_m,10k,5k,mile,10k_from_km,10k_to_km,5k_from_km,5k_to_km,mile_from_km,mile_to_km
                A1,Quay,5,y,y,y,0,10000,0,5,0,1.6
                """).without("locations.csv").without("flow.csv");
        runners(1, i -> "5,0");
        assertThat(files.problems())
                .hasSize(2)
                .anyMatch(problem -> problem.endsWith(
                        "hours behind the gun at most. Are the kilometres of its segments given in metres?"));
    }

    @Test
    void tellsLocationsOffTheCourseFromThoseWhoseCoordinatesAreExchanged() {
        files.append("locations.csv", "3,Swap,aid,-9.13,38.72,A1,,sun,y,y,n,10,5,4\n")
                .append("locations.csv", "4,Far,aid,38.72,-9.12,A1,,sun,y,y,n,10,5,4\n")
                .append("locations.csv", "5,Away,traffic,38.72,-9.10,,1,sun,n,n,n,10,5,4\n");
        assertThat(warnings())
                .satisfiesExactly(
                        text -> assertThat(text)
                                .startsWith(
                                        "1 location of locations.csv far from the course, whose latitude and longitude look swapped"
                                                + " (line 4: location '3' ")
                                .endsWith(" km, swapped it lies 0 m from the course)."),
                        text -> assertThat(text)
                                .startsWith(
                                        "1 location of locations.csv farther than 50 m from the course of any of its events"
                                                + " (line 5: location '4' 8")
                                .endsWith(" m)."));
    }

    @Test
    void listsFirstWhatConcernsMostRunnersThenByKind() {
        runners(4, i -> "9,0");
        files.with(SPLITS, "runner_id,km,elapsed_s\nr1,5,2700\nr1,10,5400\nr2,5,2700\n")
                .with("5k_runners.csv", "runner_id,pace,start_ofset\n201,4,0\n202,7,2\n")
                .edit("locations.csv", "38.71,-9.13", "-9.13,38.71");
        assertThat(warnings())
                .extracting(text -> text.substring(0, 10))
                .containsExactly("The field ", "Column 'st", "1 runner o", "1 location");
    }
}
