package org.runflow.report.run;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.runflow.plan.Reason;
import org.runflow.report.sheet.Sheet;
import org.runflow.report.sheet.SheetTable;
import org.runflow.report.text.Numbers;
import org.runflow.run.ItemsReport;
import org.runflow.run.RunReport;
import org.runflow.run.StageReport;

/** The stages: why they computed, which were slow, and all of them. */
final class RunStages {
    private static final int SLOWEST = 5;
    private static final int ROOM = 200;
    private static final String NONE = "–";

    private RunStages() {}

    static void write(RunReport run, Sheet sheet) {
        List<String> reasons = reasons(run);
        if (!reasons.isEmpty()) {
            sheet.heading(2, "Why stages computed").bullets(reasons);
        }
        sheet.heading(2, "When");
        slowest(run, sheet);
        sheet.picture(() -> RunTimeline.svg(run));
        sheet.heading(2, "All stages").table(all(run));
        sheet.table(metrics(run));
        sheet.table(items(run));
    }

    /** One line per reason, with everything it moved. */
    private static List<String> reasons(RunReport run) {
        Map<String, List<String>> stagesByReason = new LinkedHashMap<>();
        for (StageReport stage : run.stages()) {
            for (Reason reason : stage.reasons()) {
                stagesByReason
                        .computeIfAbsent(reason.toString(), text -> new ArrayList<>())
                        .add(stage.path());
            }
        }
        List<String> lines = new ArrayList<>();
        for (Map.Entry<String, List<String>> entry : stagesByReason.entrySet()) {
            lines.add("Because of " + entry.getKey() + ": " + String.join(", ", Sheet.capped(entry.getValue())));
        }
        return lines;
    }

    private static void slowest(RunReport run, Sheet sheet) {
        List<StageReport> tried = new ArrayList<>();
        for (StageReport stage : run.stages()) {
            if (stage.duration().isPresent()) {
                tried.add(stage);
            }
        }
        tried.sort(RunStages::bySlowness);
        List<String> lines = new ArrayList<>();
        for (StageReport stage : tried.subList(0, Math.min(SLOWEST, tried.size()))) {
            lines.add(
                    stage.path() + " took " + StageWords.millis(stage.duration().orElseThrow()));
        }
        sheet.paragraph(
                lines.isEmpty() ? "No stage was tried." : "The slowest stages: " + String.join(", ", lines) + ".");
    }

    private static int bySlowness(StageReport a, StageReport b) {
        int longer = b.duration().orElseThrow().compareTo(a.duration().orElseThrow());
        return longer != 0 ? longer : a.path().compareTo(b.path());
    }

    private static SheetTable all(RunReport run) {
        SheetTable rows = new SheetTable("All stages, in the order of the pipeline")
                .room(ROOM)
                .text("Stage")
                .text("Version")
                .text("State")
                .number("Attempts", "")
                .number("Began", "ms")
                .number("Took", "ms");
        for (StageReport stage : run.stages()) {
            rows.row(
                    stage.path(),
                    stage.version(),
                    StageWords.of(stage.state()),
                    Numbers.count(stage.attempts()),
                    began(run, stage),
                    stage.duration().isEmpty()
                            ? NONE
                            : Numbers.count(stage.duration().get().toMillis()));
        }
        return rows;
    }

    private static String began(RunReport run, StageReport stage) {
        Optional<Instant> first = run.startedAt();
        Optional<Instant> began = stage.startedAt();
        return first.isPresent() && began.isPresent()
                ? Numbers.count(Duration.between(first.get(), began.get()).toMillis())
                : NONE;
    }

    private static SheetTable items(RunReport run) {
        SheetTable rows = new SheetTable("Items of stages")
                .room(ROOM)
                .text("Stage")
                .number("Items", "")
                .number("Computed", "")
                .number("Reused", "")
                .number("Failed", "")
                .number("Timed out", "")
                .number("Blocked", "")
                .number("Skipped", "");
        for (StageReport stage : run.stages()) {
            if (stage.items().isPresent()) {
                ItemsReport items = stage.items().get();
                rows.row(
                        stage.path(),
                        Numbers.count(items.items()),
                        Numbers.count(items.computed()),
                        Numbers.count(items.reused()),
                        Numbers.count(items.failed()),
                        Numbers.count(items.timedOut()),
                        Numbers.count(items.blocked()),
                        Numbers.count(items.skipped()));
            }
        }
        return rows;
    }

    private static SheetTable metrics(RunReport run) {
        SheetTable rows = new SheetTable("Metrics of stages")
                .room(ROOM)
                .text("Stage")
                .text("Metric")
                .number("Value", "");
        for (StageReport stage : run.stages()) {
            stage.metrics().forEach((name, value) -> rows.row(stage.path(), name, Numbers.plain(value)));
        }
        return rows;
    }
}
