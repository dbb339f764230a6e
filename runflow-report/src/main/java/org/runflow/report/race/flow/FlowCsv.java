package org.runflow.report.race.flow;

import org.runflow.race.flow.FlowResults;
import org.runflow.report.sheet.Csv;

/**
 * One row per flow row of a day, in input order. Numbers are rounded for people and have no group separators; times are ISO-8601 with the race's
 * offset, to the second; a cell is empty where there is nothing to say. Text that a spreadsheet would take for a formula has an apostrophe before
 * it.
 */
public final class FlowCsv {
    private FlowCsv() {}

    /**
     * Renders the table. Pure: the same results give the same text on any machine.
     *
     * @param flow flow of the day; without rows the header stands alone
     * @return RFC 4180 text, a header line first, lines ending with CR LF
     */
    public static String render(FlowResults flow) {
        return Csv.of(FlowColumns.all(flow.settings()), flow.rows());
    }
}
