package org.runflow.race.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names go into files, paths and addresses as they are. */
class NamesTest {
    @ParameterizedTest
    @ValueSource(strings = {"a", "10K", "A1.b_c-d", "0"})
    void lettersDigitsAndThreeSignsMakeNames(String name) {
        assertThat(Names.isName(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "-a", "_a", "a b", "a/b", "a\\b", "é", "a\n", " a"})
    void whatAFileSystemOrAReaderMayTakeOtherwiseIsNone(String text) {
        assertThat(Names.isName(text)).isFalse();
    }

    @Test
    void sixtyFourCharactersAreEnough() {
        assertThat(Names.isName("n".repeat(64))).isTrue();
        assertThat(Names.isName("n".repeat(65))).isFalse();
    }
}
