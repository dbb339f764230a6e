package org.runflow.io.race.read;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.runflow.io.race.check.Tally;
import org.runflow.io.race.check.Warning;
import org.runflow.io.race.check.WarningKind;
import org.runflow.io.race.dialect.DecimalMarks;
import org.runflow.io.race.dialect.Separator;
import org.runflow.io.race.dialect.Wanted;
import org.runflow.race.model.Note;

/** Streams a table row by row in its own dialect. Blank rows are skipped; quotes, line ends and signs that are no text are looked after here. */
final class CsvFile {
    static final int MAX_RECORD_LENGTH = 1 << 20;

    private static final int PART_LENGTH = 1 << 13;
    private static final Pattern BLANKS = Pattern.compile("[\\p{Cntrl}\\s]+");
    private static final Pattern OUTER_BLANKS =
            Pattern.compile("^[\\s\\u00A0\\uFEFF\\u200B]+|[\\s\\u00A0\\uFEFF\\u200B]+$");
    private static final char NO_TEXT = '\uFFFD';

    private final InputFile file;
    private final Columns columns;
    private final ColumnNames names;
    private final Separator separator;
    private final Consumer<Row> rows;
    private final DecimalMarks marks = new DecimalMarks();
    private final Tally nameless = new Tally();
    private @Nullable Header header;
    private boolean isAnnounced;
    private boolean skipsRows;
    private int rowCount;

    private CsvFile(InputFile file, Columns columns, ColumnNames names, Separator separator, Consumer<Row> rows) {
        this.file = file;
        this.columns = columns;
        this.names = names;
        this.separator = separator;
        this.rows = rows;
        this.isAnnounced = separator.announced();
    }

    /** Hands over every row; false when a required column is missing or some rows could not be read. */
    static boolean read(InputFile file, Columns columns, Consumer<Row> rows) {
        try (BufferedReader content = file.text(Wanted.TABLE)) {
            ColumnNames names = new ColumnNames(columns);
            Separator separator = Separator.choose(head(content), names::count);
            if (separator.rival().isPresent()) {
                file.problem(
                        1,
                        "could be separated by " + Separator.shown(separator.sign()) + " or by "
                                + Separator.shown(separator.rival().get()) + "; use one of them");
                return false;
            }
            RecordLimitReader text = new RecordLimitReader(content, MAX_RECORD_LENGTH);
            CSVParser parser = CSVParser.parse(text, Separator.format(separator.sign()));
            CsvFile csv = new CsvFile(file, columns, names, separator, rows);
            boolean complete = csv.readRecords(text, parser) && csv.isComplete();
            csv.reportDialect();
            return complete;
        } catch (IOException e) {
            file.unreadable(e);
            return false;
        }
    }

    private static String head(BufferedReader content) throws IOException {
        content.mark(Separator.HEAD_LENGTH);
        StringBuilder head = new StringBuilder();
        char[] part = new char[PART_LENGTH];
        int count = 0;
        while (count >= 0 && head.length() < Separator.HEAD_LENGTH) {
            head.append(part, 0, count);
            count = content.read(part, 0, Math.min(part.length, Separator.HEAD_LENGTH - head.length()));
        }
        content.reset();
        return head.toString();
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
        for (int i = 0; i < csv.size(); i++) {
            cells.add(stripped(csv.get(i)));
        }
        if (areEmpty(cells, 0)) {
            return;
        }
        if (isAnnounced) {
            isAnnounced = false;
            return;
        }
        Header known = header;
        if (known == null) {
            cells.replaceAll(cell -> BLANKS.matcher(cell).replaceAll(" "));
            header = Header.of(file, line, cells, columns, names);
            return;
        }
        if (known.isUnknown() && !columns.required().isEmpty()) {
            return;
        }
        file.countRow();
        rowCount++;
        if (!areEmpty(cells, known.size())) {
            skipsRows = true;
            file.problem(
                    line,
                    "has more cells than the header has columns; a text with "
                            + (separator.sign() == ',' ? "a comma" : "a separator") + " needs quotes");
        } else {
            checkCells(known, line, cells);
            rows.accept(new Row(file, known, marks, line, cells));
        }
    }

    private static boolean areEmpty(List<String> cells, int from) {
        for (int i = from; i < cells.size(); i++) {
            if (!cells.get(i).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** Without the blanks around it, those that do not break a line included. */
    private static String stripped(String cell) {
        boolean plain = cell.isEmpty() || (isPlain(cell.charAt(0)) && isPlain(cell.charAt(cell.length() - 1)));
        return plain ? cell : OUTER_BLANKS.matcher(cell).replaceAll("").strip();
    }

    private static boolean isPlain(char sign) {
        return sign > ' ' && sign < '\u007F';
    }

    private void checkCells(Header known, int line, List<String> cells) {
        boolean isNameless = false;
        for (int i = 0; i < Math.min(cells.size(), known.size()); i++) {
            String cell = cells.get(i);
            if (cell.indexOf(NO_TEXT) >= 0) {
                file.problem(line, known.name(i), cell, "is neither UTF-8 nor Windows-1252; save the file as UTF-8");
            }
            if (!isNameless && !cell.isEmpty() && known.isNameless(i)) {
                isNameless = true;
                nameless.add(line, "'" + cell + "'");
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

    private void warnOfNameless() {
        if (nameless.count() > 0) {
            file.warn(new Warning(
                    WarningKind.COLUMN_NAME,
                    file.name(),
                    nameless.firstLine(),
                    Warning.ALL,
                    nameless.count() + (nameless.count() == 1 ? " row of " : " rows of ") + file.name()
                            + " with something in a column that the header does not name, which is not read ("
                            + nameless.shown() + ")."));
        }
    }

    private void reportDialect() {
        if (header != null) {
            warnOfNameless();
            file.understood(rowCount + (rowCount == 1 ? " row; " : " rows; ") + header.understood());
        }
        if (separator.sign() == ',' && marks.mayBeThousands()) {
            file.problem(
                    marks.line(),
                    "holds '" + marks.first() + "', which may be "
                            + marks.first().replace(',', '.') + " or "
                            + marks.first().replace(",", "")
                            + ", as all numbers with a comma have three digits behind it;"
                            + " write it with a point, or without a comma");
        } else if (separator.sign() != ',' || marks.isComma()) {
            file.note(Note.info(file.name() + " is separated by " + Separator.shown(separator.sign())
                    + (marks.isComma() ? " and has decimal commas." : ".")));
        }
    }
}
