package org.runflow.report.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '§',
            value = {
                "Friel to 10K (out)             → Friel to 10K (out)",
                "on_course_open                 → on_course_open",
                "_x_                            → \\_x\\_",
                "a|b                            → a\\|b",
                "<script>alert(1)</script>      → &lt;script&gt;alert(1)&lt;/script&gt;",
                "R&D                            → R&amp;D",
                "**bold** `code` ~~x~~          → \\*\\*bold\\*\\* \\`code\\` \\~\\~x\\~\\~",
                "[x](http://y)                  → \\[x\\](http://y)",
                "back\\slash                    → back\\\\slash",
                "- item                         → \\- item",
                "1. item                        → 1\\. item",
                "5.5 km loop                    → 5.5 km loop",
                "# head                         → \\# head",
            })
    void showsForeignTextAsItIs(String foreign, String markdown) {
        assertThat(Markdown.text(foreign)).isEqualTo(markdown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\r\nb", "a\tb", "a\u2028b", "a\u0000b"})
    void keepsForeignTextOnOneLine(String foreign) {
        assertThat(Markdown.text(foreign)).isEqualTo("a b");
    }

    @Test
    void isolatesTextThatRunsFromRightToLeft() {
        assertThat(Markdown.text("גשר 7")).isEqualTo("\u2068גשר 7\u2069");
        assertThat(Markdown.text("x\u202Ey")).isEqualTo("xy");
    }
}
