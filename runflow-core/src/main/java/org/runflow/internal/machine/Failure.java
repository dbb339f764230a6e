package org.runflow.internal.machine;

import org.runflow.run.FailureReport;

/**
 * Something thrown, read once: an exception is foreign code, which the machine does not call.
 *
 * @param cause what was thrown
 * @param report its chain of causes
 */
public record Failure(Throwable cause, FailureReport report) {
    /**
     * Reads an exception.
     *
     * @param cause any
     * @return it with its chain of causes
     */
    public static Failure of(Throwable cause) {
        return new Failure(cause, FailureReport.of(cause));
    }
}
