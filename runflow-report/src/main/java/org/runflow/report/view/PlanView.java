package org.runflow.report.view;

import org.runflow.Plan;
import org.runflow.report.sheet.Sheet;
import org.runflow.report.sheet.SheetTable;
import org.runflow.report.text.Numbers;

/** What a run would do with each stage, and why. */
public final class PlanView {
    private static final int ROOM = 200;

    private PlanView() {}

    /**
     * {@return the view}
     *
     * @param plan of a pipeline
     */
    public static HtmlView of(Plan plan) {
        long reused =
                plan.steps().stream().filter(step -> step.decision().isReuse()).count();
        Sheet sheet = new Sheet(HtmlView.TOP_LEVEL)
                .heading(1, "Plan of " + plan.pipeline())
                .paragraph(Numbers.count(reused) + " of "
                        + Numbers.counted(plan.steps().size(), "stage") + " would be reused.");
        SheetTable rows =
                new SheetTable("What would happen").room(ROOM).text("Stage").text("Decision");
        plan.steps().forEach(step -> rows.row(step.stage(), step.decision().toString()));
        return sheet.table(rows).as(HtmlView::of);
    }
}
