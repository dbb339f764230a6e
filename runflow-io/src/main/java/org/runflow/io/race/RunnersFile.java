package org.runflow.io.race;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.runflow.error.InputProblem;
import org.runflow.error.InvalidInputException;
import org.runflow.io.disk.AtomicFiles;
import org.runflow.race.model.Field;

/**
 * A runners file whose start offsets and waves are to be others. Every other column, the order of columns and rows, line ends and a byte-order mark stay as they
 * are; so do the rows of those who are not in the field, whose wave becomes blank. Columns that are missing come last.
 */
public final class RunnersFile {
    private static final CSVFormat FORMAT = CSVFormat.RFC4180;
    private static final String MARK = "\uFEFF";
    private static final String ID = "runner_id";
    private static final String OFFSET = "start_offset";
    private static final String WAVE = "wave";

    private RunnersFile() {}

    /**
     * Writes a runners file with the start offsets and waves of a field.
     *
     * @param from a runners file that was read without problems
     * @param field its runners as they are to start
     * @param to the file to write, which may be the same one; it appears as a whole or not at all
     * @throws InvalidInputException if the table is written in another way than with commas, in UTF-8 and under these names of columns; it is left as it is
     * @throws UncheckedIOException if a file cannot be read or written
     */
    public static void write(Path from, Field field, Path to) {
        try {
            String text = Files.readString(from);
            requirePlain(from, text);
            AtomicFiles.buffered().write(to, rewritten(text, field).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the runners of '" + from + "' to '" + to + "'", e);
        }
    }

    /** Other dialects are read, but not written. */
    private static void requirePlain(Path file, String text) {
        String first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        List<String> names = Arrays.stream(first.replace(MARK, "").split(",", -1))
                .map(RunnersFile::name)
                .toList();
        if (!names.contains(ID) || names.contains("offset")) {
            String problem =
                    "must be a table with commas, in UTF-8, with a column runner_id, and start_offset if there is one,"
                            + " to be written again";
            throw new InvalidInputException(
                    "the runners of '" + file + "'",
                    List.of(InputProblem.of(String.valueOf(file.getFileName()), problem)));
        }
    }

    private static String name(String cell) {
        return cell.strip().toLowerCase(Locale.ROOT);
    }

    static String rewritten(String text, Field field) throws IOException {
        boolean marked = text.startsWith(MARK);
        String lineEnd = text.contains("\r\n") ? "\r\n" : "\n";
        StringBuilder out = new StringBuilder(marked ? MARK : "");
        try (CSVParser parser = CSVParser.parse(marked ? text.substring(1) : text, FORMAT);
                CSVPrinter printer = new CSVPrinter(
                        out, FORMAT.builder().setRecordSeparator(lineEnd).get())) {
            List<String> header = List.of();
            for (CSVRecord record : parser) {
                List<String> cells = new ArrayList<>(record.toList());
                if (cells.stream().allMatch(String::isBlank)) {
                    out.append(lineEnd);
                } else if (header.isEmpty()) {
                    header = header(cells);
                    printer.printRecord(cells);
                } else {
                    put(cells, header, field);
                    printer.printRecord(cells);
                }
            }
        }
        return out.toString();
    }

    /** The columns in lower case; those that are missing are added to the cells, too. */
    private static List<String> header(List<String> cells) {
        List<String> names =
                new ArrayList<>(cells.stream().map(RunnersFile::name).toList());
        for (String column : List.of(OFFSET, WAVE)) {
            if (!names.contains(column)) {
                names.add(column);
                cells.add(column);
            }
        }
        return names;
    }

    private static void put(List<String> cells, List<String> header, Field field) {
        while (cells.size() < header.size()) {
            cells.add("");
        }
        OptionalInt runner = field.findRunner(cells.get(header.indexOf(ID)).strip());
        if (runner.isPresent()) {
            cells.set(header.indexOf(OFFSET), seconds(field.startOffsetS(runner.getAsInt())));
            cells.set(header.indexOf(WAVE), field.findWave(runner.getAsInt()).orElse(""));
        } else {
            cells.set(header.indexOf(WAVE), "");
        }
    }

    private static String seconds(double offsetS) {
        BigDecimal millis = BigDecimal.valueOf(Math.round(1000 * offsetS), 3).stripTrailingZeros();
        return millis.toPlainString();
    }
}
