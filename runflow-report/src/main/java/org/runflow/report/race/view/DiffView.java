package org.runflow.report.race.view;

import org.runflow.report.view.HtmlView;
import org.runflow.report.view.SheetView;

import org.runflow.report.race.compare.DiffReport;

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
