package org.runflow.report.run;

import org.runflow.Document;
import org.runflow.report.sheet.Sheet;
import org.runflow.report.sheet.SmallPage;
import org.runflow.run.RunReport;

/**
 * The audit record of a run for people: what ran, why, how long, what failed. It tells times, so it is made from a stored run when somebody asks
 * and never is a stage. The same report gives the same bytes. Immutable and safe to share between threads.
 */
public final class RunAccount {
    private final RunReport report;

    private RunAccount(RunReport report) {
        this.report = report;
    }

    /**
     * {@return the account of a run}
     *
     * @param report of a run that has ended, or a snapshot of one that is still going
     */
    public static RunAccount of(RunReport report) {
        return new RunAccount(report);
    }

    /** {@return the account as Markdown, without the timeline} */
    public String markdown() {
        return sheet(1).markdown();
    }

    /** {@return the account as elements of a page that begin with a heading of level 2} */
    public String html() {
        return sheet(2).html();
    }

    /** {@return the account as a page of its own, which needs no other file} */
    public Document page() {
        return SmallPage.document("Run " + report.runId(), sheet(1).html());
    }

    /** {@return when each stage ran, as one SVG element} */
    public String timeline() {
        return RunTimeline.svg(report);
    }

    private Sheet sheet(int topLevel) {
        Sheet sheet = new Sheet(topLevel);
        RunFacts.write(report, sheet);
        RunFailures.write(report, sheet);
        RunStages.write(report, sheet);
        return sheet;
    }
}
