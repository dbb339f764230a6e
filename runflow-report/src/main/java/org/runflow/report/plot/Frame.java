package org.runflow.report.plot;

import java.util.List;
import org.runflow.report.text.ForeignText;

/** What stands around the data of a chart: title, axes with their units, marks. */
public record Frame(Axis x, Axis y) {
    public static final int LEFT = 52;
    public static final int RIGHT = Figure.WIDTH - 26;
    public static final int TOP = 62;

    private static final int EDGE = 10;
    private static final int TITLE_Y = 18;
    private static final int SUBTITLE_Y = 34;
    private static final int TICK = 4;
    private static final int TEXT_HALF_HEIGHT = 4;
    private static final int LABEL_DROP = 16;
    private static final int UNIT_DROP = 30;
    private static final int TITLE_CHARS = 76;

    /** Draws the title and, below it, what is shown. */
    public static void head(Canvas canvas, String title, String subtitle) {
        canvas.title(EDGE, TITLE_Y, title);
        canvas.text(EDGE, SUBTITLE_Y, subtitle, Anchor.START, Ink.MUTED);
    }

    /** Draws a message instead of data. */
    public static void message(Canvas canvas, int height, String message) {
        canvas.text(Figure.WIDTH / 2.0, height / 2.0, message, Anchor.MIDDLE, Ink.TEXT);
    }

    /** Puts together id and label of something, on one line and not longer than a picture is wide. */
    public static String title(String id, String label) {
        String name = ForeignText.line(label);
        String whole = name.isEmpty() || name.equals(id) ? id : id + " · " + name;
        return ForeignText.isolated(clamped(whole, TITLE_CHARS));
    }

    /** Shortens a text to so many characters on one line. */
    public static String clamped(String text, int chars) {
        String line = ForeignText.line(text);
        return line.codePointCount(0, line.length()) <= chars
                ? line
                : line.substring(0, line.offsetByCodePoints(0, chars - 1)) + "…";
    }

    /** Draws lines across the plot at the marks of the upright axis. */
    public void grid(Canvas canvas) {
        for (Tick tick : y.ticks()) {
            canvas.line(level(tick.value()), Stroke.GRID);
        }
    }

    /** Draws both axes with their marks and units. */
    public void axes(Canvas canvas, String xUnit, String yUnit) {
        double bottom = y.fromPx();
        canvas.line(List.of(new Point(x.fromPx(), bottom), new Point(x.toPx(), bottom)), Stroke.AXIS);
        for (Tick tick : x.ticks()) {
            double px = x.px(tick.value());
            canvas.line(List.of(new Point(px, bottom), new Point(px, bottom + TICK)), Stroke.AXIS);
            canvas.text(px, bottom + LABEL_DROP, tick.label(), Anchor.MIDDLE, Ink.TEXT);
        }
        canvas.text((x.fromPx() + x.toPx()) / 2, bottom + UNIT_DROP, xUnit, Anchor.MIDDLE, Ink.MUTED);
        canvas.text(EDGE, y.toPx() - 2 * TICK, yUnit, Anchor.START, Ink.MUTED);
        marks(canvas);
    }

    /** Draws marks and numbers of the upright axis. */
    public void marks(Canvas canvas) {
        for (Tick tick : y.ticks()) {
            double py = y.px(tick.value());
            canvas.line(List.of(new Point(x.fromPx() - TICK, py), new Point(x.fromPx(), py)), Stroke.AXIS);
            canvas.text(x.fromPx() - 2 * TICK, py + TEXT_HALF_HEIGHT, tick.label(), Anchor.END, Ink.TEXT);
        }
    }

    /** Finds the line across the plot at a value of the upright axis. */
    public List<Point> level(double value) {
        return List.of(new Point(x.fromPx(), y.px(value)), new Point(x.toPx(), y.px(value)));
    }
}
