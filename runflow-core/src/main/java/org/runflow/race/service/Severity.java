package org.runflow.race.service;

/** How urgent a flag is; the order of the constants is the order of urgency. */
public enum Severity {
    /** No flag. */
    NONE,
    /** Worth an eye on the day. */
    WATCH,
    /** Plan a measure. */
    CAUTION,
    /** Change the plan. */
    CRITICAL;

    /**
     * {@return whether this one is as urgent as the other or more}
     *
     * @param other another severity
     */
    public boolean atLeast(Severity other) {
        return compareTo(other) >= 0;
    }
}
