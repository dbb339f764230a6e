package org.runflow.docs.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.runflow.RunId;
import org.runflow.event.EventHeader;
import org.runflow.event.StageEvent;

class ProgressBarTest {
    private static final EventHeader HEADER =
            new EventHeader(1, new RunId("01jr5c2m80q3v7w9xhfakezt4n"), Instant.EPOCH);

    private final ByteArrayOutputStream drawn = new ByteArrayOutputStream();

    private ProgressBar barOf(Terminal terminal) {
        PrintStream err = new PrintStream(drawn, true, StandardCharsets.UTF_8);
        Console console =
                new Console(new BufferedReader(new StringReader("")), err, err, StandardCharsets.UTF_8, () -> terminal);
        ProgressBar bar = new ProgressBar(console);
        bar.expect(4);
        bar.on(new StageEvent.StageStarted(HEADER, "sun/density.cells", List.of()));
        bar.on(new StageEvent.StageSucceeded(HEADER, "sun/density.cells", Duration.ZERO));
        for (String stage : List.of("sun/density.results", "sun/flow.results", "sun/flags")) {
            bar.on(new StageEvent.StageStarted(HEADER, stage, List.of()));
        }
        return bar;
    }

    @ParameterizedTest
    @CsvSource({
        " 40, [###----------] 1/4 sun/density.result…",
        " 80, '[######--------------------] 1/4 sun/density.results, sun/flow.results +1'",
        "200, '[###############---------------------------------------------] 1/4 sun/density.results, sun/flow.results +1'"
    })
    void fitsTheWidth(int columns, String expected) {
        ProgressBar bar = barOf(new Terminal(true, true, columns));

        assertThat(bar.line(columns)).isEqualTo(expected).hasSizeLessThan(columns);
    }

    @Test
    void drawsNothingWhereALineCannotBeDrawnAgain() {
        barOf(Terminal.plain());

        assertThat(drawn.toString(StandardCharsets.UTF_8)).isEmpty();
    }
}
