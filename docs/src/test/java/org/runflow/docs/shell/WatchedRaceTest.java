package org.runflow.docs.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchedRaceTest {
    @TempDir
    private Path directory;

    @Test
    void savingAFileTellsWhatChangedPerSegment() {
        SmallRace race = SmallRace.in(directory);
        WatchedRace watched = new WatchedRace(directory);
        assertThat(watched.look()).contains("Small <Race>: analysed");
        assertThat(watched.look()).isEmpty();
        String before = watched.last().page();

        race.with("segments.csv", "seg_id,seg_label,width_m,run,run_from_km,run_to_km\nS1,Quay,2.5,y,0,1\n");

        assertThat(watched.look().orElseThrow()).startsWith("sun S1: ").contains(" → ");
        assertThat(watched.last().version()).isEqualTo(2);
        assertThat(watched.last().page()).isNotEqualTo(before).contains("<body");
    }

    @Test
    void brokenFileLeavesTheLastGoodResult() {
        SmallRace race = SmallRace.in(directory);
        WatchedRace watched = new WatchedRace(directory);
        watched.look();
        String good = watched.last().page();

        race.with("run_runners.csv", "runner_id,pace,start_offset\n1,fast,0\n");

        assertThat(watched.look().orElseThrow())
                .contains("run_runners.csv line 2", "The page shows the last good result until this is mended.");
        assertThat(watched.last().page()).isEqualTo(good);
        assertThat(watched.last().problems()).anyMatch(line -> line.contains("'fast'"));
        race.with("run_runners.csv", "runner_id,pace,start_offset\n1,5,0\n2,5.5,1\n3,6,2\n");
        assertThat(watched.look()).contains("Small <Race>: no segment changed");
        assertThat(watched.last().problems()).isEmpty();
    }

    @Test
    void folderThatIsBrokenAtFirstIsFollowedAllTheSame() {
        SmallRace race = new SmallRace(directory).with("analysis.json", "{");
        WatchedRace watched = new WatchedRace(directory);

        assertThat(watched.look().orElseThrow()).contains("analysis.json").doesNotContain("last good result");
        assertThat(PageServer.page(watched.last())).contains("There is no good result yet.", "role=\"alert\"");
        SmallRace.in(race.folder());
        assertThat(watched.look().orElseThrow()).contains("Small <Race>: analysed");
    }

    @Test
    void fileThatAnEditorPutsInPlaceIsSeenThoughItIsAsOldAndAsLong() throws IOException {
        SmallRace.in(directory);
        WatchedRace watched = new WatchedRace(directory);
        watched.look();
        Path segments = directory.resolve("segments.csv");
        FileTime time = Files.getLastModifiedTime(segments);
        Path saved = directory.resolve(".segments.csv.swp");
        Files.writeString(saved, Files.readString(segments).replace("Quay,5,", "Quay,2,"));
        Files.setLastModifiedTime(saved, time);

        Files.move(saved, segments, StandardCopyOption.REPLACE_EXISTING);

        assertThat(Files.getLastModifiedTime(segments)).isEqualTo(time);
        assertThat(watched.look().orElseThrow()).startsWith("sun S1: ");
    }

    @Test
    void leftoversOfEditorsAndWorkspacesAreNoChange() throws IOException {
        SmallRace.in(directory);
        WatchedRace watched = new WatchedRace(directory);
        watched.look();

        for (String name :
                List.of(".git/index", "segments.csv~", ".#a", "~$b.xlsx", "ws/workspace.json", "ws/runs/x")) {
            Path file = directory.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, "x");
        }

        assertThat(watched.look()).isEmpty();
    }

    @Test
    void whatIsRenamedOrDeletedIsMissedAndFoundAgain() throws IOException {
        SmallRace.in(directory.resolve("race"));
        WatchedRace watched = new WatchedRace(directory.resolve("race"));
        watched.look();
        String good = watched.last().page();
        Path runners = directory.resolve("race/run_runners.csv");

        Files.move(runners, directory.resolve("race/runners of the run.csv"));
        assertThat(watched.look().orElseThrow()).contains("run_runners.csv", "last good result");
        Files.move(directory.resolve("race/runners of the run.csv"), runners);
        assertThat(watched.look()).contains("Small <Race>: no segment changed");
        Files.move(directory.resolve("race"), directory.resolve("away"));
        assertThat(watched.look().orElseThrow()).contains("last good result");
        assertThat(watched.last().page()).isEqualTo(good);
        Files.move(directory.resolve("away"), directory.resolve("race"));
        assertThat(watched.look()).contains("Small <Race>: no segment changed");
        assertThat(watched.last().problems()).isEmpty();
    }

    @Test
    void daysThatComeAndGoAreTold() {
        SmallRace race = SmallRace.in(directory);
        WatchedRace watched = new WatchedRace(directory);
        watched.look();
        race.with("analysis.json", """
            {"name": "Small <Race>", "time_zone": "Europe/Paris", "days": {"sat": "2026-04-11"},
             "events": [{"name": "run", "day": "sat", "start_time": "09:00", "distance_km": 1}]}
            """);

        assertThat(watched.look()).contains("sat is new\nsun is gone");
    }

    @Test
    void warningIsToldOnceAndAgainWhenItComesBack() {
        SmallRace race = SmallRace.in(directory);
        WatchedRace watched = new WatchedRace(directory);
        watched.look();
        String segments = "seg_id,seg_label,width_m,run,run_from_km,run_to_km\nS1,Quay,5,y,0,";
        race.with("segments.csv", segments + "0.8\n");
        assertThat(watched.look().orElseThrow()).contains("warning: No segment covers km 0.80 to 1.00 of 'run'");

        race.with("segments.csv", segments.replace("Quay,5", "Quay,3") + "0.8\n");
        assertThat(watched.look().orElseThrow()).doesNotContain("warning: ");
        race.with("segments.csv", segments + "1\n");
        assertThat(watched.look().orElseThrow()).doesNotContain("warning: ");
        race.with("segments.csv", segments + "0.8\n");
        assertThat(watched.look().orElseThrow()).contains("warning: No segment covers");
    }
}
