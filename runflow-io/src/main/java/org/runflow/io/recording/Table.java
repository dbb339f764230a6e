package org.runflow.io.recording;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.runflow.error.InputProblem;

/** A small table with a header: comma between cells, UTF-8. What is wrong with a row is noted, and the next one read. */
final class Table {
    static final String COUNT = "count";

    private final String source;
    private final List<InputProblem> problems;
    private final List<Row> rows = new ArrayList<>();
    private List<String> header = List.of();

    private Table(String source, List<InputProblem> problems) {
        this.source = source;
        this.problems = problems;
    }

    /** A cell that cannot be used. */
    static final class WrongCellException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient InputProblem problem;

        private WrongCellException(InputProblem problem) {
            super(problem.toString());
            this.problem = problem;
        }
    }

    /**
     * Reads a table.
     *
     * @param source name of its file
     * @param problems takes what is wrong
     * @param columns that it needs
     * @return the table; without rows when it cannot be read
     */
    static Table of(String source, byte[] content, List<InputProblem> problems, String... columns) throws IOException {
        Table table = new Table(source, problems);
        Optional<String> text = table.text(content);
        if (text.isPresent()) {
            table.read(text.get(), List.of(columns));
        }
        return table;
    }

    /** Bytes that are no text would become one sign that stands for all of them, and tracks of two names one track. */
    private Optional<String> text(byte[] content) {
        ByteBuffer bytes = ByteBuffer.wrap(content);
        CharBuffer text = CharBuffer.allocate(content.length);
        if (StandardCharsets.UTF_8.newDecoder().decode(bytes, text, true).isError()) {
            int line = 1;
            for (int i = 0; i < bytes.position(); i++) {
                line += content[i] == '\n' ? 1 : 0;
            }
            note(OptionalInt.of(line), "is not UTF-8");
            return Optional.empty();
        }
        String decoded = text.flip().toString();
        return Optional.of(decoded.startsWith("\uFEFF") ? decoded.substring(1) : decoded);
    }

    private void read(String text, List<String> columns) throws IOException {
        try (CSVParser parser = CSVFormat.RFC4180.builder().get().parse(new StringReader(text))) {
            if (!readRows(parser)) {
                rows.clear();
                return;
            }
        }
        if (!rows.isEmpty()) {
            header = Arrays.stream(rows.remove(0).cells.values())
                    .map(String::strip)
                    .toList();
        }
        List<String> missing =
                columns.stream().filter(column -> !header.contains(column)).toList();
        if (!missing.isEmpty()) {
            note(
                    OptionalInt.empty(),
                    (missing.size() == 1 ? "needs the column " : "needs the columns ") + String.join(", ", missing));
        }
        List<String> doubled = Stream.concat(columns.stream(), Stream.of(COUNT))
                .filter(column -> Collections.frequency(header, column) > 1)
                .toList();
        doubled.forEach(column -> note(OptionalInt.empty(), "has the column " + column + " more than once"));
        if (!missing.isEmpty() || !doubled.isEmpty()) {
            rows.clear();
        }
    }

    /** Empty lines are no rows; a row may be more than a line. */
    private boolean readRows(CSVParser parser) {
        Iterator<CSVRecord> records = parser.iterator();
        while (true) {
            int line = (int) parser.getCurrentLineNumber() + 1;
            try {
                if (!records.hasNext()) {
                    return true;
                }
            } catch (UncheckedIOException e) {
                note(OptionalInt.of(line), "begins a cell whose quotes do not end, or end before it does");
                return false;
            }
            CSVRecord cells = records.next();
            if (cells.size() > 1 || !cells.get(0).isEmpty()) {
                rows.add(new Row(cells, line));
            }
        }
    }

    private void note(OptionalInt line, String message) {
        problems.add(new InputProblem(source, line, Optional.empty(), Optional.empty(), message));
    }

    boolean has(String column) {
        return header.contains(column);
    }

    void forEach(Consumer<Row> reader) {
        for (Row row : rows) {
            try {
                reader.accept(row);
            } catch (WrongCellException e) {
                problems.add(e.problem);
            }
        }
    }

    /** One row. */
    final class Row {
        private final CSVRecord cells;
        private final int line;

        private Row(CSVRecord cells, int line) {
            this.cells = cells;
            this.line = line;
        }

        /** The line in which it begins, from 1. */
        int line() {
            return line;
        }

        String text(String column) {
            int place = header.indexOf(column);
            return place < cells.size() ? cells.get(place).strip() : "";
        }

        long number(String column) {
            try {
                return Long.parseLong(text(column));
            } catch (NumberFormatException e) {
                throw wrong(column, "is no whole number");
            }
        }

        int count() {
            long number = number(COUNT);
            if ((int) number != number) {
                throw wrong(COUNT, number < 0 ? "is less than 0" : "is more than anybody can see");
            }
            return (int) number;
        }

        Instant instant(String column) {
            return InstantText.find(text(column)).orElseThrow(() -> wrong(column, InstantText.WRONG));
        }

        WrongCellException wrong(String column, String message) {
            return new WrongCellException(new InputProblem(
                    source, OptionalInt.of(line), Optional.of(column), Optional.of(text(column)), message));
        }
    }
}
