package org.runflow.report.race.start;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.runflow.race.display.TimeDistance;
import org.runflow.race.model.RaceClock;
import org.runflow.report.Chart;
import org.runflow.report.plot.Axis;
import org.runflow.report.plot.Canvas;
import org.runflow.report.plot.Dash;
import org.runflow.report.plot.Figure;
import org.runflow.report.plot.Frame;
import org.runflow.report.plot.Ink;
import org.runflow.report.plot.Key;
import org.runflow.report.plot.Palette;
import org.runflow.report.plot.Point;
import org.runflow.report.plot.Stroke;

/**
 * Where every event of a day is at what time: its first and last runner, the middle half as a band, and the median, by kilometre of the event's own
 * course. Events differ by colour and dashes.
 */
public final class TimeDistanceChart {
    private static final int SUBTITLE_BOTTOM = 36;
    private static final int UNIT_ROOM = 26;
    private static final int PLOT_HEIGHT = 260;
    private static final int BELOW = 38;
    private static final int BAND_PERCENT = 30;

    private TimeDistanceChart() {}

    /**
     * {@return the chart of a day; of one without runners it says so} Pure.
     *
     * @param data crossing times of the day
     */
    public static Chart of(TimeDistance data) {
        String title = Frame.title("Time and distance", data.day() + ", " + data.date());
        String shown = "First, median and last runner, and the middle half as a band";
        Key key = new Key();
        for (TimeDistance.Course course : data.courses()) {
            key.add(course.event(), median(index(data, course)));
        }
        int top = SUBTITLE_BOTTOM + key.height() + UNIT_ROOM;
        return new Figure(top + PLOT_HEIGHT + BELOW, title, shown, canvas -> {
            Frame.head(canvas, title, shown);
            if (data.courses().isEmpty()) {
                Frame.message(canvas, top + PLOT_HEIGHT, "Nobody runs on this day.");
            } else {
                key.draw(canvas, SUBTITLE_BOTTOM);
                draw(canvas, data, top);
            }
        });
    }

    private static void draw(Canvas canvas, TimeDistance data, int top) {
        RaceClock clock = new RaceClock(data.date(), data.utcOffset());
        long from = Long.MAX_VALUE;
        long to = Long.MIN_VALUE;
        double km = 0;
        for (TimeDistance.Course course : data.courses()) {
            from = Math.min(from, clock.millisOf(Collections.min(course.first())));
            to = Math.max(to, clock.millisOf(Collections.max(course.last())));
            km = Math.max(km, Collections.max(course.km()));
        }
        Frame frame = new Frame(
                Axis.clock(from, to, Frame.LEFT, Frame.RIGHT), Axis.upTo(km, top + (double) PLOT_HEIGHT, top));
        frame.grid(canvas);
        for (TimeDistance.Course course : data.courses()) {
            band(canvas, frame, clock, course, Palette.ink(index(data, course)));
        }
        for (TimeDistance.Course course : data.courses()) {
            int index = index(data, course);
            Stroke edge = new Stroke(Palette.ink(index), 1, Dash.SOLID);
            canvas.line(points(frame, clock, course, course.first()), edge);
            canvas.line(points(frame, clock, course, course.last()), edge);
            canvas.line(points(frame, clock, course, course.median()), median(index));
        }
        frame.axes(canvas, "time of day", "km");
    }

    private static void band(Canvas canvas, Frame frame, RaceClock clock, TimeDistance.Course course, Ink ink) {
        List<Point> outline = new ArrayList<>(points(frame, clock, course, course.p25()));
        List<Point> back = new ArrayList<>(points(frame, clock, course, course.p75()));
        Collections.reverse(back);
        outline.addAll(back);
        canvas.area(outline, ink.faded(BAND_PERCENT));
    }

    private static List<Point> points(
            Frame frame, RaceClock clock, TimeDistance.Course course, List<OffsetDateTime> times) {
        List<Point> points = new ArrayList<>();
        for (int mark = 0; mark < times.size(); mark++) {
            points.add(new Point(
                    frame.x().px((double) clock.millisOf(times.get(mark))),
                    frame.y().px(course.km().get(mark))));
        }
        return points;
    }

    private static Stroke median(int event) {
        return new Stroke(Palette.ink(event), 2.5, Dash.of(event));
    }

    private static int index(TimeDistance data, TimeDistance.Course course) {
        return data.events().indexOf(course.event());
    }
}
