package org.runflow.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class InputProblemTest {
    private static String shown(String value) {
        return new InputProblem("a.csv", OptionalInt.of(3), Optional.of("pace"), Optional.of(value), "must be right")
                .toString();
    }

    @Test
    void isOneLineWithEverythingKnown() {
        assertThat(shown("x")).isEqualTo("a.csv line 3, pace 'x': must be right");
        assertThat(InputProblem.of("a.csv", "is empty")).hasToString("a.csv: is empty");
    }

    @Test
    void shortensALongValue() {
        assertThat(shown("y".repeat(61))).isEqualTo("a.csv line 3, pace '" + "y".repeat(60) + "…': must be right");
    }

    @Test
    void keepsControlCharactersFromBreakingTheLine() {
        assertThat(shown("a\nb\u001bc")).isEqualTo("a.csv line 3, pace 'a\uFFFDb\uFFFDc': must be right");
    }
}
