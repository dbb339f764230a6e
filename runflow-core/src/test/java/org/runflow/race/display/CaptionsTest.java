package org.runflow.race.display;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;

class CaptionsTest {
    private static final Captions CAPTIONS = Captions.of(TwoWaves.DAY, TwoWaves.DENSITY, TwoWaves.CELLS);
    private static final SegmentCaption QUAY = CAPTIONS.segments().get(0);

    @Test
    void saysWhereAndWhenItIsDensestBusyAndClear() {
        assertThat(QUAY.summary())
                .isEqualTo("Quay is densest at 07:30, 0.05 km from its start: 0.30 p/m², level A."
                        + " It is busy in 2 waves, from 07:00 to 07:01, 07:30 to 07:31."
                        + " The last runner leaves it at 07:31:00.");
        assertThat(QUAY.clearanceTime()).contains(OffsetDateTime.parse("2026-05-10T07:31:00Z"));
    }

    @Test
    void comparesEachWaveWithTheOneBefore() {
        assertThat(QUAY.notes())
                .containsExactly("Wave 2 (peak 0.30 p/m²) compared with wave 1: heavier in density, similar in time.");
    }

    @Test
    void saysThatNobodyRunsThere() {
        SegmentCaption alley = CAPTIONS.segments().get(1);
        assertThat(alley.summary()).isEqualTo("Nobody runs on Alley.");
        assertThat(alley.peak()).isEmpty();
        assertThat(alley.waves()).isEmpty();
        assertThat(alley.clearanceTime()).isEmpty();
    }
}
