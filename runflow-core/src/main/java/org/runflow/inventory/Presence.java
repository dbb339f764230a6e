package org.runflow.inventory;

/** Whether something lies under a prefix. What nobody could look at is never taken for absent. */
public enum Presence {
    /** A file at least. */
    PRESENT,
    /** Looked at, and nothing there. */
    ABSENT,
    /** Nothing was found, but not everything could be looked at. */
    UNKNOWN
}
