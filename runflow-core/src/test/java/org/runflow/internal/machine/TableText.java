package org.runflow.internal.machine;

import java.util.LinkedHashMap;
import java.util.Map;

/** A table of what follows where from what: a line for each place, and below it, indented, {@code signal -> what follows}. */
final class TableText {
    private TableText() {}

    static Map<String, Map<String, String>> parse(String text) {
        Map<String, Map<String, String>> table = new LinkedHashMap<>();
        Map<String, String> row = new LinkedHashMap<>();
        for (String line : text.lines().toList()) {
            if (line.startsWith(" ")) {
                String[] ends = line.split("->", 2);
                row.put(ends[0].trim(), ends[1].trim());
            } else {
                row = new LinkedHashMap<>();
                table.put(line.trim(), row);
            }
        }
        return table;
    }
}
