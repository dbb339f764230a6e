package org.runflow.report.race.density;

import java.util.Collections;
import java.util.List;
import org.runflow.race.display.RateSeries;
import org.runflow.race.service.ServiceTable;
import org.runflow.report.Chart;
import org.runflow.report.plot.Anchor;
import org.runflow.report.plot.Axis;
import org.runflow.report.plot.Canvas;
import org.runflow.report.plot.Dash;
import org.runflow.report.plot.Figure;
import org.runflow.report.plot.Frame;
import org.runflow.report.plot.Ink;
import org.runflow.report.plot.Point;
import org.runflow.report.plot.Stroke;
import org.runflow.report.plot.Tick;

/**
 * How many runners go through a segment over time: its busiest bin and the whole segment, window by window, in persons per second and, on a
 * second axis, per minute and metre of width. Reference flows of its schema are lines across. The line is broken while nobody is there.
 */
public final class RateChart {
    private static final double HEADROOM = 1.08;
    private static final double S_PER_MIN = 60;
    private static final int UNIT_LIFT = 8;
    private static final int TICK = 4;
    private static final int EDGE = 10;
    private static final int TEXT_DROP = 4;

    private RateChart() {}

    /**
     * {@return the chart of a segment; without windows it says that nobody is there} Pure.
     *
     * @param rates the series of its day
     * @param segId id of the segment
     * @param label what people call the segment, any text
     * @param widthM width of the segment in metres
     * @param bounds the table by which its cells were judged
     * @throws IllegalArgumentException if the series have no such segment, or the width is not greater than 0
     */
    public static Chart of(RateSeries rates, String segId, String label, double widthM, ServiceTable bounds) {
        if (!(widthM > 0) || Double.isInfinite(widthM)) {
            throw new IllegalArgumentException("segment '" + segId + "' needs a width above 0 m, was " + widthM);
        }
        ClockSeries series = ClockSeries.of(rates, segId);
        return SeriesFigure.of(
                Frame.title(segId, label),
                "Throughput in windows of " + rates.windowS() + " s, persons per second",
                series,
                canvas -> draw(canvas, series, widthM, bounds));
    }

    private static void draw(Canvas canvas, ClockSeries series, double widthM, ServiceTable bounds) {
        List<Double> peaks = series.columns().peakRatePerS();
        double highest = HEADROOM * Math.max(Collections.max(peaks), Double.MIN_NORMAL);
        Axis rate = Axis.upTo(highest, SeriesFigure.BOTTOM, Frame.TOP);
        Frame frame = new Frame(series.axis(Frame.LEFT, SeriesFigure.RIGHT), rate);
        frame.grid(canvas);
        frame.axes(canvas, "time of day", "p/s");
        specificFlow(canvas, S_PER_MIN * highest / widthM);
        bounds.flow().ifPresent(flow -> {
            reference(canvas, frame, flow.warnPerMinM() * widthM / S_PER_MIN, "warn");
            reference(canvas, frame, flow.criticalPerMinM() * widthM / S_PER_MIN, "critical");
        });
        series.draw(canvas, frame, series.columns().meanRatePerS(), SeriesFigure.MEAN);
        series.draw(canvas, frame, peaks, SeriesFigure.PEAK);
    }

    /** The second axis, on the right. */
    private static void specificFlow(Canvas canvas, double highestPerMinM) {
        Axis flow = Axis.upTo(highestPerMinM, SeriesFigure.BOTTOM, Frame.TOP);
        for (Tick tick : flow.ticks()) {
            double y = flow.px(tick.value());
            canvas.line(
                    List.of(new Point(SeriesFigure.RIGHT, y), new Point(SeriesFigure.RIGHT + TICK, y)), Stroke.AXIS);
            canvas.text(SeriesFigure.RIGHT + 2 * TICK, y + TEXT_DROP, tick.label(), Anchor.START, Ink.MUTED);
        }
        canvas.text(Figure.WIDTH - EDGE, Frame.TOP - UNIT_LIFT, "p/min/m", Anchor.END, Ink.MUTED);
    }

    private static void reference(Canvas canvas, Frame frame, double ratePerS, String name) {
        if (ratePerS < frame.y().to()) {
            canvas.line(frame.level(ratePerS), new Stroke(Ink.TEXT, 1, Dash.of(2)));
            canvas.text(Frame.LEFT + TICK, frame.y().px(ratePerS) - TICK, name, Anchor.START, Ink.TEXT);
        }
    }
}
