package org.runflow.report.race.flow;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.runflow.race.flow.FlowLoads.AffectedRunner;
import org.runflow.report.sheet.Markdown;
import org.runflow.report.text.Numbers;

/** The runner with the most passes, made and suffered, within one row. */
record MostAffected(Interaction row, String event, AffectedRunner runner) {
    /** The first in the order of rows, then A before B, of equal ones; absent when nobody passes. */
    static Optional<MostAffected> find(FlowDay day) {
        return day.interactions().stream()
                .flatMap(MostAffected::of)
                .sorted(Comparator.comparingLong(
                                (MostAffected most) -> most.runner().load())
                        .reversed())
                .findFirst();
    }

    String sentence() {
        return "Most passing of one runner in one row: " + Markdown.text(runner.runnerId()) + " of "
                + Markdown.text(event) + " on "
                + row.stretch() + " (row " + row.number() + "), passes "
                + Numbers.counted(runner.passesMade(), "runner")
                + " and is passed by " + Numbers.count(runner.passesSuffered()) + ".";
    }

    private static Stream<MostAffected> of(Interaction row) {
        return Stream.concat(
                row.row().loads().mostAffectedA().stream()
                        .limit(1)
                        .map(runner -> new MostAffected(row, row.pair().eventA(), runner)),
                row.row().loads().mostAffectedB().stream()
                        .limit(1)
                        .map(runner -> new MostAffected(row, row.pair().eventB(), runner)));
    }
}
