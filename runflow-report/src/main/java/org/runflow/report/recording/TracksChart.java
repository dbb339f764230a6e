package org.runflow.report.recording;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.runflow.recording.RecordingMetrics.TrackLife;
import org.runflow.report.Chart;
import org.runflow.report.plot.Axis;
import org.runflow.report.plot.Canvas;
import org.runflow.report.plot.Figure;
import org.runflow.report.plot.Frame;
import org.runflow.report.plot.Palette;

/** A bar per track from its first to its last instant. */
final class TracksChart {
    private static final int ROW_PX = 5;
    private static final int BAR_PX = 3;
    private static final int BELOW_PX = 44;
    private static final int EMPTY_HEIGHT = 140;

    private TracksChart() {}

    static Chart of(List<TrackLife> shown, int all) {
        String text = "From the first to the last sight of each track"
                + (all > shown.size() ? ", the first " + shown.size() + " of " + all : "");
        int height = shown.isEmpty() ? EMPTY_HEIGHT : Frame.TOP + ROW_PX * shown.size() + BELOW_PX;
        return new Figure(height, "Tracks", text, canvas -> {
            Frame.head(canvas, "Tracks", text);
            if (shown.isEmpty()) {
                Frame.message(canvas, height, "Nothing was followed.");
            } else {
                draw(canvas, shown);
            }
        });
    }

    private static void draw(Canvas canvas, List<TrackLife> shown) {
        Instant first = shown.get(0).first();
        Instant last =
                shown.stream().map(TrackLife::last).max(Instant::compareTo).orElseThrow();
        Instant midnight = first.truncatedTo(ChronoUnit.DAYS);
        int bottom = Frame.TOP + ROW_PX * shown.size();
        Axis time = Axis.clock(
                RecordingCharts.millis(first, midnight),
                RecordingCharts.millis(last, midnight),
                Frame.LEFT,
                Frame.RIGHT);
        for (int i = 0; i < shown.size(); i++) {
            double from = RecordingCharts.px(time, shown.get(i).first(), midnight);
            double to = RecordingCharts.px(time, shown.get(i).last(), midnight);
            canvas.rect(from, Frame.TOP + (double) ROW_PX * i, Math.max(1, to - from), BAR_PX, Palette.ink(0));
        }
        new Frame(time, new Axis(0, 1, bottom, Frame.TOP, List.of()))
                .axes(canvas, "UTC, from " + midnight.toString().substring(0, 10), "tracks");
    }
}
