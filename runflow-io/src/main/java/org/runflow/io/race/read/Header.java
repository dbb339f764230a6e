package org.runflow.io.race.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import org.runflow.race.model.Note;

/** The header line of a table: columns by name, whatever their case. */
final class Header {
    private final List<String> names;
    private final Map<String, Integer> indexByName = new HashMap<>();

    private Header(List<String> names) {
        this.names = names;
    }

    /** Reads the header; a column that is missing or occurs twice is a problem, columns without a meaning are noted once. */
    static Header of(InputFile file, int line, List<String> cells, Columns columns) {
        Header header = new Header(cells);
        List<String> ignored = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            String name = lower(cells.get(i));
            boolean isNew = header.indexByName.putIfAbsent(name, i) == null;
            if (!columns.takes(name)) {
                ignored.add(cells.get(i));
            } else if (!isNew) {
                file.problem(line, cells.get(i), "", "occurs twice in the header");
            }
        }
        for (String missing : header.missing(columns)) {
            file.problem(line, missing, "", "the header lacks this column");
        }
        ignored.removeIf(String::isEmpty);
        if (!ignored.isEmpty()) {
            file.note(
                    Note.info("Columns of " + file.name() + " that are ignored: " + String.join(", ", ignored) + "."));
        }
        return header;
    }

    int size() {
        return names.size();
    }

    boolean has(String column) {
        return indexByName.containsKey(lower(column));
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
        Integer index = indexByName.get(lower(column));
        return index == null ? OptionalInt.empty() : OptionalInt.of(index);
    }

    /** The name as it stands in the file. */
    String name(int index) {
        return names.get(index);
    }

    /** The names in lower case, from left to right. */
    List<String> lowerNames() {
        return names.stream().map(Header::lower).toList();
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
