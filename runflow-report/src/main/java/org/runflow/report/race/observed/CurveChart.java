package org.runflow.report.race.observed;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.ToIntFunction;
import org.runflow.race.observed.ArrivalComparison;
import org.runflow.race.observed.ArrivalComparison.Point;
import org.runflow.report.Chart;
import org.runflow.report.plot.Axis;
import org.runflow.report.plot.Canvas;
import org.runflow.report.plot.Dash;
import org.runflow.report.plot.Figure;
import org.runflow.report.plot.Frame;
import org.runflow.report.plot.Key;
import org.runflow.report.plot.Palette;
import org.runflow.report.plot.Stroke;

/** How many have come by, planned and counted. */
final class CurveChart {
    private static final int HEIGHT = 300;
    private static final int BOTTOM = 234;
    private static final int KEY_TOP = 272;
    private static final double HEADROOM = 1.08;
    private static final Stroke PLANNED = new Stroke(Palette.ink(0), 2, Dash.SOLID);
    private static final Stroke COUNTED = new Stroke(Palette.ink(1), 2, Dash.BROKEN);
    private static final Stroke APART = new Stroke(Palette.ink(5), 2, Dash.of(2));

    private final ArrivalComparison compared;

    private CurveChart(ArrivalComparison compared) {
        this.compared = compared;
    }

    static Chart of(ArrivalComparison compared) {
        String title = "Arrivals";
        String shown = "How many have come by, planned and counted, while somebody looked";
        return new Figure(HEIGHT, title, shown, canvas -> {
            Frame.head(canvas, title, shown);
            if (compared.largest().isEmpty()) {
                Frame.message(canvas, HEIGHT, "There is nothing to show.");
            } else {
                new CurveChart(compared).draw(canvas, compared.largest().get());
            }
        });
    }

    private void draw(Canvas canvas, Point largest) {
        List<Point> curve = compared.curve();
        Point end = curve.get(curve.size() - 1);
        int most = Math.max(end.planned(), end.observed());
        Frame frame = new Frame(
                Axis.clock(millis(curve.get(0)), millis(end), Frame.LEFT, Frame.RIGHT),
                Axis.upTo(most > 0 ? most * HEADROOM : 1, BOTTOM, Frame.TOP));
        frame.grid(canvas);
        canvas.line(points(frame, curve, Point::planned), PLANNED);
        canvas.line(points(frame, curve, Point::observed), COUNTED);
        Key key = new Key();
        key.add("planned", PLANNED);
        key.add("counted", COUNTED);
        if (largest.difference() != 0) {
            canvas.line(List.of(at(frame, largest, largest.planned()), at(frame, largest, largest.observed())), APART);
            key.add("farthest apart", APART);
        }
        frame.axes(canvas, "time of day", "people");
        key.draw(canvas, KEY_TOP);
    }

    /** A curve of one instant becomes a short level stroke. */
    private List<org.runflow.report.plot.Point> points(Frame frame, List<Point> curve, ToIntFunction<Point> count) {
        List<org.runflow.report.plot.Point> points = curve.stream()
                .map(point -> at(frame, point, count.applyAsInt(point)))
                .toList();
        org.runflow.report.plot.Point only = points.get(0);
        return points.size() > 1 ? points : List.of(only, new org.runflow.report.plot.Point(only.x() + 1, only.y()));
    }

    private org.runflow.report.plot.Point at(Frame frame, Point point, int count) {
        return new org.runflow.report.plot.Point(
                frame.x().px((double) millis(point)), frame.y().px(count));
    }

    private long millis(Point point) {
        return ChronoUnit.MILLIS.between(
                compared.header().date().atStartOfDay(), point.at().toLocalDateTime());
    }
}
