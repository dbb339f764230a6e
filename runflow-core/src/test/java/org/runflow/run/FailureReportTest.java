package org.runflow.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.runflow.ArtifactKey;
import org.runflow.Pipeline;
import org.runflow.Run;

/** What is stored of a failure has a size that files can bear. */
class FailureReportTest {
    @Test
    void messageIsCutAndSaysHowLongItWas() {
        String message =
                FailureReport.of(new IOException("ü".repeat(3_000_000))).summary();

        assertThat(message.getBytes(StandardCharsets.UTF_8)).hasSizeBetween(2_000, 4_096);
        assertThat(message).startsWith("üüü").endsWith("… (3000000 characters)");
    }

    @Test
    void noCharacterIsTornApart() {
        String message =
                FailureReport.of(new IOException("a" + "😀".repeat(10_000))).summary();

        assertThat(message.chars()
                        .filter(each -> Character.isHighSurrogate((char) each))
                        .count())
                .isEqualTo(message.chars()
                        .filter(each -> Character.isLowSurrogate((char) each))
                        .count());
    }

    @Test
    void shortMessageIsWhole() {
        assertThat(FailureReport.of(new IOException("x".repeat(1_000))).summary())
                .hasSize(1_000);
    }

    @Test
    void longChainIsCut() {
        Throwable failure = new IOException("innermost");
        for (int i = 0; i < 1_000; i++) {
            failure = new IllegalStateException("level " + i, failure);
        }

        assertThat(FailureReport.of(failure).causes()).hasSize(50);
    }

    @Test
    void warningsAndReasonsToSkipAreCutToo() {
        ArtifactKey<Integer> loud = ArtifactKey.of("loud", Integer.class);
        Run run = Pipeline.builder("p")
                .stage(
                        loud,
                        s -> s.reading().compute((context, in) -> {
                            context.warn("w".repeat(100_000));
                            return context.skip("s".repeat(100_000));
                        }))
                .build()
                .run();

        StageReport report = run.report().getStage("loud");
        assertThat(report.warnings()).singleElement().asString().hasSizeLessThan(4_096);
        assertThat(report.skipReason().orElseThrow()).hasSizeLessThan(4_096);
    }
}
