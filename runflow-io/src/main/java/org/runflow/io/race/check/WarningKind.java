package org.runflow.io.race.check;

/** What a warning is about, in the order in which warnings that concern as many runners are listed. */
public enum WarningKind {
    /** A file nobody reads that is called almost like one that is missing. */
    FILE_NAME,
    /** A column nobody reads that is called almost like one that is missing. */
    COLUMN_NAME,
    /** Mats that runners missed. */
    MISSED_MAT,
    /** Words about who started that are not understood, or that the mats deny. */
    STATUS,
    /** Paces and stretches between mats that nobody runs. */
    PACE,
    /** The paces of a whole field. */
    FIELD_PACE,
    /** Times that seem to count from the start line instead of the gun. */
    CHIP_TIMES,
    /** A field that seems to lack start offsets. */
    START_OFFSETS,
    /** Runners without a time at the last mat. */
    LAST_MAT,
    /** Segments that leave a part of the course out, overlap, or go beyond its end. */
    COURSE,
    /** Mats beyond the finish. */
    SPLIT_BEYOND,
    /** Locations far from the course. */
    LOCATION,
    /** Points of a track far from all others. */
    TRACK_POINT,
    /** Tracks of another length than the course. */
    TRACK,
    /** Clocks that change during the race. */
    CLOCK,
    /** Anything else. */
    OTHER
}
