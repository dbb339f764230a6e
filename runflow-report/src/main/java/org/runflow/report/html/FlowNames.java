package org.runflow.report.html;

import org.runflow.race.flow.FlowPair;
import org.runflow.race.flow.FlowRowResult;
import org.runflow.race.model.FlowDirection;
import org.runflow.report.internal.Format;

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
        return Format.km(pair.fromKmA()) + "–" + Format.km(pair.toKmA());
    }

    String kmB() {
        return Format.km(pair.fromKmB()) + "–" + Format.km(pair.toKmB());
    }

    String way() {
        return isHeadOn() ? "head-on" : "same";
    }
}
