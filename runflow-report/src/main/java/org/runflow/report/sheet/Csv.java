package org.runflow.report.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** A table as RFC 4180 text: comma, double quotes where needed, CR LF at every line's end. */
public final class Csv {
    private Csv() {}

    /**
     * {@return the table as text, a header line first}
     *
     * @param columns header and content of each
     * @param rows what the columns show
     */
    public static <R> String of(List<CsvColumn<R>> columns, List<R> rows) {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            for (CsvColumn<R> column : columns) {
                printer.print(column.header());
            }
            printer.println();
            for (R row : rows) {
                for (CsvColumn<R> column : columns) {
                    printer.print(column.cell().apply(row));
                }
                printer.println();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
