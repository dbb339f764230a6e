package org.runflow.items;

import java.util.Locale;

/** What a stage over many items has come to with one of them. */
public enum ItemState {
    /** It has a value. */
    VALUE,
    /** Its last attempt threw. */
    FAILED,
    /** Its last attempt took too long. */
    TIMED_OUT,
    /** It was to be made of an item that failed. */
    BLOCKED,
    /** The function said that it has nothing to do, or it was to be made of an item that was skipped. */
    SKIPPED;

    /** {@return whether it counts as a failure: FAILED, TIMED_OUT and BLOCKED do} */
    public boolean isFailure() {
        return this == FAILED || this == TIMED_OUT || this == BLOCKED;
    }

    /** {@return the state as tables have it, in lower case} */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
