package org.runflow.inventory;

/** What has to be done with a recording, in this order. */
public enum Step {
    /** Its files are fetched. */
    DOWNLOAD,
    /** Something readable is made of them. */
    EXTRACT,
    /** Results are computed. */
    ANALYZE
}
