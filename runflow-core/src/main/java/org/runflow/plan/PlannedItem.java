package org.runflow.plan;

/**
 * What a run would do with one item of a stage.
 *
 * @param name of the item
 * @param fate what would become of it
 */
public record PlannedItem(String name, Fate fate) {
    /** What would become of an item. */
    public enum Fate {
        /** Its value is there, or was released, and nothing that is sure to compute reads it. */
        REUSE,
        /** It is new, or something it is made of has changed, or it was released and something that computes may read it. */
        COMPUTE,
        /** It failed in the last run, and is tried again. */
        TRY_AGAIN,
        /** What it is made of was skipped. */
        SKIP,
        /** What it is made of has failed. */
        BLOCKED
    }
}
