package org.runflow.race.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.runflow.race.flow.FlowRowResult.CoPresence;
import org.runflow.race.model.DayHeader;

class CountsTest {
    @ParameterizedTest
    @CsvSource({"-1, 0, 0", "0, -1, 0", "0, 0, -1"})
    void noCountIsNegative(int pairs, int ofA, int ofB) {
        assertRefused(() -> new CoPresence(pairs, ofA, ofB), "co-presences");
        assertRefused(() -> new Meetings(pairs, ofA, ofB), "meetings");
    }

    @Test
    void noLoadIsNegative() {
        RunnerLoadsBuilder loads = RunnerLoads.builder(
                        new DayHeader("sun", LocalDate.of(2026, 5, 10), ZoneOffset.UTC, List.of("run")))
                .row("S_run_run")
                .runner("ada", "run", Optional.empty());

        assertRefused(() -> loads.entry(0, 0, -1, 2), "passes");
        assertRefused(() -> loads.entry(0, 0, 2, -1), "passes");
    }

    @Test
    void runnersOfBothSidesAreCounted() {
        assertThat(new CoPresence(10, 4, 3).runners()).isEqualTo(7);
    }

    private static void assertRefused(ThrowingCallable call, String what) {
        assertThatIllegalArgumentException()
                .isThrownBy(call)
                .withMessageStartingWith(what + " are counts of 0 or more, were [");
    }
}
