package org.runflow.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.runflow.RunId;
import org.runflow.error.IllegalTransitionException;

/** The table of run states, edge by edge. */
class RunStateTest {
    @ParameterizedTest
    @CsvSource({
        "QUEUED,     RUNNING CANCELLED",
        "RUNNING,    PAUSING CANCELLING SUCCEEDED PARTIAL FAILED LOST",
        "PAUSING,    PAUSED CANCELLING SUCCEEDED PARTIAL FAILED LOST",
        "PAUSED,     RUNNING CANCELLED LOST",
        "CANCELLING, FAILED CANCELLED LOST",
        "SUCCEEDED,  ''",
        "PARTIAL,    ''",
        "FAILED,     ''",
        "CANCELLED,  ''",
        "LOST,       ''"
    })
    void leadsWhereTheTableSays(RunState from, String next) {
        String allowed = Arrays.stream(RunState.values())
                .filter(from::canBecome)
                .map(RunState::name)
                .collect(Collectors.joining(" "));
        assertThat(allowed).isEqualTo(next);
        assertThat(from.isTerminal()).isEqualTo(next.isEmpty());
    }

    @Test
    void refusesAnythingElseWithBothStates() {
        RunId id = RunId.at(Instant.EPOCH);
        assertThatThrownBy(() -> RunState.PAUSED.requireNext(RunState.SUCCEEDED, id))
                .isInstanceOfSatisfying(IllegalTransitionException.class, e -> {
                    assertThat(e.runId()).isEqualTo(id.text());
                    assertThat(e.from() + " " + e.to()).isEqualTo("PAUSED SUCCEEDED");
                });
    }

    @ParameterizedTest
    @CsvSource({"SUCCESS, 0", "PARTIAL, 1", "FAILURE, 2", "ERROR, 3", "CANCELLED, 4", "BUSY, 5", "USAGE, 64"})
    void givesScriptsACode(Outcome outcome, int code) {
        assertThat(outcome.exitCode()).isEqualTo(code);
    }
}
