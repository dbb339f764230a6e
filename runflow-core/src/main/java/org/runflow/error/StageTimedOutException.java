package org.runflow.error;

import java.time.Duration;

/** An attempt of a stage took longer than allowed. */
public final class StageTimedOutException extends RunflowException {
    private static final long serialVersionUID = 1L;

    private final String stage;
    private final Duration timeout;

    /**
     * Says what happened.
     *
     * @param stage path of the stage
     * @param timeout how long it was allowed
     */
    public StageTimedOutException(String stage, Duration timeout) {
        super("stage '" + stage + "' did not finish within " + timeout);
        this.stage = stage;
        this.timeout = timeout;
    }

    /** {@return path of the stage} */
    public String stage() {
        return stage;
    }

    /** {@return how long it was allowed} */
    public Duration timeout() {
        return timeout;
    }
}
