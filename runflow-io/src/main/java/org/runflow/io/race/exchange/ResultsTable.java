package org.runflow.io.race.exchange;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.runflow.error.InputProblem;
import org.runflow.io.race.dialect.Separator;
import org.runflow.io.race.dialect.TextInput;
import org.runflow.io.race.dialect.Unreadable;
import org.runflow.io.race.dialect.Wanted;
import org.runflow.io.race.read.RecordLimitReader;

/**
 * A table of results as it stands in its file.
 *
 * @param file its name
 * @param encoding what it was read as
 * @param separator what separates its cells
 * @param header names of its columns
 * @param rows its rows
 */
record ResultsTable(String file, String encoding, char separator, List<String> header, List<Line> rows) {
    private static final int MAX_RECORD_LENGTH = 1 << 20;
    private static final int MAX_ROWS = 500_000;
    private static final long MAX_CHARACTERS = 200_000_000;
    private static final int HEADER_AMONG = 20;
    private static final List<Character> CANDIDATES = List.of(',', ';', '\t');
    private static final Pattern ANNOUNCED = Pattern.compile("(?is)\\s*\"?sep=(.).*");
    private static final Pattern BLANKS = Pattern.compile("[\\p{Cntrl}\\s\\u00A0]+");

    /**
     * A row.
     *
     * @param number its line in the file
     * @param cells its cells, as many as there are columns
     */
    record Line(int number, List<String> cells) {}

    private record Head(char separator, int row, int known) {}

    /**
     * Reads a table. Its header is the row among the first twenty of which most cells mean something.
     *
     * @param wanted the separator that a map tells, absent when it is to be found
     * @param known how many cells of a header mean something
     * @return the table, or nothing when that is a problem
     */
    static Optional<ResultsTable> read(
            Path path, Optional<String> wanted, ToIntFunction<List<String>> known, List<InputProblem> problems) {
        String file = String.valueOf(path.getFileName());
        if (!Files.isRegularFile(path)) {
            problems.add(InputProblem.of(path.toString(), Unreadable.noFile(path)));
            return Optional.empty();
        }
        List<String> encoding = new ArrayList<>(List.of("UTF-8"));
        try (BufferedReader text =
                TextInput.open(Files.newInputStream(path), Wanted.TABLE, other -> encoding.set(0, other))) {
            Optional<Head> head = head(start(text), wanted, known);
            if (head.isEmpty()) {
                problems.add(InputProblem.of(
                        file,
                        "has no row of headers with a runner's number and anything else that is known, by comma,"
                                + " semicolon or tab; name the columns in a map"));
                return Optional.empty();
            }
            return Optional.of(read(file, encoding, head.get(), text));
        } catch (IOException e) {
            problems.add(InputProblem.of(file, Unreadable.because(e)));
        } catch (UncheckedIOException e) {
            Throwable cause = e.getCause();
            problems.add(InputProblem.of(
                    file,
                    cause instanceof RecordLimitReader.TooLongException
                            ? "has a row that " + cause.getMessage() + "; is a quote not closed?"
                            : "has a quote that is not closed or not doubled"));
        }
        return Optional.empty();
    }

    private static String start(BufferedReader text) throws IOException {
        text.mark(Separator.HEAD_LENGTH);
        char[] head = new char[Separator.HEAD_LENGTH];
        int length = 0;
        for (int count = 0; count >= 0 && length < head.length; length += Math.max(0, count)) {
            count = text.read(head, length, head.length - length);
        }
        text.reset();
        return new String(head, 0, length);
    }

    private static Optional<Head> head(String start, Optional<String> wanted, ToIntFunction<List<String>> known) {
        Matcher announced = ANNOUNCED.matcher(start);
        List<Character> candidates = wanted.filter(sign -> sign.length() == 1)
                .map(sign -> List.of(sign.charAt(0)))
                .orElseGet(
                        () -> announced.matches() ? List.of(announced.group(1).charAt(0)) : CANDIDATES);
        Optional<Head> best = Optional.empty();
        for (char candidate : candidates) {
            List<List<String>> rows = firstRows(start, candidate);
            for (int i = 0; i < rows.size(); i++) {
                int count = known.applyAsInt(rows.get(i));
                if (count >= 2 && (best.isEmpty() || count > best.get().known())) {
                    best = Optional.of(new Head(candidate, i, count));
                }
            }
        }
        return best;
    }

    private static List<List<String>> firstRows(String start, char separator) {
        List<List<String>> rows = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(new StringReader(start), Separator.format(separator))) {
            Iterator<CSVRecord> records = parser.iterator();
            while (records.hasNext() && rows.size() < HEADER_AMONG) {
                rows.add(cells(records.next()));
            }
        } catch (IOException | UncheckedIOException e) {
            return rows;
        }
        return rows;
    }

    private static ResultsTable read(String file, List<String> encoding, Head head, BufferedReader content)
            throws IOException {
        RecordLimitReader text = new RecordLimitReader(content, MAX_RECORD_LENGTH);
        CSVParser parser = CSVParser.parse(text, Separator.format(head.separator()));
        Iterator<CSVRecord> records = parser.iterator();
        List<String> header = List.of();
        List<Line> rows = new ArrayList<>();
        long characters = 0;
        int next = 1;
        for (int row = 0; records.hasNext(); row++) {
            int line = next;
            List<String> cells = cells(records.next());
            text.startRecord();
            next = (int) parser.getCurrentLineNumber() + 1;
            if (row == head.row()) {
                header = cells;
            } else if (row > head.row() && cells.stream().anyMatch(cell -> !cell.isEmpty())) {
                while (cells.size() < header.size()) {
                    cells.add("");
                }
                rows.add(new Line(line, cells));
                characters += cells.stream().mapToLong(String::length).sum();
                if (rows.size() > MAX_ROWS || characters > MAX_CHARACTERS) {
                    throw new IOException("it has more than " + MAX_ROWS + " rows, or texts beyond all measure");
                }
            }
        }
        return new ResultsTable(file, encoding.get(0), head.separator(), header, rows);
    }

    private static List<String> cells(CSVRecord csv) {
        List<String> cells = new ArrayList<>(csv.size());
        csv.forEach(cell -> cells.add(
                BLANKS.matcher(cell.replace("\uFEFF", "")).replaceAll(" ").strip()));
        return cells;
    }

    /** The cell of a row, blank where the row is too short. */
    String cell(Line line, int column) {
        return column < line.cells().size() ? line.cells().get(column) : "";
    }
}
