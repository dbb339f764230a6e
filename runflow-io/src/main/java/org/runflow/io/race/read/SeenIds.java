package org.runflow.io.race.read;

import java.util.HashMap;
import java.util.Map;

/** Ids of the rows of one table. */
final class SeenIds {
    private final Map<String, Integer> lineById = new HashMap<>();

    /** Whether no row before had the id; otherwise that is a problem. */
    boolean isNew(Row row, String column) {
        String id = row.text(column);
        Integer earlier = lineById.get(id);
        if (earlier != null) {
            row.problem(column, "occurs twice, first in line " + earlier);
        } else if (!row.file().isFullOfProblems()) {
            lineById.put(id, row.line());
        }
        return earlier == null;
    }
}
