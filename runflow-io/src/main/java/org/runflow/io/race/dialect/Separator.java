package org.runflow.io.race.dialect;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * What separates the cells of a table.
 *
 * @param sign the separator
 * @param announced whether the first line is no header but tells the separator: {@code sep=;}
 * @param rival another separator by which the header would have as many known columns; absent when the choice is clear
 */
public record Separator(char sign, boolean announced, Optional<Character> rival) {
    /** How much of a table tells its separator, characters. */
    public static final int HEAD_LENGTH = 1 << 16;

    private static final Pattern ANNOUNCED = Pattern.compile("(?i)\\s*\"?sep=([^\\w\\s\"]|\\t)\"?[^\\r\\n]*(?s:.*)");
    private static final List<Character> CANDIDATES = List.of(',', ';', '\t');

    /**
     * Finds the separator by which the header has most columns that mean something; one that is announced wins.
     *
     * @param head the start of the table, {@link #HEAD_LENGTH} characters or all of it
     * @param known how many names of a header mean something
     * @return the separator, a comma when nothing tells
     */
    public static Separator choose(String head, ToIntFunction<List<String>> known) {
        Matcher announced = ANNOUNCED.matcher(head);
        if (announced.matches()) {
            return new Separator(announced.group(1).charAt(0), true, Optional.empty());
        }
        String line = head.lines().filter(some -> !some.isBlank()).findFirst().orElse("");
        Map<Character, Integer> knownBy = new LinkedHashMap<>();
        for (char candidate : CANDIDATES) {
            List<String> header = isOneCell(line, candidate) ? List.of() : header(head, candidate);
            knownBy.put(candidate, header.size() < 2 ? 0 : known.applyAsInt(header));
        }
        List<Character> best = most(knownBy);
        if (knownBy.getOrDefault(best.get(0), 0) > 0) {
            return new Separator(best.get(0), false, best.stream().skip(1).findFirst());
        }
        Map<Character, Integer> cellsBy = new LinkedHashMap<>();
        CANDIDATES.forEach(
                candidate -> cellsBy.put(candidate, header(head, candidate).size()));
        return new Separator(most(cellsBy).get(0), false, Optional.empty());
    }

    /**
     * {@return a sign that none of {@link #choose} looks for and that makes several columns of a header which mean something}
     *
     * @param header the only cell of a header
     * @param known how many names of a header mean something
     */
    public static Optional<Character> findOther(String header, ToIntFunction<List<String>> known) {
        return header.chars()
                .filter(sign -> !Character.isLetterOrDigit(sign) && sign != '_')
                .distinct()
                .mapToObj(sign -> (char) sign)
                .filter(sign -> known.applyAsInt(Pattern.compile("" + sign, Pattern.LITERAL)
                                .splitAsStream(header)
                                .toList())
                        > 1)
                .findFirst();
    }

    /**
     * {@return words for a separator}
     *
     * @param sign a separator
     */
    public static String shown(char sign) {
        return switch (sign) {
            case ',' -> "commas";
            case ';' -> "semicolons";
            case '\t' -> "tabs";
            default -> "'" + sign + "'";
        };
    }

    /**
     * {@return how tables with that separator are read}
     *
     * @param sign a separator
     */
    public static CSVFormat format(char sign) {
        return CSVFormat.RFC4180
                .builder()
                .setDelimiter(sign)
                .setIgnoreSurroundingSpaces(true)
                .get();
    }

    /** Whether a line shows by itself that nothing separates it; a quote may hold more lines. */
    private static boolean isOneCell(String line, char separator) {
        return line.indexOf(separator) < 0 && line.indexOf('"') < 0;
    }

    private static List<Character> most(Map<Character, Integer> counts) {
        int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() == most)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The first row with anything in it; empty when the start of the table cannot be read that way. */
    private static List<String> header(String head, char separator) {
        try (CSVParser parser = CSVParser.parse(new StringReader(head), format(separator))) {
            for (CSVRecord row : parser) {
                List<String> cells = new ArrayList<>();
                row.forEach(cells::add);
                if (!cells.stream().allMatch(String::isBlank)) {
                    return cells;
                }
            }
        } catch (IOException | UncheckedIOException e) {
            return List.of();
        }
        return List.of();
    }
}
