package org.runflow.io.race.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Streams a table row by row. Blank rows are skipped; quotes, line ends and text that is not UTF-8 are looked after here. */
final class CsvFile {
    static final int MAX_RECORD_LENGTH = 1 << 20;

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreSurroundingSpaces(true).get();
    private static final Pattern BLANKS = Pattern.compile("[\\p{Cntrl}\\s]+");
    private static final char NOT_UTF_8 = '\uFFFD';

    private final InputFile file;
    private final Columns columns;
    private final Consumer<Row> rows;
    private @Nullable Header header;
    private boolean skipsRows;

    private CsvFile(InputFile file, Columns columns, Consumer<Row> rows) {
        this.file = file;
        this.columns = columns;
        this.rows = rows;
    }

    /** Hands over every row; false when a required column is missing or some rows could not be read. */
    static boolean read(InputFile file, Columns columns, Consumer<Row> rows) {
        CsvFile csv = new CsvFile(file, columns, rows);
        try (RecordLimitReader text = new RecordLimitReader(file.text(), MAX_RECORD_LENGTH);
                CSVParser parser = CSVParser.parse(text, FORMAT)) {
            return csv.readRecords(text, parser) && csv.isComplete();
        } catch (IOException e) {
            file.unreadable(e);
            return false;
        }
    }

    private boolean readRecords(RecordLimitReader text, CSVParser parser) throws IOException {
        int line = 1;
        try {
            Iterator<CSVRecord> records = parser.iterator();
            while (records.hasNext()) {
                take(line, records.next());
                text.startRecord();
                line = (int) parser.getCurrentLineNumber() + 1;
            }
            return true;
        } catch (UncheckedIOException e) {
            IOException cause = e.getCause();
            if (cause instanceof RecordLimitReader.TooLongException) {
                file.problem(line, cause.getMessage() + "; is a quote not closed? Nothing from here on was read");
            } else if (cause instanceof CSVException) {
                file.problem(line, "has a quote that is not closed or not doubled; nothing from here on was read");
            } else {
                throw cause;
            }
            return false;
        }
    }

    private void take(int line, CSVRecord csv) {
        List<String> cells = new ArrayList<>(csv.size());
        csv.forEach(cell -> cells.add(cell.strip()));
        if (cells.stream().allMatch(String::isEmpty)) {
            return;
        }
        Header known = header;
        if (known == null) {
            cells.replaceAll(cell -> BLANKS.matcher(cell).replaceAll(" "));
            header = Header.of(file, line, cells, columns);
        } else if (cells.stream().skip(known.size()).anyMatch(cell -> !cell.isEmpty())) {
            skipsRows = true;
            file.problem(line, "has more cells than the header has columns; a text with a comma needs quotes");
        } else {
            checkEncoding(known, line, cells);
            rows.accept(new Row(file, known, line, cells));
        }
    }

    private void checkEncoding(Header known, int line, List<String> cells) {
        for (int i = 0; i < Math.min(cells.size(), known.size()); i++) {
            if (cells.get(i).indexOf(NOT_UTF_8) >= 0) {
                file.problem(line, known.name(i), cells.get(i), "is not UTF-8 text; save the file as UTF-8");
            }
        }
    }

    private boolean isComplete() {
        if (header == null) {
            file.problem("is empty; it needs a header line");
            return false;
        }
        return !skipsRows && header.missing(columns).isEmpty();
    }
}
