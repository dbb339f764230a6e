package org.runflow.canonical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.runflow.internal.canonical.ComponentTexts;
import org.runflow.store.Digest;

class UnwrappedTest {
    private record Plain(String name, int year, String day, int runners) {}

    @Unwrapped
    private record Edition(String name, int year) {}

    @Unwrapped
    private record Head(Edition edition, String day) {}

    private record Result(Head head, int runners) {}

    private record Around(Object inner) {}

    @Unwrapped
    private record Broken(String name, Object what) {}

    private record Holder(int number, Broken broken) {}

    @Test
    void countsAsIfItsComponentsWereThoseOfTheOther() {
        assertThat(Digest.of(new Result(new Head(new Edition("Harbour Run", 2026), "sun"), 7)))
                .isEqualTo(Digest.of(new Plain("Harbour Run", 2026, "sun", 7)));
    }

    @Test
    void namesItsComponentsWithoutItsOwnName() {
        assertThat(ComponentTexts.of("result", new Result(new Head(new Edition("Harbour Run", 2026), "sun"), 7)))
                .containsOnlyKeys("result.name", "result.year", "result.day", "result.runners");
    }

    @Test
    void isARecordLikeAnyOtherWhereTheComponentIsDeclaredAsSomethingElse() {
        Edition edition = new Edition("Harbour Run", 2026);
        assertThat(Digest.of(new Around(edition))).isNotEqualTo(Digest.of(edition));
        assertThat(Digest.of(List.of(edition))).isNotEqualTo(Digest.of(edition));
    }

    @Test
    void saysWhereAPartHasNoCanonicalForm() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Digest.of(new Holder(1, new Broken("x", new Object()))))
                .withMessageContaining("what");
    }
}
