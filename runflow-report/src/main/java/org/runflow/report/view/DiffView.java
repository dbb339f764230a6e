package org.runflow.report.view;

import org.runflow.report.diff.DiffReport;

/** What changed between two runs. */
public final class DiffView {
    private DiffView() {}

    /**
     * {@return the view}
     *
     * @param diff of two runs
     */
    public static HtmlView of(DiffReport diff) {
        return new SheetView(diff.html(), diff.markdown());
    }
}
