package org.runflow.io.race.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.runflow.race.model.Field;
import org.runflow.race.model.Note;
import org.runflow.race.model.Participants;
import org.runflow.race.model.RaceEvent;

/** What the columns status, until_km, wave and a blank pace of a runners file come to. */
class RunnerStatusTest {
    @TempDir
    Path folder;

    private RaceFiles files;

    @BeforeEach
    void writeFiles() {
        files = RaceFiles.goodIn(folder);
    }

    private RaceFiles runners(String header, String... rows) {
        return files.with("10k_runners.csv", header + "\n" + String.join("\n", rows) + "\n");
    }

    private RaceEvent event() {
        return files.open().race().day("sun").events().get("10k");
    }

    private List<String> notes() {
        return files.open().notes().stream().map(Note::text).toList();
    }

    @Test
    void everyWordIsReadInAnyCase() {
        runners(
                "runner_id,pace,Status,until_km",
                "1,5,,",
                "2,5,Start,",
                "3,5,OK,",
                "4,5,fin,",
                "5,5,FINISHED,",
                "6,,DNS,",
                "7,5,dnf,3.5",
                "8,5,dsq,",
                "9,5,,4",
                "10,5,finished,10");

        assertThat(event().participants()).isEqualTo(new Participants(10, 1, 9, 2, 7));
        assertThat(event().field().findRunner("6")).isEmpty();
        assertThat(event().field().findUntilKm(event().field().findRunner("9").orElseThrow()))
                .hasValue(4);
        assertThat(notes()).noneMatch(note -> note.contains("status"));
    }

    @Test
    void whoDidNotFinishLeavesAtHisLastSplit() {
        runners("runner_id,pace,start_offset,status", "1,5,0,DNF", "2,5,0,");
        files.with("10k_splits.csv", "runner_id,km,elapsed_s\n1,5,1500\n1,2.5,700\n2,10,3000\n");

        assertThat(event().field().findUntilKm(0)).hasValue(5);
        assertThat(event().field().findUntilKm(1)).isEmpty();
    }

    @Test
    void spreadsheetsMayHoldThem() {
        runners("Runner ID;Pace;Start Offset;Status;Until km", "007;5:30;1:05;;7,5", "008;;0:30;;", "009;;;dnf;");
        files.with("10k_splits.csv", "runner_id;km;clock\n8;5;09:25\n9;5;09:25:00\n9;2,5;09:12:30\n");

        Field field = event().field();
        assertThat(field.size()).isEqualTo(3);
        int seven = field.findRunner("007").orElseThrow();
        int eight = field.findRunner("008").orElseThrow();
        int nine = field.findRunner("009").orElseThrow();
        assertThat(field.findUntilKm(seven)).hasValue(7.5);
        assertThat(field.startOffsetS(seven)).isEqualTo(65);
        assertThat(event().trajectories().crossingMillis(eight, 0)).isEqualTo(event().gunMillis() + 30_000);
        assertThat(field.findUntilKm(nine)).hasValue(5);
    }

    @Test
    void aColumnWithoutAnyOfTheWordsIsIgnoredWithAWarning() {
        runners("runner_id,pace,status", "1,5,paid", "2,5,", "3,5,open");

        assertThat(event().findParticipants()).isEmpty();
        assertThat(notes())
                .contains(
                        "Column status of 10k_runners.csv is ignored: no cell is start, ok, fin, finished, dns, dnf or"
                                + " dsq; the first other word is 'paid' in line 2.");
    }

    @Test
    void aBlankColumnSaysNothing() {
        runners("runner_id,pace,status,until_km,wave", "1,5,,,", "2,5,,,");

        assertThat(event().findParticipants()).isEmpty();
        assertThat(event().groupOf(0)).isEqualTo("10k");
        assertThat(notes()).noneMatch(note -> note.contains("10k_runners.csv"));
    }

    @Test
    void splitsOfSomebodyWhoDidNotStartAreLeftOutWithAWarning() {
        runners("runner_id,pace,status", "1,5,dns", "2,5,dns", "3,5,");
        files.with("10k_splits.csv", "runner_id,km,elapsed_s\n1,0,3\n2,0,3\n2,5,1500\n3,5,1500\n");

        assertThat(event().participants()).isEqualTo(new Participants(3, 2, 1, 0, 1));
        assertThat(notes())
                .contains(
                        "1 runner of 10k_splits.csv did not start by the status, but has splits beyond km 0, first in line 4;"
                                + " left out.");
    }

