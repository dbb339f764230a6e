package org.runflow.report.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {
    @Test
    void writesBlocksWithABlankLineBetweenThem() {
        Markdown text = new Markdown()
                .heading(2, "Course")
                .paragraph("Two lines\nbecome one.")
                .bullets(List.of("a", "b"))
                .numbered(List.of("c"))
                .bullets(List.of());

        assertThat(text).hasToString("## Course\n\nTwo lines become one.\n\n* a\n* b\n\n1. c\n");
    }

    @Test
    void wrapsAtTheWidthAndIndentsItems() {
        String text = new Markdown().bullets(List.of("word ".repeat(21))).toString();

        assertThat(text).isEqualTo("* " + "word ".repeat(19).strip() + "\n  word word\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "*", "#", ">", "1.", "12)", "===", "---", "|x|", "```"})
    void neverBeginsALineWithWhatStartsABlock(String word) {
        String text =
                new Markdown().paragraph("x".repeat(99) + " " + word + " end").toString();

        assertThat(text).isEqualTo("x".repeat(99) + " " + word + "\nend\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.541 p/m².", "(14 min)", "1,305 meetings"})
    void keepsNumberAndUnitTogether(String quantity) {
        String text = new Markdown().paragraph("x".repeat(92) + " " + quantity).toString();

        assertThat(text).isEqualTo("x".repeat(92) + "\n" + quantity + "\n");
    }

    @Test
    void padsTablesAndAlignsNumbers() {
        MarkdownTable table =
                new MarkdownTable().left("Name").right("m").row("Quay", "5").row("B", "1234.5");

        assertThat(table).hasToString("""
            | Name |      m |
            | ---- | -----: |
            | Quay |      5 |
            | B    | 1234.5 |\
            """);
    }

    @Test
    void letsALongCellMoveItsOwnRowOnly() {
        String rows = new MarkdownTable()
                .left("Name")
                .right("m")
                .row("x".repeat(60), "5")
                .row("y", "6")
                .toString();

        assertThat(rows.lines().map(String::length)).containsExactly(50, 50, 70, 50);
    }

    @Test
    void refusesRowsOfAnotherLength() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MarkdownTable().left("a").row("1", "2"))
                .withMessageContaining("1 cells, was 2");
        assertThatIllegalStateException()
                .isThrownBy(() -> new MarkdownTable().left("a").row("1").right("b"))
                .withMessageContaining("'b'");
    }
}
