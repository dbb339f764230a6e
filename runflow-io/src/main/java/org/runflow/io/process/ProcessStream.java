package org.runflow.io.process;

/** Says where a process printed something. */
public enum ProcessStream {
    /** Standard output. */
    OUT,
    /** Standard error. */
    ERR
}
