package org.runflow.report.race.scenario;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.runflow.race.scenario.Variable;
import org.runflow.race.service.LevelOfService;
import org.runflow.report.Chart;
import org.runflow.report.plot.Anchor;
import org.runflow.report.plot.Canvas;
import org.runflow.report.plot.Figure;
import org.runflow.report.plot.Frame;
import org.runflow.report.plot.Ink;
import org.runflow.report.plot.Palette;
import org.runflow.report.plot.Point;
import org.runflow.report.plot.Stroke;

/**
 * All plans of two groups: the first downwards, the second to the right, each plan in a shade of the metric, the least one lightest, with the letter of its worst
 * level. Today's plan and the best one have a frame.
 */
final class PlanMatrix {
    private static final int LEFT = 96;
    private static final int TOP = 78;
    private static final int LARGEST = 34;
    private static final int LETTER = 14;
    private static final int TEXT_DROP = 4;
    private static final int LABEL = 52;
    private static final int LINE = 14;
    private static final int FOOT = 48;
    private static final int LIGHTEST = 8;
    private static final int DARKEST = 85;
    private static final int DARK = 72;

    private final PlanWords words;
    private final List<PlanPoint> plans;
    private final int rows;
    private final int columns;
    private final double side;

    private PlanMatrix(PlanWords words, List<PlanPoint> plans) {
        this.words = words;
        this.plans = plans;
        this.rows = words.variables().get(0).shiftsMillis().size();
        this.columns = words.variables().get(1).shiftsMillis().size();
        this.side = Math.min(LARGEST, (double) (Figure.WIDTH - LEFT - LINE) / Math.max(columns, rows));
    }

    static Chart of(PlanWords words, List<PlanPoint> plans) {
        PlanMatrix matrix = new PlanMatrix(words, plans);
        String title = words.title() + " by start";
        String shown = Frame.clamped(
                "Darker is more; letters are the worst level; framed: today (thin) and the least (thick)", 100);
        return new Figure((int) Math.ceil(TOP + matrix.rows * matrix.side + FOOT), title, shown, canvas -> {
            Frame.head(canvas, title, shown);
            matrix.draw(canvas);
        });
    }

    private void draw(Canvas canvas) {
        Map<List<Long>, PlanPoint> byShifts = new HashMap<>();
        plans.forEach(plan -> byShifts.put(plan.shiftsMillis(), plan));
        double least = plans.stream().mapToDouble(PlanPoint::value).min().orElse(0);
        double most = plans.stream().mapToDouble(PlanPoint::value).max().orElse(0);
        labels(canvas);
        boolean bestIsFramed = false;
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                PlanPoint plan = byShifts.get(List.of(shift(0, row), shift(1, column)));
                if (plan == null) {
                    canvas.rect(x(column), y(row), side - 1, side - 1, Ink.EMPTY);
                    continue;
                }
                cell(canvas, row, column, plan, least, most);
                boolean best = plan.value() == least && !bestIsFramed && plan.plan() == bestOf(least);
                bestIsFramed |= best;
                if (best) {
                    frame(canvas, row, column, new Stroke(Ink.TEXT, 3, Stroke.AXIS.dash()));
                } else if (plan.movedMillis() == 0) {
                    frame(canvas, row, column, new Stroke(Ink.TEXT, 1, Stroke.AXIS.dash()));
                }
            }
        }
    }

    /** Of the plans with the least value the one that moves least. */
    private int bestOf(double least) {
        return plans.stream()
                .filter(plan -> plan.value() == least)
                .min(Comparator.comparingLong(PlanPoint::movedMillis).thenComparingInt(PlanPoint::plan))
                .map(PlanPoint::plan)
                .orElse(-1);
    }

    private void cell(Canvas canvas, int row, int column, PlanPoint plan, double least, double most) {
        int shade = shade(plan.value(), least, most);
        canvas.rect(
                x(column), y(row), side - 1, side - 1, Ink.of(Palette.line(0)).faded(shade));
        LevelOfService level = plan.worstLos();
        if (side >= LETTER) {
            canvas.text(
                    x(column) + side / 2,
                    y(row) + side / 2 + TEXT_DROP,
                    level.name(),
                    Anchor.MIDDLE,
                    shade > DARK ? Ink.of("#ffffff") : Ink.TEXT);
        }
    }

    private static int shade(double value, double least, double most) {
        if (Double.isNaN(value)) {
            return 0;
        }
        return most > least ? LIGHTEST + (int) ((DARKEST - LIGHTEST) * (value - least) / (most - least)) : LIGHTEST;
    }

    private void frame(Canvas canvas, int row, int column, Stroke stroke) {
        double left = x(column);
        double top = y(row);
        double end = side - 1;
        canvas.line(
                List.of(
                        new Point(left, top),
                        new Point(left + end, top),
                        new Point(left + end, top + end),
                        new Point(left, top + end),
                        new Point(left, top)),
                stroke);
    }

    private void labels(Canvas canvas) {
        Variable down = words.variables().get(0);
        Variable right = words.variables().get(1);
        canvas.text(LEFT - LINE, TOP - LINE, Frame.clamped(down.group(), 12), Anchor.END, Ink.MUTED);
        int everyRow = (int) Math.ceil(LINE / side);
        for (int row = 0; row < rows; row += everyRow) {
            canvas.text(
                    LEFT - TEXT_DROP,
                    y(row) + side / 2 + TEXT_DROP,
                    words.start(0, shift(0, row)),
                    Anchor.END,
                    Ink.TEXT);
        }
        double bottom = y(rows) + LINE;
        int everyColumn = (int) Math.ceil(LABEL / side);
        for (int column = 0; column < columns; column += everyColumn) {
            canvas.text(x(column) + side / 2, bottom, words.start(1, shift(1, column)), Anchor.MIDDLE, Ink.TEXT);
        }
        canvas.text(LEFT, bottom + LINE + TEXT_DROP, Frame.clamped(right.group(), 40), Anchor.START, Ink.MUTED);
    }

    private long shift(int variable, int index) {
        return words.variables().get(variable).shiftsMillis().get(index);
    }

    private double x(int column) {
        return LEFT + column * side;
    }

    private double y(int row) {
        return TOP + row * side;
    }
}
