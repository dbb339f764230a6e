package org.runflow.report.race.flow;

import org.runflow.race.flow.FlowRowResult.FlowTimes;
import org.runflow.race.flow.FlowRowResult.PassCounts;
import org.runflow.race.flow.Meetings;
import org.runflow.report.race.day.DayClock;
import org.runflow.report.race.day.Measures;
import org.runflow.report.sheet.Markdown;
import org.runflow.report.text.Numbers;

/** What happens in one row, in running text. */
final class FlowSentence {
    private final Interaction row;
    private final DayClock clock;

    FlowSentence(Interaction row, DayClock clock) {
        this.row = row;
        this.clock = clock;
    }

    /** Who passes or meets whom, and how many. */
    String encounters() {
        if (row.isHeadOn()) {
            return meetings(row.row().meetings());
        }
        PassCounts counts = row.row().passes();
        if (row.isOneStream()) {
            return "within " + row.nameA() + " " + Numbers.counted(counts.passesA(), "pass", "passes")
                    + shares(
                            counts.overtakingA(),
                            row.pair().runnersA(),
                            counts.overtakenB(),
                            row.pair().runnersA());
        }
        String a = row.nameA() + " passes " + row.nameB() + " " + Numbers.counted(counts.passesA(), "time")
                + shares(
                        counts.overtakingA(),
                        row.pair().runnersA(),
                        counts.overtakenB(),
                        row.pair().runnersB());
        String b = row.nameB() + " passes " + row.nameA() + " " + Numbers.counted(counts.passesB(), "time")
                + shares(
                        counts.overtakingB(),
                        row.pair().runnersB(),
                        counts.overtakenA(),
                        row.pair().runnersA());
        if (counts.passesA() == 0 || counts.passesB() == 0) {
            return counts.passesA() > 0 ? a : b;
        }
        return counts.passesA() >= counts.passesB() ? a + ", " + b : b + ", " + a;
    }

    /** Where and when the two streams come together first; empty when it cannot be told. */
    String begin() {
        return row.row()
                .convergence()
                .convergenceKm()
                .flatMap(km -> row.row().convergence().convergenceTimestamp().map(at -> begin(km, clock.time(at))))
                .orElse("");
    }

    /** The slice with the most passes; empty without any. */
    String busiest() {
        return row.row()
                .busiestSlice()
                .map(slice -> " Most on metres " + Measures.span(slice.fromM(), slice.toM()) + " ("
                        + Numbers.counted(slice.passes(), "pass", "passes") + ").")
                .orElse("");
    }

    /** When both streams are there; empty when they never are. */
    String together() {
        FlowTimes times = row.row().times();
        return times.overlapStart()
                .flatMap(start -> times.overlapEnd()
                        .map(end ->
                                " Both there " + clock.span(start, end) + " (" + DayClock.length(start, end) + ")."))
                .orElse("");
    }

    private String begin(double km, String time) {
        return (row.isHeadOn() ? " The first two meet" : " It begins") + " at km " + Measures.km(km) + " of "
                + Markdown.text(row.pair().eventA()) + ", " + time + ".";
    }

    private String meetings(Meetings counts) {
        String who = row.isOneStream() ? row.names() : row.nameA() + " meets " + row.nameB();
        String distinct = of(counts.meetingA(), row.pair().runnersA())
                + (row.isOneStream()
                        ? ""
                        : " and " + of(counts.meetingB(), row.pair().runnersB()));
        return who + " " + Numbers.counted(counts.meetings(), "time") + " (" + distinct + " runners)";
    }

    private static String shares(int passers, int ofPassers, int passed, int ofPassed) {
        return " (" + of(passers, ofPassers) + " runners pass, " + of(passed, ofPassed) + " are passed)";
    }

    private static String of(int part, int whole) {
        return Numbers.count(part) + " of " + Numbers.count(whole);
    }
}
