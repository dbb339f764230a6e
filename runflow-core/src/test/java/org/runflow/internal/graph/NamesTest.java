package org.runflow.internal.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {
    @ParameterizedTest
    @ValueSource(strings = {"a", "z", "A", "Z", "0", "9", "az.AZ-09_", "9..--__"})
    void aNameIsOfLettersDigitsDotsDashesAndUnderscores(String name) {
        assertThatCode(() -> Names.requireName("stage", name)).doesNotThrowAnyException();
    }

    /** Among them the neighbours of each range of letters and digits. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "", ".a", "-a", "_a", "a b", "a/b", "a:b", "a@b", "a[b", "a`b", "a{b", "/", ":", "@", "[", "`", "{",
                "ä", "a\u0301"
            })
    void anythingElseIsNone(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Names.requireName("artifact", name))
                .withMessageStartingWith("'" + name + "' is no name for an artifact:");
    }

    @Test
    void aNameHas128CharactersAtMost() {
        assertThatCode(() -> Names.requireName("stage", "x".repeat(128))).doesNotThrowAnyException();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Names.requireName("stage", "x".repeat(129)))
                .withMessageContaining("is no name for a stage: ");
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', true",
        "sun, '', true",
        "sun, sun, true",
        "sun/a, sun, true",
        "sun/a, sun/a, true",
        "'', sun, false",
        "sunday, sun, false",
        "sun, sun/a, false"
    })
    void aScopeLiesWithinThoseAroundIt(String scope, String around, boolean within) {
        assertThat(Names.isWithin(scope, around)).isEqualTo(within);
    }

    @Test
    void scopesAreJoinedAndLeftNameByName() {
        assertThat(Names.join("", "a")).isEqualTo("a");
        assertThat(Names.join("sun", "")).isEqualTo("sun");
        assertThat(Names.join("sun/a", "b")).isEqualTo("sun/a/b");
        assertThat(Names.outer("sun/a/b")).isEqualTo("sun/a");
        assertThat(Names.outer("sun")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/a", "a/", "a//b", "../a", "a/./b"})
    void noPathClimbsOrHasEmptyParts(String path) {
        assertThatIllegalArgumentException().isThrownBy(() -> Names.requirePath("file", path));
        assertThatIllegalArgumentException().isThrownBy(() -> Names.requireScope(path));
    }
}
