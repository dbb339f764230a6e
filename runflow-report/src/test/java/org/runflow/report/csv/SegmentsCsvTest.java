package org.runflow.report.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.runflow.report.Golden;
import org.runflow.report.SampleDay;

class SegmentsCsvTest {
    /** A field as RFC 4180 defines it, and what ends it. */
    private static final Pattern FIELD = Pattern.compile("(?:\"((?:[^\"]|\"\")*)\"|([^\",\r\n]*))(,|\r\n)");

    @Test
    void readsAsReviewedForARaceAroundMidnight() {
        Golden.assertSame("night-segments.csv", SampleDay.night().csv());
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
        List<List<String>> table = parse(SampleDay.night().csv());

        assertThat(table).hasSize(5).allSatisfy(row -> assertThat(row).hasSameSizeAs(table.get(0)));
        assertThat(table.get(0)).doesNotHaveDuplicates();
    }

    private static String labelInTable(String label) {
        SampleDay day = SampleDay.of(SampleDay.race("Harbour Run")
                .event("10k", e -> e.start("09:00").distanceKm(1).field(SampleDay.field("r", 3, 5, 1, 1)))
                .segment("S1", s -> s.label(label).widthM(5).pass("10k", 0, 1))
                .build());
        return parse(day.csv()).get(1).get(1);
    }

    private static List<List<String>> parse(String csv) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        Matcher field = FIELD.matcher(csv);
        int end = 0;
        while (field.find() && field.start() == end) {
            row.add(field.group(1) == null ? field.group(2) : field.group(1).replace("\"\"", "\""));
            if (field.group(3).equals("\r\n")) {
                rows.add(row);
                row = new ArrayList<>();
            }
            end = field.end();
        }
        assertThat(end).isEqualTo(csv.length());
        return rows;
    }
}
