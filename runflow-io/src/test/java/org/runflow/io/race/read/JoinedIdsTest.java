package org.runflow.io.race.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.runflow.io.race.read.Broken.folder;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.runflow.io.race.RaceFolder;
import org.runflow.race.model.Field;
import org.runflow.race.model.Note;

/** Splits find their runners although a spreadsheet changed the ids of one of the two files. */
class JoinedIdsTest {
    private static final String JOINED =
            "1 runner of 10k_splits.csv was found in the runners file without regard to leading zeros, a trailing .0 and case; its spelling is kept.";

    private static RaceFiles ids(RaceFiles files, String runners, String splits) {
        StringBuilder start = new StringBuilder("runner_id,pace,start_offset\n");
        for (String id : List.of(runners.split(" ", -1))) {
            start.append(id).append(",5,0\n");
        }
        StringBuilder mats = new StringBuilder("runner_id,km,elapsed_s\n");
        for (String id : List.of(splits.split(" ", -1))) {
            mats.append(id).append(",5,1500\n").append(id).append(",10,3000\n");
        }
        return files.with("10k_runners.csv", start.toString()).with("10k_splits.csv", mats.toString());
    }

    @ParameterizedTest
    @CsvSource({"0007, 7", "7, 007", "12.0, 12", "012, 12.0", "A07, a07", "0, 000", "0b1, B1"})
    void joinsByTheNormalForm(String runner, String split, @TempDir Path folder) {
        RaceFolder opened =
                ids(RaceFiles.goodIn(folder), runner + " 500", split).open();
        Field field = opened.race().events().get(0).field();
        assertThat(field.size()).isEqualTo(2);
        assertThat(field.hasSplits(field.findRunner(runner).orElseThrow())).isTrue();
        assertThat(opened.notes()).containsExactly(Note.info(JOINED));
    }

    @Test
    void prefersTheVeryIdAndLeavesOtherEventsAlone(@TempDir Path folder) {
        RaceFiles files = ids(RaceFiles.goodIn(folder), "7 007 201a", "7 007")
                .with("5k_runners.csv", "runner_id,pace\n0201A,4\n07,4\n");
        Field field = files.open().race().events().get(0).field();
        assertThat(field.size()).isEqualTo(3);
        assertThat(files.open().notes()).isEmpty();
    }

    @Test
    void countsRunnersWithoutARowInTheRunnersFile(@TempDir Path folder) {
        RaceFolder opened = ids(RaceFiles.goodIn(folder), "1 2 3", "1 4 5").open();
        assertThat(opened.race().events().get(0).field().size()).isEqualTo(5);
        assertThat(opened.notes())
                .containsExactly(
                        Note.info(
                                "2 of 3 runners of 10k_splits.csv are not in the runners file; they run by their splits alone."));
    }

    static Stream<Broken> doubts() {
        return Stream.of(
                folder(
                        "two runners",
                        files -> ids(files, "007 07", "7"),
                        "10k_splits.csv line 2, runner_id '7': may stand for '007' and '07' of the runners file; write each id as it stands there"),
                folder(
                        "two splits",
                        files -> ids(files, "007", "7 07"),
                        "10k_splits.csv line 2, runner_id '7': may stand for '007' of the runners file, and so may '07' of this file; write each id as it stands there",
                        "10k_splits.csv line 4, runner_id '07': may stand for '007' of the runners file, and so may '7' of this file; write each id as it stands there"));
    }

    @ParameterizedTest
    @MethodSource("doubts")
    void asksWhereTwoIdsOfOneFileAreMeant(Broken broken, @TempDir Path folder) {
        broken.check(folder);
    }
}