    @Test
    void wavesMakeGroups() {
        runners("runner_id,pace,wave", "1,5,Wave  A", "2,5,B");

        assertThat(IntStream.of(0, 1).mapToObj(event()::groupOf)).containsExactly("10k/Wave-A", "10k/B");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            runner_id,pace,status | 1,5,dnf   | -                  | line 2, status 'dnf': needs until_km, the kilometre at which he left, or splits
            runner_id,pace,status | 1,5,dnf   | 2,10,3000          | line 2, status 'dnf': needs until_km, the kilometre at which he left, or splits
            runner_id,pace,status | 1,5,ran   | -                  | line 2, status 'ran': must be one of start, ok, fin, finished, dns, dnf, dsq, or blank
            runner_id,pace,status | 1,,ok     | -                  | line 2, pace: is empty; it must be a pace above 0 and at most 60 minutes per kilometre
            runner_id,pace,status | 1,,ok     | 2,10,3000          | line 2, pace: is empty; it must be a pace above 0 and at most 60 minutes per kilometre, unless the runner has splits
            runner_id,pace,until_km | 1,5,-1  | -                  | line 2, until_km '-1': must be a number of kilometres from 0 to 10000
            runner_id,pace,until_km | 1,5,4   | 1,4.5,1300         | SPLITS line 2, km '4.5': of runner '1' lies beyond until_km 4.0 in line 2 of the runners file
            runner_id,pace,wave   | 1,5,A     | -                  | line 3, wave: is empty in 1 of 2 rows, here first; either every runner of an event has a wave or none
            runner_id,pace,wave   | 1,5,A/B   | -                  | line 2, wave 'A/B': a name is a letter or digit, then up to 63 letters, digits, '.', '_' or '-'
            """)
    void saysWhatCannotBe(String header, String first, String split, String problem) {
        runners(
                header,
                first,
                "2,5,"
                        + (header.endsWith("status")
                                ? "fin"
                                : header.endsWith("wave") && first.endsWith("B") ? "B" : ""));
        if (split != null) {
            files.with("10k_splits.csv", "runner_id,km,elapsed_s\n" + split + "\n");
        }

        assertThat(files.problems())
                .containsExactly(
                        problem.startsWith("SPLITS")
                                ? problem.replace("SPLITS", "10k_splits.csv")
                                : "10k_runners.csv " + problem);
    }

    @Test
    void whoIsKnownBySplitsOnlyHasNoWave() {
        runners("runner_id,pace,wave", "1,5,A");
        files.with("10k_splits.csv", "runner_id,km,elapsed_s\n7,5,1300\n7,6,1500\n");

        assertThat(files.problems())
                .containsExactly(
                        "10k_splits.csv line 2, runner_id: is not in the runners file, so he has no wave; either"
                                + " every runner of an event has one or none");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // start offset cell, first split after the gun, crossing of km 0, seconds after the gun
                "-,  600, 0,  200",
                "20, 600, 20, 310",
                "0,  600, 0,  300",
            })
    void aStartOffsetIsAKnotBesideABlankPaceOnlyWhereItHoldsAValue(String offset, int split, int startS, int halfwayS) {
        runners("runner_id,pace,start_offset", "1,," + (offset == null ? "" : offset));
        files.with("10k_splits.csv", "runner_id,km,elapsed_s\n1,2," + split + "\n1,8,3000\n");

        Field field = event().field();
        assertThat(field.trajectories(0).crossingMillis(0, 1)).isEqualTo(1000L * halfwayS);
        assertThat(field.trajectories(0).crossingMillis(0, 0)).isEqualTo(1000L * (startS - (offset == null ? 200 : 0)));
    }

    @Test
    void splitsAloneAreEnough() {
        files.without("10k_runners.csv")
                .with("10k_splits.csv", "runner_id,km,elapsed_s\n1,0,5\n1,10,3000\n2,5,1500\n2,10,3100\n");

        assertThat(event().field().size()).isEqualTo(2);
        assertThat(files.open().resolvedRequest().events().get(0).runnersFile()).isEmpty();
    }

    @Test
    void aRunnersFileNeedsNoPaceWhereEverybodyHasSplits() {
        runners("runner_id,start_offset", "1,5");
        files.with("10k_splits.csv", "runner_id,km,elapsed_s\n1,10,3005\n");

        assertThat(event().field().trajectories(0).crossingMillis(0, 5)).isEqualTo(1_505_000);
    }

    @Test
    void idsOfAnotherDayAreOtherPeople() {
        files.with("mile_runners.csv", "runner_id,pace\n101,3.5\n102,4\n301,5\n");

        assertThat(files.open().race().day("sat").events().get("mile").field().findRunner("101"))
                .isPresent();
        assertThat(notes()).contains("2 runner ids are used on several days; each day counts its own runners.");
    }

    @Test
    void leavingBeyondTheEndIsDoubted() {
        files.with("10k_runners.csv", "runner_id,pace,status,until_km\n101,5,dnf,7500\n102,5,dnf,7.5\n103,5,,10.05\n");
        assertThat(files.open().notes())
                .extracting(Note::text)
                .containsExactly("1 runner of 10k_runners.csv with until_km beyond the announced distance of 10.0 km,"
                        + " counted as finished (line 2: runner '101' km 7500.0). Is it given in metres?");
    }
}
