package org.runflow.race.flow;

import org.runflow.race.model.FlowRow;

/** Which runners of a row can pass and meet each other; never a runner and the same runner. */
enum Pairing {
    /** Two events: every runner of one with every runner of the other. */
    TWO_EVENTS,
    /** One event on two windows: ordered pairs of different runners. */
    TWO_WINDOWS,
    /** One event on one window: unordered pairs of different runners, all on side A. */
    ONE_STREAM;

    static Pairing of(FlowRow row) {
        if (!row.eventA().equals(row.eventB())) {
            return TWO_EVENTS;
        }
        return row.fromKmA() == row.fromKmB() && row.toKmA() == row.toKmB() ? ONE_STREAM : TWO_WINDOWS;
    }
}
