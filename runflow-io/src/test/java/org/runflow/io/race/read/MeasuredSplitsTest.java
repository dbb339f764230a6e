package org.runflow.io.race.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.runflow.race.model.Field;
import org.runflow.race.model.RaceEvent;

/** The 10k starts at 09:00; runner 101 runs 4.5 min/km from the gun, 103 starts 10 s after it. */
class MeasuredSplitsTest {
    private static final long GUN_MILLIS = 9 * 3_600_000;

    @TempDir
    Path folder;

    private RaceFiles files;

    @BeforeEach
    void writeFiles() {
        files = RaceFiles.goodIn(folder);
    }

    private long crossing(String runner, double km) {
        RaceEvent event = files.open().race().day("sun").events().get("10k");
        return event.trajectories()
                        .crossingMillis(event.field().findRunner(runner).orElseThrow(), km)
                - GUN_MILLIS;
    }

    @Test
    void countInsteadOfThePace() {
        files.with("10k_splits.csv", "runner_id,km,clock\n103,10,09:50:10\n103,5,09:20:10.000\n");
        assertThat(crossing("103", 5)).isEqualTo(1_210_000);
        assertThat(crossing("103", 2.5)).isEqualTo(610_000);
        assertThat(crossing("103", 7.5)).isEqualTo(2_110_000);
        assertThat(crossing("101", 10)).isEqualTo(2_700_000);
    }

    @Test
    void mayBeSecondsFromTheGun() {
        files.with("10k_splits.csv", "Runner_ID,KM,Elapsed_S,mat\n101,5,1300.0005,A\n101,10,2600,B\n");
        assertThat(crossing("101", 5)).isEqualTo(1_300_001);
    }

    @Test
    void mayComeAfterMidnightAndBeforeTheGun() {
        files.with("10k_splits.csv", "runner_id,km,clock,elapsed_s\n101,10,33:00:00.5,\n101,0,,-2\n");
        assertThat(crossing("101", 10)).isEqualTo(24 * 3_600_000 + 500);
        assertThat(crossing("101", 0)).isEqualTo(-2000);
    }

    @Test
    void mayStandAloneForARunnerWithoutAPace() {
        files.with("10k_splits.csv", "runner_id,km,elapsed_s\n900,5,1200\n900,10,2400\n");
        Field field = files.open().race().day("sun").events().get("10k").field();
        assertThat(field.size()).isEqualTo(4);
        assertThat(crossing("900", 0)).isZero();
    }

    @Test
    void mayMissAMatAndRepeatATime() {
        files.with("10k_splits.csv", "runner_id,km,elapsed_s\n101,5,1200\n101,7,1200\n");
        assertThat(crossing("101", 6)).isEqualTo(1_200_000);
    }
}
