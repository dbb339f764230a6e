package org.runflow.race.model;

/** How a pass runs through its segment. */
public enum Orientation {
    /** In the segment's reference direction. */
    WITH,
    /** Against the segment's reference direction. */
    AGAINST
}
