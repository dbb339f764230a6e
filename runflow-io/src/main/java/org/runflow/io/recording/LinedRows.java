package org.runflow.io.recording;

import java.util.ArrayList;
import java.util.List;

/** What the rows of a table hold, and in which line each begins: rows may be more than a line, lines may be empty, and several rows may be one thing. */
record LinedRows<T>(List<T> values, List<Integer> lines) {
    LinedRows() {
        this(new ArrayList<>(), new ArrayList<>());
    }

    void add(T value, int line) {
        values.add(value);
        lines.add(line);
    }
}
