package org.runflow.race.service;

/** Comfort of a crowd by its density, A (free) to F (worst). The order of the constants is the order of severity. */
public enum LevelOfService {
    /** Free choice of speed. */
    A,
    /** Speed is chosen freely, overtaking needs attention. */
    B,
    /** Speed is restricted now and then. */
    C,
    /** Speed and overtaking are restricted. */
    D,
    /** Everybody moves with the crowd. */
    E,
    /** Beyond every bound of the table. */
    F;

    /**
     * {@return whether this level is as bad as the other or worse}
     *
     * @param other another level
     */
    public boolean atLeast(LevelOfService other) {
        return compareTo(other) >= 0;
    }
}
