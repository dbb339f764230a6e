package org.runflow.race.model;

/** What became of somebody who entered an event (MODEL §21). */
public enum RunnerStatus {
    /** Starts, and runs to the end unless he leaves the course at a kilometre. */
    STARTS,
    /** Did not start: counted, but not in the field. */
    DNS,
    /** Did not finish: leaves the course at a kilometre, else at his last split. */
    DNF,
    /** Disqualified: runs like others. */
    DSQ
}
