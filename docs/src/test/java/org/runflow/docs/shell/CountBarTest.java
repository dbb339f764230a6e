package org.runflow.docs.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountBarTest {
    private final ByteArrayOutputStream drawn = new ByteArrayOutputStream();

    private CountBar bar(Terminal terminal) {
        PrintStream err = new PrintStream(drawn, true, StandardCharsets.UTF_8);
        return new CountBar(
                new Console(new BufferedReader(new StringReader("")), err, err, StandardCharsets.UTF_8, () -> terminal),
                "plans");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 4000, 40, '[-------------] 0/4,000 plans'",
        "1000, 4000, 60, '[#####---------------] 1,000/4,000 plans'",
        "4000, 4000, 24, '[##########] 4,000/4,0…'"
    })
    void fitsTheWidth(long now, long all, int columns, String expected) {
        assertThat(bar(Terminal.plain()).line(now, all, columns))
                .isEqualTo(expected)
                .hasSizeLessThan(columns);
    }

    @Test
    void drawsNothingWhereALineCannotBeDrawnAgain() {
        CountBar bar = bar(Terminal.plain());
        bar.count(1);
        bar.end();

        assertThat(drawn.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void countsPiecesOfWorkListByList() {
        CountBar bar = bar(new Terminal(true, false, 80));

        assertThat(bar.counting().map(List.of(1, 2, 3), item -> item * 2)).containsExactly(2, 4, 6);
        assertThat(drawn.toString(StandardCharsets.UTF_8)).contains("3/3 plans");
        bar.counting().map(List.of(1), item -> item);
        assertThat(drawn.toString(StandardCharsets.UTF_8)).contains("1/1 plans");
    }
}
