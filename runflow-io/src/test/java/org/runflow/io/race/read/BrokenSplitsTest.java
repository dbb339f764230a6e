package org.runflow.io.race.read;

import static org.runflow.io.race.read.Broken.folder;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BrokenSplitsTest {
    private static Broken splits(String name, String text, String... problems) {
        return folder(name, files -> files.with("10k_splits.csv", text), problems);
    }

    static Stream<Broken> broken() {
        return Stream.of(
                splits(
                        "no time column",
                        "runner_id,km\n101,5\n",
                        "10k_splits.csv line 1, clock: the header lacks this column"),
                splits(
                        "no km column",
                        "runner_id,elapsed_s\n101,500\n",
                        "10k_splits.csv line 1, km: the header lacks this column"),
                splits(
                        "no such clock",
                        "runner_id,km,clock\n101,5,9:75:00\n101,10,\n",
                        "10k_splits.csv line 2, clock '9:75:00': must be a time as HH:MM:SS or HH:MM:SS.mmm",
                        "10k_splits.csv line 3, clock: is empty; it must hold the time"),
                splits(
                        "no such seconds",
                        "runner_id,km,elapsed_s\n101,-5,1e9\n101,five,\n",
                        "10k_splits.csv line 2, km '-5': must be a number of kilometres from 0 to 10000",
                        "10k_splits.csv line 2, elapsed_s '1e9': must be a number of seconds from -604800 to 604800",
                        "10k_splits.csv line 3, km 'five': must be a number of kilometres from 0 to 10000",
                        "10k_splits.csv line 3, elapsed_s: is empty; it must hold the time"),
                splits(
                        "both times",
                        "runner_id,km,clock,elapsed_s\n101,5,09:22:00,1320\n101,10,,\n",
                        "10k_splits.csv line 2, clock '09:22:00': stands beside elapsed_s; give one of them",
                        "10k_splits.csv line 3, clock: is empty; it or elapsed_s must hold the time"),
                splits(
                        "back in time",
                        "runner_id,km,elapsed_s\n101,10,2000\n101,5,2000.5\n",
                        "10k_splits.csv line 2, km '10.0': of runner '101' is earlier than km 5.0 in line 3; times may not go back"),
                splits(
                        "before the start",
                        "runner_id,km,clock\n103,5,09:00:09.999\n",
                        "10k_splits.csv line 2, km '5.0': of runner '103' is earlier than the start offset in 10k_runners.csv line 4 (do the times count from the start line?); times may not go back"),
                splits(
                        "same kilometre",
                        "runner_id,km,elapsed_s\n101,5,1300\n102,5,1400\n101,5.0,1300\n",
                        "10k_splits.csv line 4, km '5.0': occurs twice for runner '101', first in line 2"),
                splits(
                        "one split without a pace",
                        "runner_id,km,elapsed_s\n999,5,1300\n",
                        "10k_splits.csv line 2, runner_id '999': has one split only; it takes two, or one after a start offset"),
                splits(
                        "one split at the line only",
                        "runner_id,km,elapsed_s\n101,0,3\n",
                        "10k_splits.csv line 2, runner_id '101': has one split only; it takes two, or one after a start offset"),
                splits(
                        "no runner",
                        "runner_id,km,elapsed_s\n101,5,1300\n,5,1300\n",
                        "10k_splits.csv line 3, runner_id: is empty; it must be an id"),
                folder(
                        "known from another event's splits",
                        files -> files.with("10k_splits.csv", "runner_id,km,elapsed_s\n900,5,1300\n900,6,1700\n")
                                .with("5k_splits.csv", "runner_id,km,elapsed_s\n900,1,300\n101,1,400\n"),
                        "5k_splits.csv line 2, runner_id '900': runs in event '10k' (10k_splits.csv line 2); ids are unique over the day",
                        "5k_splits.csv line 3, runner_id '101': runs in event '10k' (10k_runners.csv line 2); ids are unique over the day"),
                folder(
                        "without the runners file that is asked for nothing is said of starts",
                        files -> files.edit(
                                        "analysis.json",
                                        "\"distance_km\": 10}",
                                        "\"distance_km\": 10, \"runners_file\": \"starters.csv\"}")
                                .with("10k_splits.csv", "runner_id,km,elapsed_s\n101,5,1300\n"),
                        "analysis.json line 6, events[0].runners_file 'starters.csv': is missing from the race folder"));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void reportsExactlyWhatIsWrong(Broken broken, @TempDir Path folder) {
        broken.check(folder);
    }
}
