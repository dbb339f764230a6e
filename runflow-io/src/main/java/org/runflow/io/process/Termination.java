package org.runflow.io.process;

/** How a process came to its end. */
public enum Termination {
    /** By itself. */
    EXITED,
    /** It said that it was done, stayed beyond its grace and was stopped. That is a success. */
    COMPLETED_NOT_EXITED,
    /** Stopped because its time was over. */
    TIMED_OUT,
    /** Stopped because it printed nothing for too long. */
    HUNG,
    /** Stopped because the caller wanted it, or was interrupted. */
    CANCELLED,
    /** It never began. */
    START_FAILED
}
