package org.runflow.io.source;

/** How closely a file is looked at. */
public enum SourceLevel {
    /** Length, time of change and key; no byte is read. */
    STAT,
    /** In addition the quick hash where these do not settle it; at most 192 KiB of a file are read. */
    QUICK,
    /** The whole content. */
    FULL
}
