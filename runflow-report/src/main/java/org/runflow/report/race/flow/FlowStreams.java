package org.runflow.report.race.flow;

import org.runflow.race.flow.FlowPair;
import org.runflow.race.flow.FlowRowResult;
import org.runflow.race.model.FlowDirection;
import org.runflow.report.race.day.Measures;

/** What the two streams of a row are called. */
record FlowStreams(FlowPair pair) {
    static FlowStreams of(FlowRowResult row) {
        return new FlowStreams(row.pair());
    }

    boolean isHeadOn() {
        return pair.direction() == FlowDirection.OPPOSITE;
    }

    /** One event compared with itself on the same window: everything stands under A. */
    boolean isOneStream() {
        return isOneEvent() && pair.fromKmA() == pair.fromKmB() && pair.toKmA() == pair.toKmB();
    }

    /** One event compared with itself, on whatever windows. */
    boolean isOneEvent() {
        return pair.eventA().equals(pair.eventB());
    }

    String a() {
        return pair.eventA();
    }

    String b() {
        return isOneStream() ? "itself" : pair.eventB();
    }

    String kmA() {
        return Measures.spanKm(pair.fromKmA(), pair.toKmA());
    }

    String kmB() {
        return Measures.spanKm(pair.fromKmB(), pair.toKmB());
    }

    String way() {
        return isHeadOn() ? "head-on" : "same";
    }
}
