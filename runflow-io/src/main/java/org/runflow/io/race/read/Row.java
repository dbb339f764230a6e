package org.runflow.io.race.read;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.runflow.io.race.dialect.DecimalMarks;
import org.runflow.io.race.dialect.TimeText;

/**
 * One row of a table with typed cells. A cell that cannot be what is asked for is a problem, reported with line, column and value, and comes out
 * empty. A column the header lacks comes out empty without a problem, since a missing column was reported once.
 */
final class Row {
    private static final Map<String, Boolean> YES_NO = Map.of("y", true, "n", false);
    private static final String YES_OR_NO = "must be y or n";

    private static final double SECOND_MILLIS = 1000;
    private static final double MINUTE_MILLIS = 60_000;

    private final InputFile file;
    private final Header header;
    private final DecimalMarks marks;
    private final int line;
    private final List<String> cells;

    Row(InputFile file, Header header, DecimalMarks marks, int line, List<String> cells) {
        this.file = file;
        this.header = header;
        this.marks = marks;
        this.line = line;
        this.cells = cells;
    }

    InputFile file() {
        return file;
    }

    Header header() {
        return header;
    }

    int line() {
        return line;
    }

    /** The text of a cell without blanks around it; empty when there is none. */
    String text(String column) {
        OptionalInt index = header.find(column);
        return index.isPresent() && index.getAsInt() < cells.size() ? cells.get(index.getAsInt()) : "";
    }

    Optional<String> find(String column) {
        String text = text(column);
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    Optional<String> require(String column, String rule) {
        Optional<String> text = find(column);
        if (text.isEmpty() && header.has(column)) {
            problem(column, "is empty; it " + rule);
        }
        return text;
    }

    OptionalDouble number(String column, Range range) {
        Optional<String> text = require(column, range.rule());
        return text.isPresent() ? parse(column, text.get(), range) : OptionalDouble.empty();
    }

    /** A number that may be left out. */
    double number(String column, Range range, double otherwise) {
        Optional<String> text = find(column);
        return text.isPresent() ? parse(column, text.get(), range).orElse(otherwise) : otherwise;
    }

    /** A pace in minutes per kilometre, as a number or as minutes and seconds. */
    OptionalDouble pace(String column) {
        OptionalLong millis = TimeText.parseMillis(text(column));
        if (millis.isEmpty()) {
            return number(column, Range.PACE);
        }
        double minutes = millis.getAsLong() / MINUTE_MILLIS;
        if (!Range.PACE.accepts().test(minutes)) {
            problem(
                    column,
                    Range.PACE.rule() + "; three parts are hours, minutes and seconds: were minutes read as hours?");
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(minutes);
    }

    /** Seconds as a number or as a time, or that number when the cell is empty or wrong. */
    double seconds(String column, Range range, double otherwise) {
        OptionalLong millis = TimeText.parseMillis(text(column));
        if (millis.isEmpty()) {
            return number(column, range, otherwise);
        }
        double seconds = millis.getAsLong() / SECOND_MILLIS;
        if (!range.accepts().test(seconds)) {
            problem(column, range.rule());
            return otherwise;
        }
        return seconds;
    }

    int count(String column) {
        return (int) number(column, Range.COUNT, 0);
    }

    Optional<Boolean> flag(String column) {
        Optional<String> text = require(column, YES_OR_NO);
        Optional<Boolean> flag = text.flatMap(word -> known(word, YES_NO));
        if (text.isPresent() && flag.isEmpty()) {
            problem(column, YES_OR_NO);
        }
        return flag;
    }

    /** One of some words, in any case, or nothing. */
    <T> Optional<T> choice(String column, Map<String, T> words) {
        Optional<String> text = find(column);
        Optional<T> chosen = text.flatMap(word -> known(word, words));
        if (text.isPresent() && chosen.isEmpty()) {
            problem(
                    column,
                    "must be one of "
                            + String.join(", ", words.keySet().stream().sorted().toList()));
        }
        return chosen;
    }

    void problem(String column, String message) {
        file.problem(line, column, text(column), message);
    }

    private OptionalDouble parse(String column, String text, Range range) {
        OptionalDouble number = range.parse(DecimalMarks.withPoint(text));
        if (number.isEmpty()) {
            problem(column, range.rule());
        }
        Optional<String> clash = marks.clash(text, line);
        if (clash.isPresent()) {
            problem(column, clash.get());
            return OptionalDouble.empty();
        }
        return number;
    }

    private static <T> Optional<T> known(String text, Map<String, T> words) {
        for (Map.Entry<String, T> word : words.entrySet()) {
            if (word.getKey().equalsIgnoreCase(text)) {
                return Optional.of(word.getValue());
            }
        }
        return Optional.empty();
    }
}
