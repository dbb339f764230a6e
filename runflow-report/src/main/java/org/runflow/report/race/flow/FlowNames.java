package org.runflow.report.race.flow;

import org.runflow.race.flow.FlowPair;
import org.runflow.race.flow.FlowRowResult;
import org.runflow.race.model.FlowDirection;
import org.runflow.report.race.day.Measures;

/** What the two streams of a row are called. */
record FlowNames(FlowPair pair) {
    static FlowNames of(FlowRowResult row) {
        return new FlowNames(row.pair());
    }

    boolean isHeadOn() {
        return pair.direction() == FlowDirection.OPPOSITE;
    }

    /** One event compared with itself on the same window: everything stands under A. */
    boolean isOneStream() {
        return pair.eventA().equals(pair.eventB()) && pair.fromKmA() == pair.fromKmB() && pair.toKmA() == pair.toKmB();
    }

    String a() {
        return pair.eventA();
    }

    String b() {
        return isOneStream() ? "itself" : pair.eventB();
    }

    String kmA() {
        return Measures.km(pair.fromKmA()) + "–" + Measures.km(pair.toKmA());
    }

    String kmB() {
        return Measures.km(pair.fromKmB()) + "–" + Measures.km(pair.toKmB());
    }

    String way() {
        return isHeadOn() ? "head-on" : "same";
    }
}
