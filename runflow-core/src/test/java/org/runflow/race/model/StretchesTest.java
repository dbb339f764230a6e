package org.runflow.race.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StretchesTest {
    @ParameterizedTest
    @CsvSource({
        "full, 0, 1, AGAINST, false",
        "full, -0.0, 1, WITH, false",
        "half, 0, 1, WITH, true",
        "full, 0, 1.001, WITH, true",
        "full, 0.001, 1, WITH, true",
    })
    void countOnceWhateverTheOrientation(String event, double fromKm, double toKm, Orientation way, boolean isNew) {
        Stretches stretches = new Stretches();
        stretches.add(new Pass("full", 0, 1, Orientation.WITH, OrientationSource.REFERENCE));

        assertThat(stretches.add(new Pass(event, fromKm, toKm, way, OrientationSource.EXPLICIT)))
                .isEqualTo(isNew);
    }
}
