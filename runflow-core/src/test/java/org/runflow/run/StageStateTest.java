package org.runflow.run;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Where a stage can go from where. */
class StageStateTest {
    private static final String TABLE = """
            PENDING -> READY, SKIPPED, EXCLUDED, BLOCKED, CANCELLED
            READY -> PENDING, RUNNING, CANCELLED
            RUNNING -> PENDING, READY, WAITING, SUCCEEDED, PARTIAL, REUSED, SKIPPED, FAILED, TIMED_OUT, CANCELLED
            WAITING -> READY, CANCELLED
            SUCCEEDED -> READY
            PARTIAL -> READY
            REUSED -> READY
            SKIPPED ->
            EXCLUDED ->
            BLOCKED ->
            FAILED ->
            TIMED_OUT ->
            CANCELLED ->
            """;

    private static String next(StageState state) {
        return Arrays.stream(StageState.values())
                .filter(state::canBecome)
                .map(next -> " " + next)
                .collect(joining(","));
    }

    @Test
    void goesWhereTheTableSays() {
        String table = Arrays.stream(StageState.values())
                .map(state -> state + " ->" + next(state) + "\n")
                .collect(joining());

        assertThat(table).isEqualTo(TABLE);
    }

    @Test
    void onlyAResultOrAStateFromWhichNothingFollowsIsSettled() {
        for (StageState state : StageState.values()) {
            boolean ends = next(state).isEmpty() || state.hasResult();
            assertThat(state.isSettled()).as(state.name()).isEqualTo(ends);
        }
    }
}
