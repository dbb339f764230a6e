package org.runflow.race;

/** How the two streams of a flow row run. */
public enum FlowDirection {
    /** The same way. */
    SAME,
    /** Head-on. */
    OPPOSITE
}
