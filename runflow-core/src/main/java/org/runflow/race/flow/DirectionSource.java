package org.runflow.race.flow;

/** Where the direction of a flow row comes from. */
public enum DirectionSource {
    /** Stated in the input. */
    EXPLICIT,
    /** Read off the tracks. */
    GPX,
    /** There are no tracks to compare, or they do not tell; taken as the same direction. */
    DEFAULT
}
