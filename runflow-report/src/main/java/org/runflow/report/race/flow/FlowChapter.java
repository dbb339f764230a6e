package org.runflow.report.race.flow;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.runflow.race.flow.FlowLoads;
import org.runflow.race.flow.FlowLoads.AffectedRunner;
import org.runflow.race.flow.FlowPair.DirectionSource;
import org.runflow.race.flow.FlowRowResult.CoPresence;
import org.runflow.race.flow.FlowRowResult.FlowTimes;
import org.runflow.report.race.day.DataNotes;
import org.runflow.report.race.day.Measures;
import org.runflow.report.sheet.Markdown;
import org.runflow.report.sheet.MarkdownTable;
import org.runflow.report.text.Numbers;

/** Everything about one row in which somebody passes or meets somebody. */
final class FlowChapter {
    private static final int MOST_AFFECTED = 5;

    private final FlowDay day;
    private final Interaction row;

    FlowChapter(FlowDay day, Interaction row) {
        this.day = day;
        this.row = row;
    }

    void write(Markdown out) {
        FlowSentence sentence = new FlowSentence(row, day.clock);
        out.heading(3, "Row " + row.number() + ": " + row.stretch() + ", " + row.names());
        out.paragraph((row.isHeadOn() ? "Head-on" : "Same direction") + " ("
                + source(row.pair().directionSource()) + ")." + sentence.together() + sentence.begin()
                + sentence.busiest());
        out.table(streams());
        out.table(EncounterTable.of(row));
        profile(out);
        out.paragraph(coPresence());
        if (!row.isHeadOn()) {
            out.bullets(loads());
        }
        out.paragraph("Id of the row: " + Markdown.text(row.pair().flowId()) + ".");
        DataNotes.write(row.row().notes(), out);
    }

    private static String source(DirectionSource source) {
        return switch (source) {
            case EXPLICIT -> "stated in the input";
            case GPX -> "read off the tracks";
            case DEFAULT -> "assumed: no tracks tell";
        };
    }

    private MarkdownTable streams() {
        MarkdownTable table = new MarkdownTable()
                .left("Stream")
                .left("Event")
                .right("km of its course")
                .right("Runners")
                .right("First in")
                .right("Last out");
        FlowTimes times = row.row().times();
        table.row(stream(
                "A",
                row.pair().eventA(),
                row.streams().kmA(),
                row.pair().runnersA(),
                times.firstInA(),
                times.lastOutA()));
        if (!row.isOneStream()) {
            table.row(stream(
                    "B",
                    row.pair().eventB(),
                    row.streams().kmB(),
                    row.pair().runnersB(),
                    times.firstInB(),
                    times.lastOutB()));
        }
        return table;
    }

    private List<String> stream(
            String side,
            String event,
            String windowKm,
            int runners,
            Optional<OffsetDateTime> firstIn,
            Optional<OffsetDateTime> lastOut) {
        return List.of(
                side,
                Markdown.text(event),
                windowKm,
                Numbers.count(runners),
                day.clock.time(firstIn),
                day.clock.time(lastOut));
    }

    private void profile(Markdown out) {
        PassProfile profile = new PassProfile(day.profiles.slicesOf(row.pair().flowId()));
        if (!profile.isEmpty()) {
            out.paragraph(profile.legend());
            List<String> sides = new ArrayList<>();
            if (row.row().passes().passesA() > 0) {
                sides.add((row.isOneStream() ? "A passes A `" : "A passes B `") + profile.barsA() + "`");
            }
            if (row.row().passes().passesB() > 0) {
                sides.add("B passes A `" + profile.barsB() + "`");
            }
            out.bullets(sides);
        }
    }

    private String coPresence() {
        CoPresence shared = row.row().coPresence();
        String sides = EncounterTable.part(shared.coPresenceA(), row.pair().runnersA()) + " of A"
                + (row.isOneStream()
                        ? ""
                        : " and "
                                + EncounterTable.part(
                                        shared.coPresenceB(), row.pair().runnersB()) + " of B");
        return "Co-presence: " + Numbers.counted(shared.coPresencePairs(), "pair")
                + " of runners are on the stretch together for at least "
                + Numbers.plain(day.flow.settings().coPresenceS()) + " s; " + sides
                + ". That means sharing the stretch, not being close.";
    }

    private List<String> loads() {
        FlowLoads loads = row.row().loads();
        String a = load("A", loads.meanLoadA(), loads.mostAffectedA());
        return row.isOneStream() ? List.of(a) : List.of(a, load("B", loads.meanLoadB(), loads.mostAffectedB()));
    }

    private static String load(String side, double mean, List<AffectedRunner> mostAffected) {
        return "Passes per runner of " + side + ", made and suffered: " + Measures.mean(mean) + " on average. Most: "
                + mostAffected.stream()
                        .limit(MOST_AFFECTED)
                        .map(FlowChapter::load)
                        .collect(Collectors.joining(", "))
                + ".";
    }

    private static String load(AffectedRunner runner) {
        return Markdown.text(runner.runnerId()) + " " + Numbers.count(runner.load()) + " ("
                + Numbers.count(runner.passesMade()) + "+" + Numbers.count(runner.passesSuffered()) + ")";
    }
}
