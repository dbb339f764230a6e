package org.runflow.io.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read without a regular expression is what the JDK reads; everything else is left to it. */
class PlainDurationTest {
    @Test
    void readsWhatADurationWrites() {
        SplittableRandom random = new SplittableRandom(11);
        for (int i = 0; i < 5_000; i++) {
            int unit = new int[] {1, 1_000, 1_000_000, 1_000_000_000}[random.nextInt(4)];
            Duration duration = Duration.ofSeconds(
                    random.nextLong(PlainDuration.LONGEST.toSeconds()) >> random.nextInt(30),
                    random.nextInt(1_000_000_000) / unit * (long) unit);
            assertThat(PlainDuration.find(duration.toString())).contains(duration);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT876600H", "PT1M0.5S", "PT61M", "PT0.000000001S"})
    void agreesWithTheJdk(String text) {
        assertThat(PlainDuration.find(text)).contains(Duration.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "PT",
                "P1D",
                "PT-1S",
                "-PT1S",
                "pt1s",
                "PT1",
                "PT1S1M",
                "PT1S1S",
                "PT1.S",
                "PT.5S",
                "PT1.5M",
                "PT1.5H",
                "PT1.1234567890S",
                "PT876600H1S",
                "PT9999999999S",
                " PT1S",
                "PT1S ",
                "PT１S"
            })
    void leavesTheRestToTheJdk(String text) {
        assertThat(PlainDuration.find(text)).isEmpty();
    }
}
