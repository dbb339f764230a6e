package org.runflow.report.recording;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.runflow.report.Chart;
import org.runflow.report.plot.Axis;
import org.runflow.report.plot.Canvas;
import org.runflow.report.plot.Dash;
import org.runflow.report.plot.Figure;
import org.runflow.report.plot.Frame;
import org.runflow.report.plot.Key;
import org.runflow.report.plot.Palette;
import org.runflow.report.plot.Point;
import org.runflow.report.plot.Stroke;

/** Lines over the time of day in UTC. */
final class ClockChart {
    private static final int HEIGHT = 280;
    private static final int BOTTOM = 214;
    private static final int KEY_TOP = 252;
    private static final double HEADROOM = 1.08;
    private static final double WIDTH_PX = 2;

    private final String title;
    private final String shown;
    private final String unit;
    private final List<Line> lines = new ArrayList<>();

    ClockChart(String title, String shown, String unit) {
        this.title = title;
        this.shown = shown;
        this.unit = unit;
    }

    /** A value at an instant; absent where the line is broken. */
    record Value(Instant at, Optional<Double> value) {
        static Value at(Instant at, Optional<Double> value) {
            return new Value(at, value);
        }
    }

    private record Line(String name, Stroke stroke, List<Value> values) {}

    ClockChart line(String name, Dash dash, List<Value> values) {
        lines.add(new Line(name, new Stroke(Palette.ink(lines.size()), WIDTH_PX, dash), values));
        return this;
    }

    Chart chart() {
        List<Line> all = List.copyOf(lines);
        return new Figure(HEIGHT, title, shown, canvas -> {
            Frame.head(canvas, title, shown);
            List<Value> values =
                    all.stream().flatMap(line -> line.values().stream()).toList();
            if (values.stream().allMatch(value -> value.value().isEmpty())) {
                Frame.message(canvas, HEIGHT, "There is nothing to show.");
            } else {
                draw(canvas, all, values);
            }
        });
    }

    private void draw(Canvas canvas, List<Line> all, List<Value> values) {
        Instant first = values.stream().map(Value::at).min(Instant::compareTo).orElseThrow();
        Instant last = values.stream().map(Value::at).max(Instant::compareTo).orElseThrow();
        Instant midnight = first.truncatedTo(ChronoUnit.DAYS);
        double most = values.stream()
                .flatMap(value -> value.value().stream())
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
        Frame frame = new Frame(
                Axis.clock(
                        RecordingCharts.millis(first, midnight),
                        RecordingCharts.millis(last, midnight),
                        Frame.LEFT,
                        Frame.RIGHT),
                Axis.upTo(most > 0 ? most * HEADROOM : 1, BOTTOM, Frame.TOP));
        frame.grid(canvas);
        Key key = new Key();
        for (Line line : all) {
            draw(canvas, frame, line, midnight);
            key.add(line.name(), line.stroke());
        }
        frame.axes(canvas, "UTC, from " + midnight.toString().substring(0, 10), unit);
        key.draw(canvas, KEY_TOP);
    }

    private static void draw(Canvas canvas, Frame frame, Line line, Instant midnight) {
        List<Point> points = new ArrayList<>();
        for (Value value : line.values()) {
            if (value.value().isPresent()) {
                points.add(new Point(
                        RecordingCharts.px(frame.x(), value.at(), midnight),
                        frame.y().px(value.value().get())));
            } else {
                stroke(canvas, points, line.stroke());
                points.clear();
            }
        }
        stroke(canvas, points, line.stroke());
    }

    /** A point on its own becomes a short level stroke. */
    private static void stroke(Canvas canvas, List<Point> points, Stroke stroke) {
        if (points.size() == 1) {
            Point only = points.get(0);
            canvas.line(List.of(new Point(only.x() - 1, only.y()), new Point(only.x() + 1, only.y())), stroke);
        } else if (!points.isEmpty()) {
            canvas.line(thinned(points), stroke);
        }
    }

    /** Of each pixel the first, the highest, the lowest and the last point, in their order. */
    private static List<Point> thinned(List<Point> points) {
        List<Point> kept = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= points.size(); i++) {
            if (i == points.size()
                    || (int) points.get(i).x() != (int) points.get(start).x()) {
                keep(points.subList(start, i), kept);
                start = i;
            }
        }
        return kept;
    }

    private static void keep(List<Point> pixel, List<Point> kept) {
        if (pixel.size() <= 4) {
            kept.addAll(pixel);
            return;
        }
        int high = 0;
        int low = 0;
        for (int i = 1; i < pixel.size(); i++) {
            high = pixel.get(i).y() < pixel.get(high).y() ? i : high;
            low = pixel.get(i).y() > pixel.get(low).y() ? i : low;
        }
        kept.add(pixel.get(0));
        kept.add(pixel.get(Math.min(high, low)));
        kept.add(pixel.get(Math.max(high, low)));
        kept.add(pixel.get(pixel.size() - 1));
    }
}
