package org.runflow.io.race.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.runflow.io.race.check.Warning;
import org.runflow.io.race.check.WarningKind;
import org.runflow.io.race.dialect.Separator;
import org.runflow.io.race.dialect.Spelling;
import org.runflow.race.model.Note;

/** The header line of a table: columns by name, whatever their case and the signs between their letters. */
final class Header {
    private static final Pattern NUMBER = Pattern.compile("[-+]?[\\d.,:]+");

    private final InputFile file;
    private final int line;
    private final List<String> names;
    private final Map<String, Integer> indexByName = new HashMap<>();
    private final Map<Integer, String> nameByIndex = new TreeMap<>();
    /** Where columns stand as they were asked for, that is by constants of the program or by names of this header; -1 for those that are not there. */
    private final Map<String, Integer> indexByAsked = new HashMap<>();

    private Header(InputFile file, int line, List<String> names) {
        this.file = file;
        this.line = line;
        this.names = names;
    }

    /** Reads the header; a column that is missing or occurs twice is a problem, columns without a meaning are noted once. */
    static Header of(InputFile file, int line, List<String> cells, Columns columns, ColumnNames known) {
        Header header = new Header(file, line, cells);
        header.take(known::findExact, true);
        header.take(known::findNormal, true);
        header.take(known::findAlias, false);
        if (header.isOfThisTable(columns, known)) {
            header.report(columns);
        }
        return header;
    }

    /** Takes the cells that nothing was known of yet. */
    private void take(Function<String, Optional<String>> find, boolean onlyOnce) {
        for (int i = 0; i < names.size(); i++) {
            Optional<String> name = nameByIndex.containsKey(i) ? Optional.empty() : find.apply(names.get(i));
            if (name.isEmpty()) {
                continue;
            }
            if (indexByName.putIfAbsent(name.get(), i) == null) {
                nameByIndex.put(i, name.get());
            } else if (onlyOnce) {
                nameByIndex.put(i, name.get());
                file.problem(line, names.get(i), "", "occurs twice in the header");
            }
        }
    }

    /** Whether it names any column of the table, or nearly; if not, that is a problem, and what is missing need not be listed. */
    private boolean isOfThisTable(Columns columns, ColumnNames known) {
        List<String> ignored = ignored();
        boolean isNear = !isData(ignored)
                && columns.required().stream()
                        .anyMatch(column -> Spelling.nearest(column, ignored).isPresent());
        if (!isUnknown() || columns.required().isEmpty() || isNear) {
            return true;
        }
        Optional<Character> sign =
                ignored.size() == 1 ? Separator.findOther(ignored.get(0), known::count) : Optional.empty();
        file.problem(
                line,
                sign.map(Header::otherSeparator)
                        .orElseGet(() -> "names no column" + (isData(ignored) ? "" : " of such a table")
                                + "; the first line must name them, among them "
                                + String.join(", ", columns.required())));
        return false;
    }

    private static String otherSeparator(char sign) {
        String shown = sign == ' ' ? "blanks" : Separator.shown(sign);
        return "is separated by " + shown + "; separate by commas"
                + (sign == ' ' ? "" : ", or begin the file with the line sep=" + sign);
    }

    private void report(Columns columns) {
        List<String> ignored = ignored();
        for (String missing : missing(columns)) {
            String hint = Spelling.nearest(missing, ignored)
                    .map(near -> "; is '" + near + "' meant to be it?")
                    .orElse("");
            file.problem(line, missing, "", "the header lacks this column" + hint);
        }
        List<String> normal = ignored.stream().map(Spelling::normal).toList();
        Set<Integer> told = new HashSet<>();
        for (String absent : columns.named()) {
            int meant = has(absent) || columns.required().contains(absent) ? -1 : indexOfMeant(absent, normal);
            if (meant >= 0 && told.add(meant)) {
                file.warn(new Warning(
                        WarningKind.COLUMN_NAME,
                        file.name(),
                        line,
                        Warning.ALL,
                        "Column '" + ignored.get(meant) + "' of " + file.name() + " is not read; did you mean " + absent
                                + "?"));
            }
        }
        if (!ignored.isEmpty()) {
            file.note(
                    Note.info("Columns of " + file.name() + " that are ignored: " + String.join(", ", ignored) + "."));
        }
    }

    /** The first of some names in normal form that is probably meant to be that column, -1 when none is. */
    private static int indexOfMeant(String column, List<String> normal) {
        String wanted = Spelling.normal(column);
        for (int i = 0; i < normal.size(); i++) {
            if (Spelling.isMeant(wanted, normal.get(i))) {
                return i;
            }
        }
        return -1;
    }

    /** The columns that mean something from left to right, what they are called here in brackets where that differs. */
    String understood() {
        List<String> shown = new ArrayList<>();
        nameByIndex.forEach((index, name) -> shown.add(
                name.equals(ColumnNames.lower(names.get(index))) ? name : name + " ('" + names.get(index) + "')"));
        return String.join(", ", shown);
    }

    /** Whether a line looks like a row rather than like names: some cells are numbers. */
    private static boolean isData(List<String> cells) {
        return cells.stream().anyMatch(cell -> NUMBER.matcher(cell).matches());
    }

    private List<String> ignored() {
        List<String> ignored = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            if (!nameByIndex.containsKey(i) && !names.get(i).isEmpty()) {
                ignored.add(names.get(i));
            }
        }
        return ignored;
    }

    int size() {
        return names.size();
    }

    /** Whether no column of it means anything. */
    boolean isUnknown() {
        return nameByIndex.isEmpty();
    }

    /** Whether a column has no name. */
    boolean isNameless(int index) {
        return names.get(index).isEmpty();
    }

    boolean has(String column) {
        return find(column).isPresent();
    }

    /** The required columns that are not there. */
    List<String> missing(Columns columns) {
        List<String> missing = new ArrayList<>(columns.required());
        missing.removeIf(this::has);
        if (!columns.oneOf().isEmpty() && columns.oneOf().stream().noneMatch(this::has)) {
            missing.add(columns.oneOf().get(0));
        }
        return missing;
    }

    OptionalInt find(String column) {
        Integer index = indexByAsked.get(column);
        if (index == null) {
            index = indexByName.getOrDefault(ColumnNames.lower(column), -1);
            indexByAsked.put(column, index);
        }
        return index < 0 ? OptionalInt.empty() : OptionalInt.of(index);
    }

    /** The name as it stands in the file. */
    String name(int index) {
        return names.get(index);
    }

    /** The names that mean something, in lower case, from left to right. */
    List<String> lowerNames() {
        return List.copyOf(nameByIndex.values());
    }
}
