package org.runflow.report.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PaletteTest {
    private static final double READABLE = 4.5;

    @Test
    void mutedTextOnPaperIsReadable() {
        assertThat(Contrast.of("#555555", "#ffffff")).isGreaterThanOrEqualTo(READABLE);
        assertThat(Ink.MUTED.rgb()).isEqualTo(0x555555);
    }

    @Test
    void fortyLinesDifferInColourOrDashes() {
        assertThat(IntStream.range(0, 40).mapToObj(line -> Palette.line(line) + Dash.of(line)))
                .doesNotHaveDuplicates();
        assertThat(Palette.line(40)).isEqualTo(Palette.line(0));
    }
}
