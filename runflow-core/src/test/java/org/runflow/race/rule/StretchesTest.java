package org.runflow.race.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StretchesTest {
    @ParameterizedTest
    @CsvSource({
        "full, 0, 1, false",
        "full, -0.0, 1, false",
        "half, 0, 1, true",
        "full, 0, 1.001, true",
        "full, 0.001, 1, true",
    })
    void countOnce(String event, double fromKm, double toKm, boolean isNew) {
        Stretches stretches = new Stretches();
        stretches.add("full", 0, 1);

        assertThat(stretches.add(event, fromKm, toKm)).isEqualTo(isNew);
    }
}
