package org.runflow.report.run;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.runflow.report.text.Numbers;
import org.runflow.report.write.Svg;
import org.runflow.run.RunReport;
import org.runflow.run.StageReport;
import org.runflow.run.StageState;

/** A bar for every stage that was tried, by start, on the time of the run. */
final class RunTimeline {
    private static final int ROW_PX = 18;
    private static final int BAR_PX = 12;
    private static final int AXIS_PX = 22;
    private static final int CHART_PX = 560;
    private static final int AFTER_PX = 150;
    private static final int CHAR_PX = 7;
    private static final int TICKS = 4;

    private final List<StageReport> tried;
    private final int labelPx;
    private final long firstMillis;
    private final long totalMillis;

    private RunTimeline(List<StageReport> tried) {
        this.tried = tried;
        this.labelPx = 12
                + CHAR_PX
                        * tried.stream()
                                .mapToInt(stage -> stage.path().length())
                                .max()
                                .orElse(0);
        this.firstMillis =
                tried.stream().mapToLong(RunTimeline::startMillis).min().orElse(0);
        this.totalMillis = Math.max(
                1,
                tried.stream()
                                .mapToLong(stage -> startMillis(stage) + length(stage))
                                .max()
                                .orElse(0)
                        - firstMillis);
    }

    static String svg(RunReport run) {
        return new RunTimeline(run.stages().stream()
                        .filter(stage -> stage.startedAt().isPresent()
                                && stage.duration().isPresent())
                        .sorted(Comparator.comparing(
                                        (StageReport stage) -> stage.startedAt().orElseThrow())
                                .thenComparing(StageReport::path))
                        .toList())
                .draw();
    }

    private String draw() {
        int width = labelPx + CHART_PX + AFTER_PX;
        int height = AXIS_PX + tried.size() * ROW_PX + 4;
        Svg svg = RunSvg.open(
                width,
                height,
                "When the stages ran: " + Numbers.counted(tried.size(), "stage") + " within "
                        + Numbers.count(totalMillis) + " ms");
        for (int tick = 0; tick <= TICKS; tick++) {
            int x = labelPx + CHART_PX * tick / TICKS;
            svg.empty("path", "d", "M" + x + " " + AXIS_PX + "V" + height, "stroke", "currentColor", "opacity", "0.25");
            RunSvg.text(svg, x, AXIS_PX - 8, "middle", Numbers.count(totalMillis * tick / TICKS) + " ms");
        }
        for (int row = 0; row < tried.size(); row++) {
            bar(svg, tried.get(row), AXIS_PX + row * ROW_PX);
        }
        return svg.close().toString();
    }

    private void bar(Svg svg, StageReport stage, int y) {
        long from = startMillis(stage) - firstMillis;
        int x = labelPx + (int) (from * CHART_PX / totalMillis);
        int width = Math.max(2, (int) (length(stage) * CHART_PX / totalMillis));
        RunSvg.text(svg, labelPx - 6, y + BAR_PX, "end", stage.path());
        svg.empty(
                "rect",
                "x",
                Integer.toString(x),
                "y",
                Integer.toString(y + 2),
                "width",
                Integer.toString(width),
                "height",
                Integer.toString(BAR_PX),
                "fill",
                Look.of(stage.state()).colour(),
                "stroke",
                "currentColor");
        String state = stage.state() == StageState.SUCCEEDED ? "" : ", " + StageWords.of(stage.state());
        RunSvg.text(svg, x + width + 5, y + BAR_PX, "start", Numbers.count(length(stage)) + " ms" + state);
    }

    private static long startMillis(StageReport stage) {
        return stage.startedAt().map(Instant::toEpochMilli).orElseThrow();
    }

    private static long length(StageReport stage) {
        return stage.duration().map(Duration::toMillis).orElseThrow();
    }
}
