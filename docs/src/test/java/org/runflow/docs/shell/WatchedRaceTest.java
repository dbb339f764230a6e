package org.runflow.docs.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
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
}
