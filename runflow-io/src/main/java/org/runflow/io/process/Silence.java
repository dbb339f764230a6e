package org.runflow.io.process;

/** What to do when a process prints nothing for long. */
public enum Silence {
    /** Tells the listener, once for each silence. */
    WARN,
    /** Stops the process, which then counts as hung. */
    TERMINATE
}
