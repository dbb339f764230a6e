package org.runflow.inventory;

/** How far a coordinate is, in one word. Derived, never stored. */
public enum DataStatus {
    /** Nothing of it is here. */
    NOT_DOWNLOADED,
    /** Some of its files are here, or others than there. */
    PARTIAL,
    /** A run fetches it. */
    DOWNLOADING,
    /** All its files are here. */
    DOWNLOADED,
    /** A run extracts it. */
    EXTRACTING,
    /** It is extracted. */
    EXTRACTED,
    /** A run analyses it. */
    ANALYZING,
    /** It is analysed. */
    ANALYZED,
    /** A step that it needs has failed. */
    ERROR,
    /** What is here cannot be told. */
    UNKNOWN
}
