package org.runflow.report.plot;

import java.util.List;

/** Values along one edge of a plot. */
public record Axis(double from, double to, double fromPx, double toPx, List<Tick> ticks) {
    private static final double PX_PER_TIME = 66;
    private static final double PX_PER_NUMBER = 26;
    private static final double PX_PER_WIDE_NUMBER = 50;

    /** Copies the marks. */
    public Axis {
        ticks = List.copyOf(ticks);
    }

    /** Makes an axis of the time of day from left to right. */
    public static Axis clock(long fromMillis, long toMillis, double fromPx, double toPx) {
        return new Axis(
                fromMillis, Math.max(toMillis, fromMillis + 1), fromPx, toPx, Ticks.clock(fromMillis, toMillis, (int)
                        ((toPx - fromPx) / PX_PER_TIME)));
    }

    /** Makes an axis from 0 at one height to the value at another. */
    public static Axis upTo(double to, double fromPx, double toPx) {
        int room = (int) (Math.abs(fromPx - toPx) / PX_PER_NUMBER);
        return new Axis(0, to, fromPx, toPx, Ticks.numbers(to, Math.max(1, room)));
    }

    /** Makes an axis from 0 at the left to the value at the right. */
    public static Axis along(double to, double leftPx, double rightPx) {
        return new Axis(0, to, leftPx, rightPx, Ticks.numbers(to, (int) ((rightPx - leftPx) / PX_PER_WIDE_NUMBER)));
    }

    /** Says where a value lies. */
    public double px(double value) {
        return fromPx + (value - from) / (to - from) * (toPx - fromPx);
    }
}
