package org.runflow.race.scenario;

/** What a search is after. For one thread. */
interface Goal {
    /** Whether no plan with such a key, or a larger one, is of use any more. */
    boolean cuts(double[] key);

    /**
     * Takes a plan that was not cut.
     *
     * @param key its key
     * @param plan a leaf
     */
    void take(double[] key, Branch plan);

    /** Whether nothing more is wanted. */
    default boolean isReached() {
        return false;
    }
}
