package org.runflow.report.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.runflow.report.text.ForeignText;

/** What is written as text must be read as that text, wherever it stands. */
class MarkdownReadBackTest {
    /** Nearly fills a line, so that what follows is wrapped somewhere. */
    private static final String LONG = "word ".repeat(19);

    private static final String ALPHABET = "ab 1|<>&\n\\`*_#-+=~[](){}\"'!:;@.\té\u202Eש";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Friel to 10K (out)",
                "on_course_open",
                "_x_",
                "a|b",
                "a\\|b",
                "\\",
                "<script>alert(1)</script>",
                "R&D",
                "&amp;",
                "**bold** `code` ~~x~~",
                "[x](http://y)",
                "![x](y)",
                "<http://y>",
                "- item",
                "1. item",
                "1) item",
                "# head",
                "===",
                "---",
                "***",
                "> said",
                "```",
                "a  b",
                "[x]: y",
                "| - |",
                "+1",
                "é_x_é"
            })
    void foreignTextIsReadAsItIs(String foreign) {
        expectReadBack(foreign);
    }

    @Test
    void anyTextIsReadAsItIs() {
        Random random = new Random(11);
        for (int round = 0; round < 3000; round++) {
            StringBuilder foreign = new StringBuilder("x");
            int length = random.nextInt(14);
            for (int i = 0; i < length; i++) {
                foreign.insert(
                        random.nextInt(2) * foreign.length(), ALPHABET.charAt(random.nextInt(ALPHABET.length())));
            }
            expectReadBack(foreign.toString());
        }
    }

    private static void expectReadBack(String foreign) {
        String text = Markdown.text(foreign);
        String shown = ParsedMarkdown.words(ForeignText.isolated(foreign));
        ParsedMarkdown read = ParsedMarkdown.of(new Markdown()
                .heading(2, text)
                .paragraph(text)
                .paragraph(LONG + text)
                .bullets(List.of(text, LONG + text))
                .table(new MarkdownTable().left(text).right("n").row("1", text).row(text, text))
                .toString());

        read.isSound();
        assertThat(read.headings()).as(foreign).containsExactly(shown);
        assertThat(read.items()).as(foreign).containsExactly(shown, LONG + shown);
        assertThat(read.paragraphs()).as(foreign).containsExactly(shown, LONG + shown, shown, LONG + shown);
        assertThat(read.rows())
                .as(foreign)
                .containsExactly(List.of(shown, "n"), List.of("1", shown), List.of(shown, shown));
    }
}
