package org.runflow.error;

/** A stage has said that it has nothing to do. Catching it does not change that. */
public final class StageSkippedException extends RunflowException {
    private static final long serialVersionUID = 1L;

    private final String reason;

    /**
     * Says why.
     *
     * @param reason one line for people
     * @throws IllegalArgumentException when it is blank
     */
    public StageSkippedException(String reason) {
        super("skipped: " + requireReason(reason));
        this.reason = reason;
    }

    private static String requireReason(String reason) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("a stage cannot be skipped without a reason");
        }
        return reason;
    }

    /** {@return what the stage said} */
    public String reason() {
        return reason;
    }
}
