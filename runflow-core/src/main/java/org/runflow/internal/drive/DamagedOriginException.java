package org.runflow.internal.drive;

import org.runflow.error.RunflowException;

/** A stored result that a stage was about to read is gone or damaged; the stage that produced it must compute again. */
final class DamagedOriginException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int origin;
    private final RunflowException damage;

    DamagedOriginException(int origin, RunflowException cause) {
        super(cause);
        this.origin = origin;
        this.damage = cause;
    }

    int origin() {
        return origin;
    }

    RunflowException damage() {
        return damage;
    }
}
