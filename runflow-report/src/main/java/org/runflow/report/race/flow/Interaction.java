package org.runflow.report.race.flow;

import org.runflow.race.flow.FlowPair;
import org.runflow.race.flow.FlowRowResult;
import org.runflow.report.race.day.DataNotes;
import org.runflow.report.sheet.Markdown;

/** A flow row as a report names it: its number within the report, and its stretch as Markdown. */
record Interaction(int number, FlowRowResult row, String stretch) {
    FlowPair pair() {
        return row.pair();
    }

    FlowStreams streams() {
        return new FlowStreams(pair());
    }

    boolean isHeadOn() {
        return streams().isHeadOn();
    }

    /** One event compared with itself on the same window: everything stands under A. */
    boolean isOneStream() {
        return streams().isOneStream();
    }

    /** Whether the row carries a warning, so that its numbers may mean something else than expected. */
    boolean isDoubtful() {
        return row.notes().stream().anyMatch(DataNotes::isWarning);
    }

    /** The first stream in running text. */
    String nameA() {
        return name(pair().eventA(), streams().kmA());
    }

    /** The second stream in running text. */
    String nameB() {
        return name(pair().eventB(), streams().kmB());
    }

    /** Both streams in running text. */
    String names() {
        return isOneStream() ? nameA() + " within itself" : nameA() + " and " + nameB();
    }

    /** The second stream in a table with a column for the first. */
    String cellB() {
        return Markdown.text(streams().b());
    }

    private String name(String event, String windowKm) {
        return Markdown.text(event) + (streams().isOneEvent() && !isOneStream() ? " on km " + windowKm : "");
    }
}
