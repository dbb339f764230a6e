package org.runflow.report.run;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.runflow.report.sheet.Sheet;
import org.runflow.report.sheet.SheetTable;
import org.runflow.report.text.Numbers;
import org.runflow.run.RunReport;
import org.runflow.run.StageState;

/** The run as a whole. */
final class RunFacts {
    private static final int SHORT_DIGITS = 12;

    private RunFacts() {}

    static void write(RunReport run, Sheet sheet) {
        sheet.heading(1, "Run " + run.runId());
        sheet.paragraph(verdict(run) + " " + counts(run) + ".");
        SheetTable rows = new SheetTable("The run").text("Fact").text("Value");
        rows.row("series", run.coordinate().toString());
        rows.row("pipeline", run.pipeline() + ", " + run.pipelineHash().hex().substring(0, SHORT_DIGITS));
        rows.row("parent", run.parent().isPresent() ? run.parent().get().text() : "none");
        rows.row("created", utc(Optional.of(run.createdAt())));
        rows.row("started", utc(run.startedAt()));
        rows.row("ended", utc(run.endedAt()));
        rows.row("Runflow", run.environment().runflow());
        rows.row("Java", run.environment().java());
        rows.row("workers", Numbers.count(run.environment().parallelism()));
        for (Map.Entry<String, String> attribute : run.attributes().entrySet()) {
            rows.row("attribute " + attribute.getKey(), attribute.getValue());
        }
        sheet.table(rows);
    }

    private static String verdict(RunReport run) {
        if (run.outcome().isEmpty()) {
            return "The run is " + run.state() + ".";
        }
        String took = run.duration().isPresent()
                ? " after " + StageWords.millis(run.duration().get())
                : "";
        return "The run ended as " + run.state() + took + ", outcome "
                + run.outcome().get() + ", exit code " + run.exitCode().orElseThrow() + ".";
    }

    private static String counts(RunReport run) {
        List<String> counts = new ArrayList<>();
        for (StageState state : StageState.values()) {
            int count = run.stagesIn(state).size();
            if (count > 0) {
                counts.add(Numbers.count(count) + " " + StageWords.of(state));
            }
        }
        return Numbers.counted(run.stages().size(), "stage") + ": " + String.join(", ", counts);
    }

    private static String utc(Optional<Instant> instant) {
        return instant.isPresent()
                ? instant.get().truncatedTo(ChronoUnit.MILLIS).toString()
                : "–";
    }
}
