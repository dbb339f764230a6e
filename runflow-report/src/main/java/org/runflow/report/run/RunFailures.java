package org.runflow.report.run;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.runflow.report.sheet.Sheet;
import org.runflow.report.text.Numbers;
import org.runflow.run.FailureReport;
import org.runflow.run.ItemsReport;
import org.runflow.run.RunReport;
import org.runflow.run.StageReport;
import org.runflow.run.StageState;

/** What went wrong, what was skipped, and what the stages warn of. */
final class RunFailures {
    private RunFailures() {}

    static void write(RunReport run, Sheet sheet) {
        List<String> wrong = new ArrayList<>();
        List<String> items = new ArrayList<>();
        List<String> skipped = new ArrayList<>();
        List<String> warnings = new ArrayList<>();
        for (StageReport stage : run.stages()) {
            String name = "Stage " + stage.path() + ": ";
            if (stage.failure().isPresent() || stage.state() == StageState.BLOCKED) {
                wrong.add(line(stage));
            }
            if (stage.items().isPresent()) {
                addItems(stage.path(), stage.items().get(), items);
            }
            if (stage.skipReason().isPresent()) {
                skipped.add(name + stage.skipReason().get());
            }
            for (String warning : stage.warnings()) {
                warnings.add(name + warning);
            }
        }
        if (!wrong.isEmpty() || run.failure().isPresent()) {
            sheet.heading(2, "What failed");
            sheet.bullets(run.failure().stream()
                    .map(failure -> "The run itself: " + chain(failure))
                    .toList());
            sheet.bullets(wrong);
        }
        if (!items.isEmpty()) {
            sheet.heading(2, "Items that failed").bullets(items);
        }
        if (!skipped.isEmpty()) {
            sheet.heading(2, "What was skipped").bullets(skipped);
        }
        if (!warnings.isEmpty()) {
            sheet.heading(2, "Warnings").bullets(warnings);
        }
    }

    private static void addItems(String stage, ItemsReport counts, List<String> lines) {
        for (ItemsReport.ItemFailure item : counts.failures()) {
            lines.add("Item " + item.name() + " of stage " + stage + ": " + chain(item.failure()));
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
