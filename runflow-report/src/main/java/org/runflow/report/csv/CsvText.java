package org.runflow.report.csv;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

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
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            printer.printRecord(headers);
            printer.printRecords(rows);
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory refused characters", e);
        }
        return text.toString();
    }

    /** A cell of foreign text; an apostrophe keeps a spreadsheet from taking it for a formula. */
    static String cell(String foreign) {
        return !foreign.isEmpty() && FORMULA_STARTS.indexOf(foreign.charAt(0)) >= 0 ? "'" + foreign : foreign;
    }
}
