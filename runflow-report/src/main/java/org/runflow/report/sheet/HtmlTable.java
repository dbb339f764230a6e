package org.runflow.report.sheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.runflow.report.write.Html;

/**
 * A table whose first column heads its rows. In a page its columns can be sorted, and its rows filtered where it says so; without scripts it is
 * a plain table. Not safe for use by several threads.
 *
 * <pre>{@code
 * new HtmlTable("Segments").text("Segment").number("Peak", "p/m²")
 *         .row(HtmlCell.text("A1"), HtmlCell.text("0.541"))
 *         .toString();
 * }</pre>
 */
public final class HtmlTable {
    /** Words to choose by stay on one line up to this length. */
    private static final int LONGEST_LINE = 24;

    private final String caption;
    private final List<Column> columns = new ArrayList<>();
    private final Html rows = new Html();
    private String filter = "";
    private int count;

    private record Column(String header, String unit, String type, boolean choice) {}

    /**
     * A table without columns.
     *
     * @param caption says what the rows are
     */
    public HtmlTable(String caption) {
        this.caption = caption;
    }

    /**
     * Adds a column of text.
     *
     * @param header its name
     * @return this
     * @throws IllegalStateException if the table has rows already
     */
    public HtmlTable text(String header) {
        return column(new Column(header, "", "text", false));
    }

    /**
     * Adds a column of text by whose words the rows can be chosen; several words in a cell stand apart by a comma and a blank.
     *
     * @param header its name
     * @return this
     * @throws IllegalStateException if the table has rows already
     */
    public HtmlTable choice(String header) {
        return column(new Column(header, "", "text", true));
    }

    /**
     * Adds a column of numbers, aligned to the right.
     *
     * @param header its name
     * @param unit unit of its numbers; empty for counts
     * @return this
     * @throws IllegalStateException if the table has rows already
     */
    public HtmlTable number(String header, String unit) {
        return column(new Column(header, unit, "number", false));
    }

    /**
     * Lets the rows be filtered by a word.
     *
     * @param label says what can be looked for, such as {@code Find a segment}
     * @return this
     */
    public HtmlTable filterable(String label) {
        filter = label;
        return this;
    }

    /**
     * Adds a row.
     *
     * @param cells as many as there are columns
     * @return this
     * @throws IllegalArgumentException if there are more or fewer
     */
    public HtmlTable row(HtmlCell... cells) {
        return row(Arrays.asList(cells));
    }

    /**
     * Adds a row.
     *
     * @param cells as many as there are columns
     * @return this
     * @throws IllegalArgumentException if there are more or fewer
     */
    public HtmlTable row(List<HtmlCell> cells) {
        if (cells.size() != columns.size()) {
            throw new IllegalArgumentException("a row of table '" + caption + "' has " + columns.size() + " cells, was "
                    + cells.size() + ": " + cells);
        }
        rows.open("tr");
        for (int i = 0; i < cells.size(); i++) {
            cell(columns.get(i), cells.get(i), i == 0);
        }
        rows.close().markup("\n");
        count++;
        return this;
    }

    /** {@return how many rows it has} */
    public int rows() {
        return count;
    }

    /** {@return the table, in a box that scrolls where the screen is too narrow} */
    @Override
    public String toString() {
        Html table = new Html()
                .open("div", "class", "scroll", "role", "region", "aria-label", caption, "tabindex", "0")
                .open("table", filter.isEmpty() ? new String[0] : new String[] {"data-filter", filter})
                .element("caption", caption)
                .open("thead")
                .open("tr");
        columns.forEach(column -> header(table, column));
        return table.close()
                .close()
                .open("tbody")
                .markup(rows.toString())
                .close()
                .close()
                .close()
                .toString();
    }

    private HtmlTable column(Column column) {
        if (count > 0) {
            throw new IllegalStateException("column '" + column.header + "' comes after the first row");
        }
        columns.add(column);
        return this;
    }

    private void cell(Column column, HtmlCell cell, boolean heads) {
        List<String> attributes = new ArrayList<>(heads ? List.of("scope", "row") : List.of());
        if (column.type.equals("number")) {
            attributes.addAll(List.of("class", "n"));
        } else if (column.choice && cell.markup().length() <= LONGEST_LINE) {
            attributes.addAll(List.of("class", "c"));
        }
        cell.sortKey().ifPresent(key -> attributes.addAll(List.of("data-key", key)));
        rows.open(heads ? "th" : "td", attributes.toArray(String[]::new))
                .markup(cell.markup())
                .close();
    }

    private static void header(Html table, Column column) {
        boolean number = column.type.equals("number");
        List<String> attributes = new ArrayList<>(List.of("scope", "col", "data-type", column.type));
        if (column.choice) {
            attributes.addAll(List.of("data-choice", ""));
        }
        if (number) {
            attributes.addAll(List.of("class", "n"));
        }
        table.open("th", attributes.toArray(String[]::new)).text(column.header);
        if (!column.unit.isEmpty()) {
            table.text(" ").element("small", column.unit);
        }
        table.close();
    }
}
