package org.runflow.io.process;

/**
 * One line that a process printed.
 *
 * @param stream where
 * @param text read as UTF-8, without its end; what is none is shown as {@code �}
 * @param cut whether the line was longer than what is kept of it
 */
public record OutputLine(ProcessStream stream, String text, boolean cut) {

    /** Says where a process printed something. */
    public enum ProcessStream {
        /** Standard output. */
        OUT,
        /** Standard error. */
        ERR
    }
}
