package org.runflow.report.run;

import java.util.List;
import java.util.stream.Collectors;
import org.runflow.report.sheet.Sheet;
import org.runflow.report.text.Numbers;
import org.runflow.run.FailureReport;
import org.runflow.run.RunReport;
import org.runflow.run.StageReport;
import org.runflow.run.StageState;

/** What went wrong, what was skipped, and what the stages warn of. */
final class RunFailures {
    private RunFailures() {}

    static void write(RunReport run, Sheet sheet) {
        List<StageReport> wrong = run.stages().stream()
                .filter(stage -> stage.failure().isPresent() || stage.state() == StageState.BLOCKED)
                .toList();
        if (!wrong.isEmpty() || run.failure().isPresent()) {
            sheet.heading(2, "What failed");
            sheet.bullets(run.failure().stream()
                    .map(failure -> "The run itself: " + chain(failure))
                    .toList());
            sheet.bullets(wrong.stream().map(RunFailures::line).toList());
        }
        List<String> items = run.stages().stream()
                .flatMap(stage -> stage.items().stream()
                        .flatMap(counts -> counts.failures().stream())
                        .map(item ->
                                "Item " + item.name() + " of stage " + stage.path() + ": " + chain(item.failure())))
                .toList();
        if (!items.isEmpty()) {
            sheet.heading(2, "Items that failed").bullets(items);
        }
        List<String> skipped = run.stages().stream()
                .flatMap(stage -> stage.skipReason().stream().map(reason -> "Stage " + stage.path() + ": " + reason))
                .toList();
        if (!skipped.isEmpty()) {
            sheet.heading(2, "What was skipped").bullets(skipped);
        }
        List<String> warnings = run.stages().stream()
                .flatMap(stage -> stage.warnings().stream().map(warning -> "Stage " + stage.path() + ": " + warning))
                .toList();
        if (!warnings.isEmpty()) {
            sheet.heading(2, "Warnings").bullets(warnings);
        }
    }

    private static String line(StageReport stage) {
        String subject = "Stage " + stage.path() + " is " + StageWords.of(stage.state());
        String tried = stage.attempts() > 1 ? " after " + Numbers.counted(stage.attempts(), "attempt") : "";
        String blocked = stage.blockedBy().isEmpty() ? "" : " by " + String.join(", ", stage.blockedBy());
        return subject
                + tried
                + blocked
                + stage.failure().map(failure -> ": " + chain(failure)).orElse("");
    }

    /** Every cause, outermost first. */
    private static String chain(FailureReport failure) {
        return failure.causes().stream().map(RunFailures::cause).collect(Collectors.joining("; caused by "));
    }

    private static String cause(FailureReport.Cause cause) {
        return cause.type() + cause.message().map(message -> " – " + message).orElse("");
    }
}
