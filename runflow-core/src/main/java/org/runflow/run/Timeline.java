package org.runflow.run;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** When the stages of a run ran, as text. Pure: the same report gives the same text. */
public final class Timeline {
    private static final int COLUMNS = 50;

    private Timeline() {}

    /**
     * {@return a line per stage that was tried, by start, with a bar on a common axis; then a line for the others by state}
     *
     * @param report of a run; a snapshot shows what has ended so far
     */
    public static String of(RunReport report) {
        List<StageReport> tried = report.stages().stream()
                .filter(stage ->
                        stage.startedAt().isPresent() && stage.duration().isPresent())
                .sorted(Comparator.comparing(Timeline::start).thenComparing(StageReport::path))
                .toList();
        StringBuilder text = new StringBuilder();
        if (!tried.isEmpty()) {
            Instant first = start(tried.get(0));
            long totalMillis = tried.stream()
                    .mapToLong(
                            stage -> millis(first, start(stage)) + length(stage).toMillis())
                    .max()
                    .orElse(0);
            int width = tried.stream()
                    .mapToInt(stage -> stage.path().length())
                    .max()
                    .orElse(0);
            tried.forEach(stage -> text.append(line(stage, first, Math.max(1, totalMillis), width)));
        }
        for (StageState state : StageState.values()) {
            List<String> quiet = report.stages().stream()
                    .filter(stage -> stage.state() == state && !tried.contains(stage))
                    .map(StageReport::path)
                    .toList();
            if (!quiet.isEmpty()) {
                text.append(state).append(": ").append(String.join(", ", quiet)).append('\n');
            }
        }
        return text.toString();
    }

    private static String line(StageReport stage, Instant first, long totalMillis, int width) {
        long from = millis(first, start(stage));
        long took = length(stage).toMillis();
        int begin = (int) (from * COLUMNS / totalMillis);
        int end = Math.max(begin + 1, (int) ((from + took) * COLUMNS / totalMillis));
        String bar = " ".repeat(Math.min(begin, COLUMNS - 1)) + "#".repeat(Math.max(1, Math.min(end, COLUMNS) - begin));
        String state = stage.state() == StageState.SUCCEEDED ? "" : " " + stage.state();
        return String.format(
                Locale.ROOT, "%-" + width + "s |%-" + COLUMNS + "s| %d ms%s\n", stage.path(), bar, took, state);
    }

    private static Instant start(StageReport stage) {
        return stage.startedAt().orElseThrow();
    }

    private static Duration length(StageReport stage) {
        return stage.duration().orElseThrow();
    }

    private static long millis(Instant from, Instant to) {
        return Duration.between(from, to).toMillis();
    }
}
