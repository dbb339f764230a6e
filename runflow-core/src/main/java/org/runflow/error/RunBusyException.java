package org.runflow.error;

/** An exclusive run was to begin while another one is going on at the same coordinate. No run was entered. */
public final class RunBusyException extends RunflowException {
    private static final long serialVersionUID = 1L;

    private final String coordinate;

    /**
     * Says where.
     *
     * @param coordinate of both runs
     */
    public RunBusyException(String coordinate) {
        super("an exclusive run is going on at '" + coordinate
                + "'. [Hint: wait for it, or cancel it; a run that need not be alone leaves out exclusive()]");
        this.coordinate = coordinate;
    }

    /** {@return the coordinate of both runs} */
    public String coordinate() {
        return coordinate;
    }
}
