package org.runflow.report.race.density;

import java.util.List;
import java.util.function.Consumer;
import org.runflow.report.Chart;
import org.runflow.report.plot.Anchor;
import org.runflow.report.plot.Canvas;
import org.runflow.report.plot.Dash;
import org.runflow.report.plot.Figure;
import org.runflow.report.plot.Frame;
import org.runflow.report.plot.Ink;
import org.runflow.report.plot.Palette;
import org.runflow.report.plot.Point;
import org.runflow.report.plot.Stroke;

/** What charts of a segment over time have in common: their measures, and two lines for the peak of its bins and the mean of the segment. */
final class SeriesFigure {
    static final Stroke PEAK = new Stroke(Palette.ink(0), 2, Dash.SOLID);
    static final Stroke MEAN = new Stroke(Ink.MUTED, 1.5, Dash.BROKEN);
    static final int BOTTOM = 224;
    /** Leaves room for a second axis. */
    static final int RIGHT = Figure.WIDTH - 46;

    private static final int HEIGHT = 262;
    private static final int KEY_Y = 34;
    private static final int KEY_LEFT = 348;
    private static final int KEY_STEP = 112;
    private static final int SAMPLE = 22;

    private SeriesFigure() {}

    static Chart of(String title, String shown, ClockSeries series, Consumer<Canvas> data) {
        return new Figure(HEIGHT, title, shown, canvas -> {
            Frame.head(canvas, title, shown);
            if (series.isEmpty()) {
                Frame.message(canvas, HEIGHT, "Nobody is on this segment.");
            } else {
                key(canvas, KEY_LEFT, PEAK, "busiest bin");
                key(canvas, KEY_LEFT + KEY_STEP, MEAN, "whole segment");
                data.accept(canvas);
            }
        });
    }

    private static void key(Canvas canvas, double left, Stroke stroke, String text) {
        canvas.line(List.of(new Point(left, KEY_Y - 4), new Point(left + SAMPLE, KEY_Y - 4)), stroke);
        canvas.text(left + SAMPLE + 4, KEY_Y, text, Anchor.START, Ink.TEXT);
    }
}
