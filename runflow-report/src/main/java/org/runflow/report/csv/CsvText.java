package org.runflow.report.csv;

import java.util.List;
import org.apache.commons.csv.CSVFormat;

/** A table as RFC 4180 text: comma, double quotes where needed, CR LF at every line's end. */
final class CsvText {
    private static final String FORMULA_STARTS = "=+-@\t\r\n";

    private CsvText() {}

    /**
     * {@return the table as text}
     *
     * @param headers one per column
     * @param rows cells by column
     */
    static String of(List<String> headers, List<List<String>> rows) {
        StringBuilder text = new StringBuilder();
        append(text, headers);
        rows.forEach(row -> append(text, row));
        return text.toString();
    }

    private static void append(StringBuilder text, List<String> cells) {
        text.append(CSVFormat.RFC4180.format(cells.toArray())).append(CSVFormat.RFC4180.getRecordSeparator());
    }

    /** A cell of foreign text; an apostrophe keeps a spreadsheet from taking it for a formula. */
    static String cell(String foreign) {
        return !foreign.isEmpty() && FORMULA_STARTS.indexOf(foreign.charAt(0)) >= 0 ? "'" + foreign : foreign;
    }
}
