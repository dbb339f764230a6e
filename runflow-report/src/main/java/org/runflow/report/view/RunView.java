package org.runflow.report.view;

import org.runflow.report.run.RunAccount;
import org.runflow.run.RunReport;

/** The account of a run: what ran, why, how long. */
public final class RunView {
    private RunView() {}

    /**
     * {@return the view}
     *
     * @param report of a run, or a snapshot of one that is still going
     */
    public static HtmlView of(RunReport report) {
        RunAccount account = RunAccount.of(report);
        return HtmlView.of(account.html(), account.markdown());
    }
}
