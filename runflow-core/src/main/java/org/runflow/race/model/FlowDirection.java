package org.runflow.race.model;

/** How the two streams of a flow row run. */
public enum FlowDirection {
    /** The same way. */
    SAME,
    /** Head-on. */
    OPPOSITE
}
