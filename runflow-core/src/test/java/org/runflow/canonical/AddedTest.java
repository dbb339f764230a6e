package org.runflow.canonical;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.runflow.internal.canonical.CanonicalBytes;

class AddedTest {
    record Plain(String name, int size) {}

    record Grown(
            String name,
            @Added Optional<String> colour,
            int size,
            @Added Optional<Integer> age) {}

    record Other(String name, Optional<String> colour, int size) {}

    @Test
    void leavesNoTraceWhileItIsEmpty() {
        assertThat(CanonicalBytes.of(new Grown("a", Optional.empty(), 3, Optional.empty())))
                .isEqualTo(CanonicalBytes.of(new Plain("a", 3)));
    }

    @Test
    void standsInItsPlaceWhenItIsThere() {
        assertThat(CanonicalBytes.of(new Grown("a", Optional.of("red"), 3, Optional.empty())))
                .isEqualTo(CanonicalBytes.of(new Other("a", Optional.of("red"), 3)))
                .isNotEqualTo(CanonicalBytes.of(new Grown("a", Optional.of("red"), 3, Optional.of(4))));
    }

    @Test
    void otherOptionalsLeaveATrace() {
        assertThat(CanonicalBytes.of(new Other("a", Optional.empty(), 3)))
                .isNotEqualTo(CanonicalBytes.of(new Plain("a", 3)));
    }
}
