package org.runflow.io.process;

import java.time.Duration;

/**
 * Hears of a process while it runs. Methods are called on threads of the streams or one of their own, never on the one that watches the process: a
 * slow one delays no timeout, no cancellation and no end. One that throws is counted and otherwise ignored.
 */
public interface ProcessListener {
    /**
     * Hears a line. Lines of one stream come in order, those of both streams at the same time, each on its own thread. While this method takes its
     * time the process may have to wait with what it wants to print, as for any reader of a pipe, and counts as not silent.
     *
     * @param line just printed
     */
    default void line(OutputLine line) {}

    /**
     * Hears, once in each silence, that nothing was printed for as long as the specification allows.
     *
     * @param since how long
     */
    default void silent(Duration since) {}

    /**
     * Hears from time to time that the process is running.
     *
     * @param since its start
     * @param lines that it has printed
     */
    default void running(Duration since, long lines) {}

    /** {@return one that does nothing} */
    static ProcessListener none() {
        return new ProcessListener() {};
    }
}
