package org.runflow.report.sheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A table of a {@link Markdown} text. Columns are padded, so that it reads as plain text too. Not safe for use by several threads. */
public final class MarkdownTable {
    /** Columns are padded up to this width; a longer cell moves the rest of its row only. */
    private static final int MAX_PADDED = 40;

    private static final int MIN_RULE = 3;

    private final List<String> headers = new ArrayList<>();
    private final List<Boolean> rightAligned = new ArrayList<>();
    private final List<List<String>> rows = new ArrayList<>();

    /** A table without columns. */
    public MarkdownTable() {}

    /**
     * Adds a column of text.
     *
     * @param header Markdown
     * @return this
     * @throws IllegalStateException if the table has rows already
     */
    public MarkdownTable left(String header) {
        return column(header, false);
    }

    /**
     * Adds a column of numbers or times, aligned to the right.
     *
     * @param header Markdown
     * @return this
     * @throws IllegalStateException if the table has rows already
     */
    public MarkdownTable right(String header) {
        return column(header, true);
    }

    /**
     * Adds a row.
     *
     * @param cells Markdown on one line, as many as there are columns
     * @return this
     * @throws IllegalArgumentException if there are more or fewer cells than columns
     */
    public MarkdownTable row(String... cells) {
        return row(Arrays.asList(cells));
    }

    /**
     * Adds a row.
     *
     * @param cells Markdown on one line, as many as there are columns
     * @return this
     * @throws IllegalArgumentException if there are more or fewer cells than columns
     */
    public MarkdownTable row(List<String> cells) {
        if (cells.size() != headers.size()) {
            throw new IllegalArgumentException(
                    "a row of this table has " + headers.size() + " cells, was " + cells.size() + ": " + cells);
        }
        rows.add(List.copyOf(cells));
        return this;
    }

    /** {@return columns of a terminal that its widest line takes} */
    public int width() {
        return toString().lines().mapToInt(Markdown::width).max().orElse(0);
    }

    /** {@return the table as Markdown, without a line feed at its end} */
    @Override
    public String toString() {
        int[] widths = new int[headers.size()];
        Arrays.fill(widths, MIN_RULE);
        grow(widths, headers);
        rows.forEach(cells -> grow(widths, cells));
        StringBuilder text = new StringBuilder();
        append(text, headers, widths);
        text.append("\n|");
        for (int i = 0; i < widths.length; i++) {
            text.append(
                    rightAligned.get(i) ? " " + "-".repeat(widths[i] - 1) + ": |" : " " + "-".repeat(widths[i]) + " |");
        }
        for (List<String> cells : rows) {
            text.append('\n');
            append(text, cells, widths);
        }
        return text.toString();
    }

    private MarkdownTable column(String header, boolean right) {
        if (!rows.isEmpty()) {
            throw new IllegalStateException("column '" + header + "' comes after the first row");
        }
        headers.add(header);
        rightAligned.add(right);
        return this;
    }

    private static void grow(int[] widths, List<String> cells) {
        for (int i = 0; i < widths.length; i++) {
            widths[i] = Math.max(widths[i], Math.min(MAX_PADDED, Markdown.width(cells.get(i))));
        }
    }

    private void append(StringBuilder text, List<String> cells, int[] widths) {
        text.append('|');
        for (int i = 0; i < widths.length; i++) {
            String padding = " ".repeat(Math.max(0, widths[i] - Markdown.width(cells.get(i))));
            boolean right = rightAligned.get(i);
            text.append(' ')
                    .append(right ? padding : "")
                    .append(cells.get(i))
                    .append(right ? "" : padding)
                    .append(" |");
        }
    }
}
