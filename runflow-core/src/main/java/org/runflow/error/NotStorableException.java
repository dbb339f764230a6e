package org.runflow.error;

/** A value cannot be kept: what would be stored could not be read back as the same value. The store itself is well. */
public final class NotStorableException extends RunflowException {
    private static final long serialVersionUID = 1L;

    private final String artifact;
    private final String problem;

    /**
     * Says what happened.
     *
     * @param artifact its name
     * @param problem in words, with the component where it lies
     */
    public NotStorableException(String artifact, String problem) {
        super("artifact '" + artifact + "' cannot be kept: " + problem);
        this.artifact = artifact;
        this.problem = problem;
    }

    /** {@return its name} */
    public String artifact() {
        return artifact;
    }

    /** {@return what is wrong, with the component where it lies} */
    public String problem() {
        return problem;
    }
}
