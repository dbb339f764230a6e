package org.runflow.report.csv;

import java.util.List;
import org.apache.commons.csv.CSVFormat;

/** A table as RFC 4180 text: comma, double quotes where needed, CR LF at every line's end. */
final class CsvText {
    private CsvText() {}

    /**
     * {@return the table as text, a header line first}
     *
     * @param columns header and content of each
     * @param rows what the columns show
     */
    static <R> String of(List<Column<R>> columns, List<R> rows) {
        StringBuilder text = new StringBuilder();
        append(text, columns.stream().map(Column::header).toList());
        for (R row : rows) {
            append(
                    text,
                    columns.stream().map(column -> column.cell().apply(row)).toList());
        }
        return text.toString();
    }

    private static void append(StringBuilder text, List<String> cells) {
        text.append(CSVFormat.RFC4180.format(cells.toArray())).append(CSVFormat.RFC4180.getRecordSeparator());
    }
}
