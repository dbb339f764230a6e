package org.runflow.report.race.density;

import java.util.Collections;
import java.util.List;
import org.runflow.race.display.RateSeries;
import org.runflow.race.service.LevelOfService;
import org.runflow.race.service.ServiceTable;
import org.runflow.report.Chart;
import org.runflow.report.plot.Anchor;
import org.runflow.report.plot.Axis;
import org.runflow.report.plot.Canvas;
import org.runflow.report.plot.Dash;
import org.runflow.report.plot.Frame;
import org.runflow.report.plot.Ink;
import org.runflow.report.plot.Stroke;
import org.runflow.report.race.day.LevelColours;

/**
 * The density of a segment over time: its densest bin and its mean, window by window, beside the bands of its levels of service. The line is
 * broken while nobody is there.
 */
public final class DensityChart {
    private static final double HEADROOM = 1.08;
    private static final int STRIP_WIDTH = 16;
    private static final int STRIP_GAP = 4;
    private static final int TEXT_DROP = 4;
    private static final int LETTER_HEIGHT = 11;
    private static final Dash BOUND_DASH = Dash.of(2);

    private DensityChart() {}

    /**
     * {@return the chart of a segment; without windows it says that nobody is there} Pure.
     *
     * @param rates the series of its day
     * @param segId id of the segment
     * @param label what people call the segment, any text
     * @param bounds the table by which its cells were judged
     * @throws IllegalArgumentException if the series have no such segment
     */
    public static Chart of(RateSeries rates, String segId, String label, ServiceTable bounds) {
        ClockSeries series = ClockSeries.of(rates, segId);
        return SeriesFigure.of(
                Frame.title(segId, label),
                "Density in windows of " + rates.windowS() + " s, persons per m²",
                series,
                canvas -> draw(canvas, series, bounds));
    }

    private static void draw(Canvas canvas, ClockSeries series, ServiceTable bounds) {
        List<Double> peaks = series.columns().peakDensityPerM2();
        Axis density = Axis.upTo(HEADROOM * Collections.max(peaks), SeriesFigure.BOTTOM, Frame.TOP);
        Frame frame = new Frame(series.axis(Frame.LEFT, SeriesFigure.RIGHT), density);
        bands(canvas, frame, bounds);
        frame.axes(canvas, "time of day", "p/m²");
        series.draw(canvas, frame, series.columns().meanDensityPerM2(), SeriesFigure.MEAN);
        series.draw(canvas, frame, peaks, SeriesFigure.PEAK);
    }

    /** A strip of colours with letters beside the plot, and a line across it at every bound. */
    private static void bands(Canvas canvas, Frame frame, ServiceTable bounds) {
        double left = SeriesFigure.RIGHT + STRIP_GAP;
        double low = 0;
        for (LevelOfService level : LevelOfService.values()) {
            boolean hasBound = level != LevelOfService.F;
            double high = Math.min(
                    frame.y().to(),
                    hasBound
                            ? bounds.upperBoundsPerM2().get(level.ordinal())
                            : frame.y().to());
            double top = frame.y().px(high);
            double height = frame.y().px(low) - top;
            if (height > 0) {
                canvas.rect(left, top, STRIP_WIDTH, height, LevelColours.ink(level));
                if (height >= LETTER_HEIGHT) {
                    canvas.text(
                            left + STRIP_WIDTH / 2.0,
                            top + height / 2 + TEXT_DROP,
                            level.name(),
                            Anchor.MIDDLE,
                            LevelColours.inkOn(level));
                }
                if (high < frame.y().to()) {
                    canvas.line(frame.level(high), new Stroke(Ink.AXIS, 1, BOUND_DASH));
                }
            }
            low = Math.max(low, high);
        }
    }
}
