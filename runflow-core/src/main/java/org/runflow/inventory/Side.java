package org.runflow.inventory;

/** The two places that are compared. */
public enum Side {
    /** Here. */
    LOCAL,
    /** There: where data come from, or go to. */
    REMOTE
}
