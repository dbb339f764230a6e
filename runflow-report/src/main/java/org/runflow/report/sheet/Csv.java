package org.runflow.report.sheet;

import java.util.List;
import org.apache.commons.csv.CSVFormat;

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
        append(text, columns.stream().map(CsvColumn::header).toList());
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
