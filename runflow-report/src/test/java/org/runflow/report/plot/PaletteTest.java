package org.runflow.report.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.runflow.race.service.LevelOfService;
import org.runflow.race.service.Severity;

class PaletteTest {
    private static final double READABLE = 4.5;

    @ParameterizedTest
    @EnumSource
    void letterOfALevelIsReadable(LevelOfService level) {
        assertThat(contrast(Palette.of(level), Palette.textOn(level))).isGreaterThanOrEqualTo(READABLE);
    }

    @ParameterizedTest
    @EnumSource
    void nameOfASeverityIsReadable(Severity severity) {
        assertThat(contrast(Palette.of(severity), Palette.textOn(severity))).isGreaterThanOrEqualTo(READABLE);
    }

    @Test
    void mutedTextOnPaperIsReadable() {
        assertThat(contrast("#555555", "#ffffff")).isGreaterThanOrEqualTo(READABLE);
        assertThat(Ink.MUTED.rgb()).isEqualTo(0x555555);
    }

    @Test
    void fortyEventsDifferInColourOrDashes() {
        assertThat(IntStream.range(0, 40).mapToObj(event -> Palette.event(event) + Palette.dash(event)))
                .doesNotHaveDuplicates();
        assertThat(Palette.event(40)).isEqualTo(Palette.event(0));
        assertThat(Palette.dash(0)).isEqualTo("none");
    }

    /** As the Web Content Accessibility Guidelines 2.2 define it. */
    private static double contrast(String colour, String otherColour) {
        double one = luminance(colour);
        double other = luminance(otherColour);
        return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    }

    private static double luminance(String colour) {
        int rgb = Integer.parseInt(colour.substring(1), 16);
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
    }

    private static double linear(int channel) {
        double value = (channel & 0xff) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
