package org.runflow.report.race.view;

import org.runflow.race.flow.FlowResults;
import org.runflow.report.race.day.DayClock;
import org.runflow.report.race.flow.BusiestFirst;
import org.runflow.report.sheet.Sheet;
import org.runflow.report.sheet.SheetTable;
import org.runflow.report.text.Numbers;
import org.runflow.report.view.HtmlView;

/** Flow rows of a day, those with most passes and meetings first. */
public final class FlowView {
    private FlowView() {}

    /**
     * {@return the view}
     *
     * @param flow of a day
     */
    public static HtmlView of(FlowResults flow) {
        Sheet sheet = new Sheet(HtmlView.TOP_LEVEL)
                .heading(1, "Flow on " + flow.day() + ", " + flow.date())
                .paragraph(Numbers.counted(flow.summary().totalOvertakes(), "runner passes", "runners pass")
                        + " somebody, summed over rows, so that runners count in each of them; "
                        + Numbers.counted(flow.summary().totalMeetings(), "meeting") + " head-on.");
        DayClock clock = new DayClock(flow.date());
        SheetTable rows = new SheetTable("Flow rows, the busiest first")
                .text("Row")
                .text("A")
                .text("B")
                .number("Passes", "")
                .number("Pairs together", "")
                .number("Meetings", "")
                .number("First at", "");
        BusiestFirst.order(flow.rows())
                .forEach(row -> rows.row(
                        row.pair().flowId(),
                        row.pair().eventA(),
                        row.pair().eventB(),
                        Numbers.count(row.passes().passes()),
                        Numbers.count(row.coPresence().coPresencePairs()),
                        Numbers.count(row.meetings().meetings()),
                        clock.time(row.convergence().convergenceTimestamp())));
        return sheet.table(rows).as(HtmlView::of);
    }
}
