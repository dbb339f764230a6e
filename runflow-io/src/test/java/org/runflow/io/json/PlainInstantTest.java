package org.runflow.io.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read without a formatter is what the formatter reads; everything else is left to it. */
class PlainInstantTest {
    @Test
    void readsWhatAnInstantWrites() {
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 5_000; i++) {
            long second = random.nextLong(-62_167_219_200L, 253_402_300_800L);
            int unit = new int[] {1, 1_000, 1_000_000, 1_000_000_000}[random.nextInt(4)];
            Instant instant = Instant.ofEpochSecond(second, random.nextInt(1_000_000_000) / unit * (long) unit);
            assertThat(PlainInstant.find(instant.toString())).contains(instant);
            assertThat(PlainInstant.text(instant)).isEqualTo(instant.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(
            longs = {
                Long.MIN_VALUE / 1_000_000_000_000L * 31,
                -62_167_219_201L,
                -62_167_219_200L,
                -1,
                0,
                253_402_300_799L,
                253_402_300_800L
            })
    void writesWhatTheJdkWritesAlsoAtTheEnds(long second) {
        Instant instant = Instant.ofEpochSecond(second, 100_000);
        assertThat(PlainInstant.text(instant)).isEqualTo(instant.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-28T23:59:59Z", "2024-02-29T00:00:00.5Z", "0000-01-01T00:00:00.000000001Z"})
    void agreesWithTheFormatter(String text) {
        assertThat(PlainInstant.find(text)).contains(Instant.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Z",
                "2026-02-29T00:00:00Z",
                "2026-13-01T00:00:00Z",
                "2026-01-01T24:00:00Z",
                "2026-01-01T00:00:60Z",
                "2026-01-01T00:00:00",
                "2026-01-01T00:00:00.Z",
                "2026-01-01T00:00:00,5Z",
                "2026-01-01T00:00:00.1234567890Z",
                "2026-01-01T00:00:00.12aZ",
                "2026-01-01 00:00:00Z",
                "2026-01-01T00:00:00+00:00",
                "+10000-01-01T00:00:00Z",
                "２026-01-01T00:00:00Z"
            })
    void leavesTheRestToTheFormatter(String text) {
        assertThat(PlainInstant.find(text)).isEmpty();
    }
}
