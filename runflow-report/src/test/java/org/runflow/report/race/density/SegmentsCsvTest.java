package org.runflow.report.race.density;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.runflow.report.Golden;
import org.runflow.report.race.SampleDay;
import org.runflow.report.sheet.CsvParser;

class SegmentsCsvTest {
    @Test
    void readsAsReviewedForARaceAroundMidnight() {
        Golden.assertSame("night-segments.csv", SampleDay.night().text("Segments.csv"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Quay", "a,b", "\"quoted\"", "two\nlines", "two\r\nlines", "<b>|&", "גשר", " blank "})
    void givesLabelsBackToAParser(String label) {
        assertThat(labelInTable(label)).isEqualTo(label);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\r=1", "\n=1"})
    void keepsSpreadsheetsFromTakingALabelForAFormula(String label) {
        assertThat(labelInTable(label)).isEqualTo("'" + label);
    }

    @Test
    void hasAsManyCellsInEveryRowAsHeaders() {
        List<List<String>> table = CsvParser.parse(SampleDay.night().text("Segments.csv"));

        assertThat(table).hasSize(5).allSatisfy(row -> assertThat(row).hasSameSizeAs(table.get(0)));
        assertThat(table.get(0)).doesNotHaveDuplicates();
    }

    private static String labelInTable(String label) {
        SampleDay day = SampleDay.of(SampleDay.race("Harbour Run")
                .event("10k", e -> e.start("09:00").distanceKm(1).field(SampleDay.field("r", 3, 5, 1, 1)))
                .segment("S1", s -> s.label(label).widthM(5).pass("10k", 0, 1))
                .build());
        return CsvParser.cell(day.text("Segments.csv"), 0, "seg_label");
    }
}
