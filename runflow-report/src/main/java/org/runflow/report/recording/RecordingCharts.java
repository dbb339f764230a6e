package org.runflow.report.recording;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.runflow.recording.RecordingMetrics;
import org.runflow.recording.RecordingMetrics.CountWindow;
import org.runflow.recording.RecordingMetrics.RatePoint;
import org.runflow.recording.RecordingMetrics.TrackLife;
import org.runflow.report.Chart;
import org.runflow.report.plot.Axis;
import org.runflow.report.plot.Dash;

/**
 * Charts of one recording, on the clock in UTC. A recording without data gives a chart that says so. The same metrics give the same bytes; where there are more points than
 * pixels, the least and the greatest of each pixel are drawn.
 */
public final class RecordingCharts {
    private static final int MOST_TRACKS = 60;

    private RecordingCharts() {}

    /**
     * {@return how fast frames and detections came, rolling}
     *
     * @param metrics of a recording
     */
    public static Chart rates(RecordingMetrics metrics) {
        return new ClockChart(
                        "Rates",
                        "Frames and detections per second, over "
                                + metrics.settings().rollingFrames() + " of them",
                        "per second")
                .line("frames", Dash.SOLID, rolling(metrics.frameRates()))
                .line("detections", Dash.BROKEN, rolling(metrics.detectionRates()))
                .chart();
    }

    /**
     * {@return how long after its frame each detection was known}
     *
     * @param metrics of a recording
     */
    public static Chart latency(RecordingMetrics metrics) {
        List<ClockChart.Value> values = new ArrayList<>();
        for (int i = 0; i < metrics.detectionRates().size(); i++) {
            values.add(ClockChart.Value.at(
                    metrics.detectionRates().get(i).at(),
                    Optional.of(metrics.latency().ms().get(i))));
        }
        return new ClockChart("Latency", "From a frame to its detection, by the time of the detection", "ms")
                .line("latency", Dash.SOLID, values)
                .chart();
    }

    /**
     * {@return detections and tracks per window}
     *
     * @param metrics of a recording
     */
    public static Chart counts(RecordingMetrics metrics) {
        ClockChart chart = new ClockChart(
                "Counts", "Per window of " + metrics.settings().windowS() + " s, by its beginning", "count");
        return chart.line("detections", Dash.SOLID, counts(metrics.windows(), CountWindow::detections))
                .line("tracks", Dash.BROKEN, counts(metrics.windows(), CountWindow::tracks))
                .line("new tracks", Dash.of(2), counts(metrics.windows(), CountWindow::births))
                .chart();
    }

    /**
     * {@return when tracks began and ended, a bar each, of the first sixty}
     *
     * @param metrics of a recording
     */
    public static Chart tracks(RecordingMetrics metrics) {
        List<TrackLife> shown = metrics.tracks()
                .subList(0, Math.min(MOST_TRACKS, metrics.tracks().size()));
        return TracksChart.of(shown, metrics.tracks().size());
    }

    private static List<ClockChart.Value> rolling(List<RatePoint> points) {
        return points.stream()
                .map(point -> ClockChart.Value.at(point.at(), point.rollingHz()))
                .toList();
    }

    private static List<ClockChart.Value> counts(List<CountWindow> windows, ToLongFunction<CountWindow> count) {
        return windows.stream()
                .map(window -> ClockChart.Value.at(window.from(), Optional.of((double) count.applyAsLong(window))))
                .toList();
    }

    /** Milliseconds since midnight UTC of a day, for axes. */
    static long millis(Instant at, Instant midnight) {
        return Duration.between(midnight, at).toMillis();
    }

    /** Where an instant lies on an axis. */
    static double px(Axis axis, Instant at, Instant midnight) {
        return axis.px((double) millis(at, midnight));
    }
}
