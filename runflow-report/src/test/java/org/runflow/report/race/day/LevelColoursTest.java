package org.runflow.report.race.day;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.runflow.race.service.LevelOfService;
import org.runflow.report.plot.Contrast;

class LevelColoursTest {
    private static final double READABLE = 4.5;

    @ParameterizedTest
    @EnumSource
    void letterOfALevelIsReadable(LevelOfService level) {
        assertThat(Contrast.of(LevelColours.of(level), LevelColours.textOn(level)))
                .isGreaterThanOrEqualTo(READABLE);
    }
}
