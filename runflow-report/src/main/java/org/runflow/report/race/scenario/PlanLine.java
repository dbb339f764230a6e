package org.runflow.report.race.scenario;

import java.util.ArrayList;
import java.util.List;
import org.runflow.race.scenario.PlanOutcome;
import org.runflow.race.scenario.Variable;
import org.runflow.report.Chart;
import org.runflow.report.plot.Anchor;
import org.runflow.report.plot.Axis;
import org.runflow.report.plot.Canvas;
import org.runflow.report.plot.Dash;
import org.runflow.report.plot.Figure;
import org.runflow.report.plot.Frame;
import org.runflow.report.plot.Ink;
import org.runflow.report.plot.Palette;
import org.runflow.report.plot.Point;
import org.runflow.report.plot.Stroke;

/** All plans of one group: its start to the right, the metric upwards from 0, and today's start as a broken line. */
final class PlanLine {
    private static final int BOTTOM = 214;
    private static final int HEIGHT = 262;
    private static final double HEADROOM = 1.08;
    private static final double MS_PER_MINUTE = 60_000;
    private static final int LEFT = 72;

    private PlanLine() {}

    static Chart of(PlanWords words, List<PlanPoint> plans, PlanOutcome today) {
        Variable moving = words.variables().get(0);
        String title = Frame.title(words.title(), "start of " + moving.group());
        String shown = "Each start that was tried; broken: today's, "
                + words.value(words.metric().of(today));
        return new Figure(HEIGHT, title, shown, canvas -> {
            Frame.head(canvas, title, shown);
            List<PlanPoint> known =
                    plans.stream().filter(plan -> !Double.isNaN(plan.value())).toList();
            if (known.isEmpty()) {
                Frame.message(canvas, HEIGHT, "No plan has this figure.");
            } else {
                draw(canvas, words, known);
            }
        });
    }

    private static void draw(Canvas canvas, PlanWords words, List<PlanPoint> plans) {
        long today = words.todayMillis(0);
        List<Long> shifts = words.variables().get(0).shiftsMillis();
        Axis clock = words.variables().get(0).isEvent()
                ? Axis.clock(today + shifts.get(0), today + shifts.get(shifts.size() - 1), LEFT, Frame.RIGHT)
                : new Axis(
                        shifts.get(0),
                        Math.max(shifts.get(0) + 1, shifts.get(shifts.size() - 1)),
                        LEFT,
                        Frame.RIGHT,
                        List.of());
        double scale = words.metric().unit().equals("ms") ? MS_PER_MINUTE : 1;
        double most = plans.stream().mapToDouble(PlanPoint::value).max().orElse(0) / scale;
        Frame frame = new Frame(clock, Axis.upTo(most > 0 ? HEADROOM * most : 1, BOTTOM, Frame.TOP));
        frame.grid(canvas);
        frame.axes(
                canvas,
                "start",
                words.isExposure()
                        ? "person-minutes"
                        : words.metric().unit().equals("ms")
                                ? "min"
                                : words.metric().unit());
        double now = clock.px((double) today);
        if (now >= LEFT && now <= Frame.RIGHT) {
            canvas.line(
                    List.of(new Point(now, BOTTOM), new Point(now, Frame.TOP)), new Stroke(Ink.AXIS, 1, Dash.BROKEN));
        }
        List<Point> line = new ArrayList<>();
        for (PlanPoint plan : plans) {
            double x = clock.px((double) (today + plan.shiftsMillis().get(0)));
            double y = frame.y().px(plan.value() / scale);
            line.add(new Point(x, y));
            canvas.rect(x - 2, y - 2, 4, 4, Palette.ink(0));
        }
        canvas.line(line, new Stroke(Palette.ink(0), 1.5, Dash.SOLID));
        if (!words.variables().get(0).isEvent()) {
            canvas.text(LEFT, BOTTOM + 16, words.start(0, shifts.get(0)), Anchor.MIDDLE, Ink.TEXT);
            canvas.text(Frame.RIGHT, BOTTOM + 16, words.start(0, shifts.get(shifts.size() - 1)), Anchor.END, Ink.TEXT);
        }
    }
}
