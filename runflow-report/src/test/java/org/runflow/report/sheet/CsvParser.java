package org.runflow.report.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what RFC 4180 allows and fails on anything else. */
public final class CsvParser {
    /** A field as RFC 4180 defines it, and what ends it. */
    private static final Pattern FIELD = Pattern.compile("(?:\"((?:[^\"]|\"\")*)\"|([^\",\r\n]*))(,|\r\n)");

    private CsvParser() {}

    public static List<List<String>> parse(String csv) {
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

    /** The cell of a column in a row, both counted from 0 without the header. */
    public static String cell(String csv, int row, String header) {
        List<List<String>> table = parse(csv);
        assertThat(table.get(0)).contains(header);
        return table.get(row + 1).get(table.get(0).indexOf(header));
    }
}
