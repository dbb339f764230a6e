package org.runflow.catalog;

/** What became of the request to stop a run. */
public enum CancelAnswer {
    /** Whoever works on the run will be told within a second or so, and stops it. */
    REQUESTED,
    /** The run has ended already. */
    ALREADY_ENDED,
    /** The process that worked on the run is gone, so nobody can stop it, and nothing of it goes on. */
    LOST,
    /** There is no such run. */
    UNKNOWN
}
