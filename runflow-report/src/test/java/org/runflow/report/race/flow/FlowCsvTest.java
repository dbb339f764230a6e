package org.runflow.report.race.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.runflow.race.model.FlowRow;
import org.runflow.report.Golden;
import org.runflow.report.race.SampleDay;
import org.runflow.report.sheet.CsvParser;

class FlowCsvTest {
    @Test
    void readsAsReviewedForAQuayAndBack() {
        Golden.assertSame("harbour-flow.csv", SampleDay.harbour().text("Flow.csv"));
    }

    @Test
    void hasAsManyCellsInEveryRowAsHeaders() {
        List<List<String>> table = CsvParser.parse(SampleDay.harbour().text("Flow.csv"));

        assertThat(table).hasSize(7).allSatisfy(row -> assertThat(row).hasSameSizeAs(table.get(0)));
        assertThat(table.get(0)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,b", "\"quoted\"", "two\nlines", "<b>|&", "גשר"})
    void givesLabelsBackToAParser(String label) {
        assertThat(CsvParser.cell(rowNamed(label), 0, "seg_id")).isEqualTo(label);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx"})
    void keepsSpreadsheetsFromTakingALabelForAFormula(String label) {
        assertThat(CsvParser.cell(rowNamed(label), 0, "seg_id")).isEqualTo("'" + label);
    }

    private static String rowNamed(String label) {
        return SampleDay.of(SampleDay.nightRace()
                        .flowRow(FlowRow.of(label, "dash", 0, 0.4, "walk", 0, 0.4))
                        .build())
                .text("Flow.csv");
    }
}
