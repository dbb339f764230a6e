package org.runflow.error;

/** What lies under a store or catalog failed: no space, no permission, a broken disk. */
public final class StoreException extends RunflowException {
    private static final long serialVersionUID = 1L;

    private final String operation;

    /**
     * Says what happened.
     *
     * @param operation what was tried, as in "store blob 9f1c…"
     * @param cause what happened underneath
     */
    public StoreException(String operation, Throwable cause) {
        super("could not " + operation, cause);
        this.operation = operation;
    }

    /** {@return what was tried, as in "store blob 9f1c…"} */
    public String operation() {
        return operation;
    }
}
