package org.runflow.inventory;

/** Which way files go. */
public enum Direction {
    /** From there to here. */
    FETCH,
    /** From here to there. */
    SEND
}
