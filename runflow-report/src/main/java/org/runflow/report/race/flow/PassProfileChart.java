package org.runflow.report.race.flow;

import java.util.List;
import java.util.function.ToLongFunction;
import org.runflow.race.flow.FlowRowResult;
import org.runflow.race.flow.PassProfiles;
import org.runflow.race.flow.SlicePasses;
import org.runflow.report.Chart;
import org.runflow.report.plot.Anchor;
import org.runflow.report.plot.Axis;
import org.runflow.report.plot.Canvas;
import org.runflow.report.plot.Figure;
import org.runflow.report.plot.Frame;
import org.runflow.report.plot.Ink;
import org.runflow.report.plot.Palette;
import org.runflow.report.text.ForeignText;

/**
 * Where along a stretch runners of two streams pass each other: a bar per slice, upwards for passes made by the first stream, downwards for those
 * of the second. Both directions have one scale.
 */
public final class PassProfileChart {
    private static final int HEIGHT = 262;
    private static final int BOTTOM = 224;
    private static final double HEADROOM = 1.12;
    private static final double M_PER_KM = 1000;
    private static final double GAP = 0.08;
    private static final int NAME_Y = 34;
    private static final int NAME_STEP = 16;
    private static final int NAME_CHARS = 24;
    private static final int SWATCH = 8;

    private PassProfileChart() {}

    /**
     * {@return the chart of a row; of one without passes it says why there are none} Pure.
     *
     * @param row any row
     * @param profiles where the passes of its day happen
     * @throws IllegalArgumentException if the profiles have no such row
     */
    public static Chart of(FlowRowResult row, PassProfiles profiles) {
        List<SlicePasses> slices = profiles.slicesOf(row.pair().flowId());
        String title = Frame.title(
                row.pair().segId(), row.pair().eventA() + " and " + row.pair().eventB());
        String shown = "Passes by the place where they happen";
        return new Figure(HEIGHT, title, shown, canvas -> {
            Frame.head(canvas, title, shown);
            if (slices.isEmpty()) {
                Frame.message(canvas, HEIGHT, "The streams meet head-on: nobody passes.");
            } else if (slices.stream().allMatch(slice -> slice.passes() == 0)) {
                Frame.message(canvas, HEIGHT, "Nobody passes.");
            } else {
                draw(canvas, row, slices);
            }
        });
    }

    private static void draw(Canvas canvas, FlowRowResult row, List<SlicePasses> slices) {
        double up = largest(slices, SlicePasses::passesA);
        double down = largest(slices, SlicePasses::passesB);
        double middle = Frame.TOP + (BOTTOM - Frame.TOP) * up / (up + down);
        Axis along = Axis.along(slices.get(slices.size() - 1).toM() / M_PER_KM, Frame.LEFT, Frame.RIGHT);
        if (up > 0) {
            side(canvas, along, Axis.upTo(HEADROOM * up, middle, Frame.TOP), slices, SlicePasses::passesA, 0);
            name(canvas, row.pair().eventA(), row.pair().eventB(), 0, NAME_Y);
        }
        if (down > 0) {
            side(canvas, along, Axis.upTo(HEADROOM * down, middle, BOTTOM), slices, SlicePasses::passesB, 1);
            name(canvas, row.pair().eventB(), row.pair().eventA(), 1, NAME_Y + NAME_STEP);
        }
        new Frame(along, new Axis(0, 1, BOTTOM, Frame.TOP, List.of()))
                .axes(canvas, "km from the start of the stretch", "passes");
    }

    private static void side(
            Canvas canvas,
            Axis along,
            Axis count,
            List<SlicePasses> slices,
            ToLongFunction<SlicePasses> passes,
            int event) {
        Frame frame = new Frame(along, count);
        frame.grid(canvas);
        for (SlicePasses slice : slices) {
            double from = along.px(slice.fromM() / M_PER_KM);
            double width = along.px(slice.toM() / M_PER_KM) - from;
            double end = count.px((double) passes.applyAsLong(slice));
            if (end != count.fromPx()) {
                canvas.rect(
                        from + GAP * width,
                        Math.min(end, count.fromPx()),
                        (1 - 2 * GAP) * width,
                        Math.abs(end - count.fromPx()),
                        Palette.ink(event));
            }
        }
        frame.marks(canvas);
    }

    private static void name(Canvas canvas, String passing, String passed, int event, double y) {
        String text = passing.equals(passed)
                ? Frame.clamped(passing, NAME_CHARS) + " among themselves"
                : Frame.clamped(passing, NAME_CHARS) + " pass " + Frame.clamped(passed, NAME_CHARS);
        canvas.text(Frame.RIGHT - 2 * SWATCH, y, ForeignText.isolated(text), Anchor.END, Ink.TEXT);
        canvas.rect(Frame.RIGHT - SWATCH, y - SWATCH, SWATCH, SWATCH, Palette.ink(event));
    }

    private static double largest(List<SlicePasses> slices, ToLongFunction<SlicePasses> side) {
        return slices.stream().mapToLong(side).max().orElse(0);
    }
}
