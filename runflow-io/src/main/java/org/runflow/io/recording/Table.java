package org.runflow.io.recording;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.runflow.error.InputProblem;

/** A small table with a header: comma between cells, UTF-8. What is wrong with a row is noted, and the next one read. */
final class Table {
    private final String source;
    private final List<String> header;
    private final List<CSVRecord> rows;
    private final List<InputProblem> problems;

    private Table(String source, List<String> header, List<CSVRecord> rows, List<InputProblem> problems) {
        this.source = source;
        this.header = header;
        this.rows = rows;
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

    static Table of(String name, byte[] content, List<InputProblem> problems, String... columns) {
        String source = name + ".csv";
        String text = new String(content, StandardCharsets.UTF_8);
        try (CSVParser parser = CSVFormat.RFC4180
                .builder()
                .setIgnoreEmptyLines(true)
                .get()
                .parse(new StringReader(text.startsWith("\uFEFF") ? text.substring(1) : text))) {
            List<CSVRecord> rows = new ArrayList<>(parser.getRecords());
            List<String> header = rows.isEmpty()
                    ? List.of()
                    : Arrays.stream(rows.remove(0).values()).map(String::strip).toList();
            List<String> missing = Arrays.stream(columns)
                    .filter(column -> !header.contains(column))
                    .toList();
            if (missing.isEmpty()) {
                return new Table(source, header, rows, problems);
            }
            problems.add(InputProblem.of(
                    source,
                    (missing.size() == 1 ? "needs the column " : "needs the columns ") + String.join(", ", missing)));
        } catch (IOException e) {
            problems.add(InputProblem.of(source, "is no table: " + e.getMessage()));
        }
        return new Table(source, List.of(), List.of(), problems);
    }

    boolean has(String column) {
        return header.contains(column);
    }

    void forEach(Consumer<Row> reader) {
        for (int i = 0; i < rows.size(); i++) {
            try {
                reader.accept(new Row(rows.get(i), i + 2));
            } catch (WrongCellException e) {
                problems.add(e.problem);
            }
        }
    }

    /** One line. */
    final class Row {
        private final CSVRecord cells;
        private final int line;

        private Row(CSVRecord cells, int line) {
            this.cells = cells;
            this.line = line;
        }

        String text(String column) {
            int place = header.indexOf(column);
            return place < cells.size() ? cells.get(place).strip() : "";
        }

        long number(String column) {
            try {
                long number = Long.parseLong(text(column));
                if (column.equals("count") && number > Integer.MAX_VALUE) {
                    throw wrong(column, "is more than anybody can see");
                }
                return number;
            } catch (NumberFormatException e) {
                throw wrong(column, "is no whole number");
            }
        }

        Instant instant(String column) {
            return InstantText.find(text(column))
                    .orElseThrow(() ->
                            wrong(column, "is no instant such as 2026-09-14T12:00:00.250Z, and no seconds since 1970"));
        }

        WrongCellException wrong(String column, String message) {
            return new WrongCellException(new InputProblem(
                    source, OptionalInt.of(line), Optional.of(column), Optional.of(text(column)), message));
        }
    }
}
