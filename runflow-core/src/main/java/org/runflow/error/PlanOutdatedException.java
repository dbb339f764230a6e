package org.runflow.error;

/** What a plan lists may not go any more: the catalog, the store or a folder has moved on since it was made. Nothing was changed. */
public final class PlanOutdatedException extends RunflowException {
    private static final long serialVersionUID = 1L;

    private final String path;

    /**
     * Names the first of it.
     *
     * @param path of what would have been deleted
     */
    public PlanOutdatedException(String path) {
        super("the plan is outdated: '" + path
                + "' may not go any more, or is not what it was. [Hint: make a new plan]");
        this.path = path;
    }

    /** {@return path of what would have been deleted} */
    public String path() {
        return path;
    }
}
