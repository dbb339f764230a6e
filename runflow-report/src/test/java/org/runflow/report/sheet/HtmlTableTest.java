package org.runflow.report.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.OffsetDateTime;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class HtmlTableTest {
    private static final OffsetDateTime TIME = OffsetDateTime.parse("2025-05-11T07:42:00-03:00");

    private static HtmlTable table() {
        return new HtmlTable("Segments & more")
                .text("Segment")
                .number("Peak", "p/m²")
                .text("At")
                .choice("Events");
    }

    @Test
    void headsColumnsAndRows() {
        Element table = Jsoup.parse(table().row(
                                HtmlCell.text("<A1>"),
                                HtmlCell.text("0.541"),
                                HtmlCell.time("07:42:00", TIME),
                                HtmlCell.NONE)
                        .toString())
                .selectFirst("table");
        assertThat(table).isNotNull();
        assertThat(table.select("caption").text()).isEqualTo("Segments & more");
        assertThat(table.select("thead th").eachAttr("scope"))
                .containsOnly("col")
                .hasSize(4);
        assertThat(table.select("thead th").eachText()).containsExactly("Segment", "Peak p/m²", "At", "Events");
        assertThat(table.select("tbody th[scope=row]").eachText()).containsExactly("<A1>");
        assertThat(table.select("tbody td").eachText()).containsExactly("0.541", "07:42:00", "–");
        assertThat(table.select("td").get(1).attr("data-key")).isEqualTo("" + TIME.toEpochSecond());
        assertThat(table.select("th[data-choice]").eachText()).containsExactly("Events");
        assertThat(table.hasAttr("data-filter")).isFalse();
    }

    @Test
    void saysWhatCanBeFiltered() {
        assertThat(Jsoup.parse(table().filterable("Find a segment").toString())
                        .select("table")
                        .attr("data-filter"))
                .isEqualTo("Find a segment");
    }

    @Test
    void refusesRowsOfAnotherLength() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> table().row(HtmlCell.NONE))
                .withMessageContaining("4 cells, was 1");
    }

    @Test
    void refusesColumnsBehindRows() {
        HtmlTable table = new HtmlTable("x").text("a").row(HtmlCell.NONE);
        assertThatIllegalStateException().isThrownBy(() -> table.text("b"));
    }
}
