package org.runflow.report.view;

import java.util.Comparator;
import org.runflow.race.flow.FlowResults;
import org.runflow.race.flow.FlowRowResult;
import org.runflow.report.internal.DayClock;
import org.runflow.report.internal.Format;
import org.runflow.report.internal.Rows;
import org.runflow.report.internal.Sheet;

/** Flow rows of a day, those with most passes and meetings first. */
public final class FlowView {
    private FlowView() {}

    /**
     * {@return the view}
     *
     * @param flow of a day
     */
    public static HtmlView of(FlowResults flow) {
        Sheet sheet = new Sheet(SheetView.TOP_LEVEL)
                .heading(1, "Flow on " + flow.day() + ", " + flow.date())
                .paragraph(Format.counted(flow.summary().totalOvertakes(), "runner passes", "runners pass")
                        + " somebody, summed over rows; "
                        + Format.counted(flow.summary().totalMeetings(), "meeting") + " head-on.");
        DayClock clock = new DayClock(flow.date());
        Rows rows = new Rows("Flow rows, the busiest first")
                .text("Row")
                .text("A")
                .text("B")
                .number("Passes", "")
                .number("Pairs together", "")
                .number("Meetings", "")
                .number("First at", "");
        flow.rows().stream()
                .sorted(Comparator.comparingLong(FlowView::busy).reversed())
                .forEach(row -> rows.row(
                        row.pair().flowId(),
                        row.pair().eventA(),
                        row.pair().eventB(),
                        Format.count(row.passes().passes()),
                        Format.count(row.coPresence().coPresencePairs()),
                        Format.count(row.meetings().meetings()),
                        clock.time(row.convergence().convergenceTimestamp())));
        return new SheetView(sheet.table(rows));
    }

    private static long busy(FlowRowResult row) {
        return row.passes().passes() + row.meetings().meetings();
    }
}
