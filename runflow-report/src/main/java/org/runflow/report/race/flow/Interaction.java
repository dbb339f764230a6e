package org.runflow.report.race.flow;

import org.runflow.race.flow.FlowPair;
import org.runflow.race.flow.FlowRowResult;
import org.runflow.race.model.FlowDirection;
import org.runflow.report.race.day.DataNotes;
import org.runflow.report.race.day.Measures;
import org.runflow.report.write.Markdown;

/** A flow row as a report names it: its number within the report, and its stretch as Markdown. */
record Interaction(int number, FlowRowResult row, String stretch) {
    FlowPair pair() {
        return row.pair();
    }

    boolean isHeadOn() {
        return pair().direction() == FlowDirection.OPPOSITE;
    }

    /** One event compared with itself on the same window: everything stands under A. */
    boolean isOneStream() {
        return isOneEvent() && pair().fromKmA() == pair().fromKmB() && pair().toKmA() == pair().toKmB();
    }

    /** Whether the row carries a warning, so that its numbers may mean something else than expected. */
    boolean isDoubtful() {
        return row.notes().stream().anyMatch(DataNotes::isWarning);
    }

    /** The first stream in running text. */
    String nameA() {
        return name(pair().eventA(), windowA());
    }

    /** The second stream in running text. */
    String nameB() {
        return name(pair().eventB(), windowB());
    }

    /** Both streams in running text. */
    String names() {
        return isOneStream() ? nameA() + " within itself" : nameA() + " and " + nameB();
    }

    String windowA() {
        return Measures.km(pair().fromKmA()) + "–" + Measures.km(pair().toKmA());
    }

    String windowB() {
        return Measures.km(pair().fromKmB()) + "–" + Measures.km(pair().toKmB());
    }

    /** The second stream in a table with a column for the first. */
    String cellB() {
        return isOneStream() ? "itself" : Markdown.text(pair().eventB());
    }

    String direction() {
        return isHeadOn() ? "head-on" : "same";
    }

    private String name(String event, String windowKm) {
        return Markdown.text(event) + (isOneEvent() && !isOneStream() ? " on km " + windowKm : "");
    }

    private boolean isOneEvent() {
        return pair().eventA().equals(pair().eventB());
    }
}
