package org.runflow.report.race.view;

import org.runflow.report.race.compare.DiffReport;
import org.runflow.report.view.HtmlView;

/** What changed between two runs. */
public final class DiffView {
    private DiffView() {}

    /**
     * {@return the view}
     *
     * @param diff of two runs
     */
    public static HtmlView of(DiffReport diff) {
        return HtmlView.of(diff.html(), diff.markdown());
    }
}
