package org.runflow.race.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The runners of a wave are those that a builder would be given one by one. */
class FieldOfWaveTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aWaveIsAsIfItsRunnersWereAddedAlone(long seed) {
        Field all = field(seed, true, "");

        for (String wave : all.waves()) {
            assertThat(all.ofWave(wave)).isEqualTo(field(seed, true, wave)).isNotEqualTo(all);
        }
    }

    @Test
    void soItIsWhereNobodyStopsOrStaysAway() {
        Field all = field(4, false, "");

        assertThat(all.waves()).containsExactly("w0", "w1", "w2");
        for (String wave : all.waves()) {
            assertThat(all.ofWave(wave)).isEqualTo(field(4, false, wave));
        }
    }

    /** Runners with paces, offsets and splits in three waves, of whom some leave the course; all of them, or one wave. */
    private static Field field(long seed, boolean someStop, String only) {
        SplittableRandom random = new SplittableRandom(seed);
        FieldBuilder builder = Field.builder();
        for (int runner = 0; runner < 60; runner++) {
            String id = "r" + random.nextInt(1_000_000);
            String wave = "w" + runner % 3;
            double pace = 4 + random.nextDouble();
            double offsetS = random.nextInt(100);
            double untilKm = 1 + random.nextDouble();
            int kind = random.nextInt(4);
            if (only.isEmpty() || only.equals(wave)) {
                builder.wave(id, wave);
                if (kind > 0) {
                    builder.runner(id, pace, offsetS);
                }
                if (kind < 2) {
                    builder.split(id, 1, 300_000).split(id, 2, 610_000 + runner);
                }
                if (someStop && kind == 2) {
                    builder.until(id, untilKm);
                }
            }
        }
        return someStop ? builder.notStarted(5).statusKnown().build() : builder.build();
    }
}
