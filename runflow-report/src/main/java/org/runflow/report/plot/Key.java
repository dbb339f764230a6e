package org.runflow.report.plot;

import java.util.ArrayList;
import java.util.List;
import org.runflow.report.text.ForeignText;

/** Names of lines, each behind a piece of its line, in as many rows as they need. */
public final class Key {
    public static final int ROW_HEIGHT = 16;

    private static final int LEFT = 10;
    private static final int SAMPLE = 24;
    private static final int GAP = 6;
    private static final int ITEM_GAP = 18;
    private static final int CHAR_WIDTH = 6;
    private static final int NAME_CHARS = 30;
    private static final int MIDDLE_LIFT = 4;

    private record Item(int left, int row, String name, Stroke stroke) {}

    private final List<Item> items = new ArrayList<>();
    private int left = LEFT;
    private int row;

    /** Adds a line by its name, any text. */
    public void add(String name, Stroke stroke) {
        String shown = Frame.clamped(name, NAME_CHARS);
        int width = SAMPLE + GAP + CHAR_WIDTH * shown.length() + ITEM_GAP;
        if (left > LEFT && left + width > Figure.WIDTH) {
            left = LEFT;
            row++;
        }
        items.add(new Item(left, row, ForeignText.isolated(shown), stroke));
        left += width;
    }

    /** Tells how high all rows are, in pixels. */
    public int height() {
        return items.isEmpty() ? 0 : (row + 1) * ROW_HEIGHT;
    }

    /** Draws it below the given height. */
    public void draw(Canvas canvas, int top) {
        for (Item item : items) {
            int baseline = top + (item.row() + 1) * ROW_HEIGHT;
            double y = baseline - MIDDLE_LIFT;
            canvas.line(List.of(new Point(item.left(), y), new Point(item.left() + SAMPLE, y)), item.stroke());
            canvas.text(item.left() + SAMPLE + GAP, baseline, item.name(), Anchor.START, Ink.TEXT);
        }
    }
}
