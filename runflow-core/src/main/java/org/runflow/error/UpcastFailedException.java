package org.runflow.error;

/** An upcaster could not lead a stored artifact to a newer schema. What is stored is as it was. */
public final class UpcastFailedException extends RunflowException {
    private static final long serialVersionUID = 1L;

    private final String artifact;
    private final String from;
    private final String to;

    /**
     * Says which step failed.
     *
     * @param artifact name
     * @param from schema it was stored with, or an earlier step led to
     * @param to schema the upcaster leads to
     * @param cause what it threw
     */
    public UpcastFailedException(String artifact, String from, String to, Throwable cause) {
        super(
                "the upcaster of '" + artifact + "' from schema " + from + " to " + to + " failed: " + cause
                        + " [Hint: mend the upcaster, or force the stage to compute the artifact again]",
                cause);
        this.artifact = artifact;
        this.from = from;
        this.to = to;
    }

    /** {@return name of the artifact} */
    public String artifact() {
        return artifact;
    }

    /** {@return the schema the upcaster was given} */
    public String from() {
        return from;
    }

    /** {@return the schema it should have led to} */
    public String to() {
        return to;
    }
}
