package org.runflow.internal.items;

import org.runflow.error.RunflowException;

/** A stored result that a stage was about to read is gone or damaged; the stage that produced it must compute again. */
public final class DamagedOriginException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int origin;
    private final RunflowException damage;

    /**
     * Names the stage.
     *
     * @param origin index of the stage that produced it
     * @param cause what is wrong with it
     */
    public DamagedOriginException(int origin, RunflowException cause) {
        super(cause);
        this.origin = origin;
        this.damage = cause;
    }

    /** {@return index of the stage that produced it} */
    public int origin() {
        return origin;
    }

    /** {@return what is wrong with it} */
    public RunflowException damage() {
        return damage;
    }
}
