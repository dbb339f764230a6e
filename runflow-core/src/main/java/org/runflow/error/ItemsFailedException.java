package org.runflow.error;

/** More items of a stage failed than it tolerates, or all of them. */
public final class ItemsFailedException extends RunflowException {
    private static final long serialVersionUID = 1L;

    private final int failed;
    private final int items;

    /**
     * Says what happened.
     *
     * @param failed how many failed, took too long or were blocked
     * @param items how many there are
     * @param tolerance how many may fail, in words
     * @param first names of the first of them
     */
    public ItemsFailedException(int failed, int items, String tolerance, String first) {
        super(failed + " of " + items + " items failed, tolerated: " + tolerance
                + (first.isEmpty() ? "" : ". The first: " + first));
        this.failed = failed;
        this.items = items;
    }

    /** {@return how many failed, took too long or were blocked} */
    public int failed() {
        return failed;
    }

    /** {@return how many items there are} */
    public int items() {
        return items;
    }
}
