package org.runflow.race.model;

/** Where the orientation of a pass comes from. */
public enum OrientationSource {
    /** The segment's first event defines the reference direction. */
    REFERENCE,
    /** Stated in the input. */
    EXPLICIT,
    /** Read off the tracks. */
    TRACKS,
    /** The tracks do not tell; taken as with. */
    UNCLEAR,
    /** There are no tracks to compare; taken as with. */
    DEFAULT
}
