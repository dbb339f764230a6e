package org.runflow.report.race.density;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.runflow.race.display.RateSeries;
import org.runflow.race.model.RaceClock;
import org.runflow.report.plot.Axis;
import org.runflow.report.plot.Canvas;
import org.runflow.report.plot.Frame;
import org.runflow.report.plot.Point;
import org.runflow.report.plot.Stroke;

/** The windows of one segment on the clock of its day. */
record ClockSeries(RaceClock clock, long windowMillis, RateSeries.SegmentSeries columns) {
    private static final long MILLIS_PER_SECOND = 1000;

    static ClockSeries of(RateSeries rates, String segId) {
        RateSeries.SegmentSeries columns = rates.segments().stream()
                .filter(segment -> segment.segId().equals(segId))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "the series of day '" + rates.day() + "' have no segment '" + segId + "'"));
        return new ClockSeries(
                new RaceClock(rates.date(), rates.utcOffset()), MILLIS_PER_SECOND * rates.windowS(), columns);
    }

    boolean isEmpty() {
        return columns.windows() == 0;
    }

    /** The axis from the first window to the end of the last. */
    Axis axis(double leftPx, double rightPx) {
        int last = columns.windows() - 1;
        return Axis.clock(startMillis(0), startMillis(last) + windowMillis, leftPx, rightPx);
    }

    /** A line through the middles of the windows, broken where nobody is there; a window on its own becomes a level stroke of its length. */
    void draw(Canvas canvas, Frame frame, List<Double> values, Stroke stroke) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            points.add(new Point(
                    frame.x().px(startMillis(i) + windowMillis / 2.0), frame.y().px(values.get(i))));
            boolean isLast = i == values.size() - 1 || startMillis(i + 1) != startMillis(i) + windowMillis;
            if (isLast) {
                canvas.line(points.size() == 1 ? level(frame, i, values.get(i)) : points, stroke);
                points.clear();
            }
        }
    }

    private List<Point> level(Frame frame, int window, double value) {
        double y = frame.y().px(value);
        return List.of(
                new Point(frame.x().px((double) startMillis(window)), y),
                new Point(frame.x().px((double) startMillis(window) + windowMillis), y));
    }

    private long startMillis(int window) {
        OffsetDateTime start = columns.windowStart(window);
        return clock.millisOf(start);
    }
}
