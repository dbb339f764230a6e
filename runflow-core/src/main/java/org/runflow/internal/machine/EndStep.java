package org.runflow.internal.machine;

/** How far the end of a run has come. */
enum EndStep {
    /** Some stage is not settled. */
    OPEN,
    /** All stages are; a thread is asked for. */
    CONCLUDING,
    /** The publications are told. */
    PUBLISHING,
    /** The catalog is told. */
    FINISHING,
    /** Nothing follows. */
    OVER
}
