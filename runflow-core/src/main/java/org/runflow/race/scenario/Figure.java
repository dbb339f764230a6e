package org.runflow.race.scenario;

/** What a sweep computes for every plan beside its density figures, when asked for. */
public enum Figure {
    /** The largest number of runners present at once, per segment. */
    CONCURRENCY,
    /** Flagged cells by severity, and the status of the day; they need ranks over all segments. */
    FLAGS,
    /** Passes, meetings and co-present pairs per flow row. */
    PAIRS
}
