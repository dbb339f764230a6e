package org.runflow.report.sheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A table as plain text, for {@link Sheet}. Not safe for use by several threads. */
public final class SheetTable {
    /** Rows that a table of a summary has room for. */
    public static final int CAP = 20;

    /**
     * A column.
     *
     * @param header its name
     * @param unit unit of its numbers, empty for none
     * @param number whether it holds numbers or times
     */
    record Column(String header, String unit, boolean number) {}

    private final String caption;
    private final List<Column> columns = new ArrayList<>();
    private final List<List<String>> rows = new ArrayList<>();
    private int left;
    private int room = CAP;

    /**
     * A table without columns.
     *
     * @param caption says what the rows are
     */
    public SheetTable(String caption) {
        this.caption = caption;
    }

    /**
     * Adds a column of text.
     *
     * @param header its name
     * @return this
     */
    public SheetTable text(String header) {
        columns.add(new Column(header, "", false));
        return this;
    }

    /**
     * Adds a column of numbers or times.
     *
     * @param header its name
     * @param unit unit of its numbers, empty for none
     * @return this
     */
    public SheetTable number(String header, String unit) {
        columns.add(new Column(header, unit, true));
        return this;
    }

    /**
     * Makes room for other than {@value #CAP} rows.
     *
     * @param most rows that are shown, the others are counted
     * @return this
     */
    public SheetTable room(int most) {
        room = most;
        return this;
    }

    /**
     * Adds a row, or counts it where the table is full.
     *
     * @param cells as many as there are columns
     * @return this
     */
    public SheetTable row(String... cells) {
        if (rows.size() < room) {
            rows.add(Arrays.asList(cells));
        } else {
            left++;
        }
        return this;
    }

    /** {@return whether it has no rows} */
    public boolean isEmpty() {
        return rows.isEmpty();
    }

    String caption() {
        return caption;
    }

    List<Column> columns() {
        return columns;
    }

    List<List<String>> rows() {
        return rows;
    }

    /** How many rows found no room. */
    int left() {
        return left;
    }
}
