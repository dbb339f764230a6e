package org.runflow.report.markdown;

import org.runflow.race.flow.Meetings;
import org.runflow.race.flow.PassCounts;
import org.runflow.report.internal.Format;

/** How many passes or meetings a row has, and how many different runners take part. */
final class EncounterTable {
    private EncounterTable() {}

    static Table of(Interaction row) {
        return row.isHeadOn() ? meetings(row) : passes(row);
    }

    /** Runners, and their share of all. */
    static String part(int runners, int all) {
        return Format.count(runners) + " (" + Format.share(runners, all) + ")";
    }

    private static Table passes(Interaction row) {
        PassCounts counts = row.row().passes();
        int runnersA = row.pair().runnersA();
        int runnersB = row.pair().runnersB();
        Table table = new Table()
                .left("Who")
                .right("Passes")
                .right("Runners who pass")
                .right("Runners passed")
                .row(
                        row.isOneStream() ? "A passes A" : "A passes B",
                        Format.count(counts.passesA()),
                        part(counts.overtakingA(), runnersA),
                        part(counts.overtakenB(), runnersB));
        return row.isOneStream()
                ? table
                : table.row(
                        "B passes A",
                        Format.count(counts.passesB()),
                        part(counts.overtakingB(), runnersB),
                        part(counts.overtakenA(), runnersA));
    }

    private static Table meetings(Interaction row) {
        Meetings counts = row.row().meetings();
        return new Table()
                .left("Who")
                .right("Meetings")
                .right("Runners of A")
                .right("Runners of B")
                .row(
                        row.isOneStream() ? "A meets A" : "A meets B",
                        Format.count(counts.meetings()),
                        part(counts.meetingA(), row.pair().runnersA()),
                        row.isOneStream()
                                ? Words.NONE
                                : part(counts.meetingB(), row.pair().runnersB()));
    }
}
