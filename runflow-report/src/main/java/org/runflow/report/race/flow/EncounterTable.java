package org.runflow.report.race.flow;

import org.runflow.race.flow.FlowRowResult.PassCounts;
import org.runflow.race.flow.Meetings;
import org.runflow.report.race.day.DayWords;
import org.runflow.report.sheet.MarkdownTable;
import org.runflow.report.text.Numbers;

/** How many passes or meetings a row has, and how many different runners take part. */
final class EncounterTable {
    private EncounterTable() {}

    static MarkdownTable of(Interaction row) {
        return row.isHeadOn() ? meetings(row) : passes(row);
    }

    /** Runners, and their share of all. */
    static String part(int runners, int all) {
        return Numbers.count(runners) + " (" + Numbers.share(runners, all) + ")";
    }

    private static MarkdownTable passes(Interaction row) {
        PassCounts counts = row.row().passes();
        int runnersA = row.pair().runnersA();
        int runnersB = row.pair().runnersB();
        MarkdownTable table = new MarkdownTable()
                .left("Who")
                .right("Passes")
                .right("Runners who pass")
                .right("Runners passed")
                .row(
                        row.isOneStream() ? "A passes A" : "A passes B",
                        Numbers.count(counts.passesA()),
                        part(counts.overtakingA(), runnersA),
                        part(counts.overtakenB(), runnersB));
        return row.isOneStream()
                ? table
                : table.row(
                        "B passes A",
                        Numbers.count(counts.passesB()),
                        part(counts.overtakingB(), runnersB),
                        part(counts.overtakenA(), runnersA));
    }

    private static MarkdownTable meetings(Interaction row) {
        Meetings counts = row.row().meetings();
        return new MarkdownTable()
                .left("Who")
                .right("Meetings")
                .right("Runners of A")
                .right("Runners of B")
                .row(
                        row.isOneStream() ? "A meets A" : "A meets B",
                        Numbers.count(counts.meetings()),
                        part(counts.meetingA(), row.pair().runnersA()),
                        row.isOneStream()
                                ? DayWords.NONE
                                : part(counts.meetingB(), row.pair().runnersB()));
    }
}
