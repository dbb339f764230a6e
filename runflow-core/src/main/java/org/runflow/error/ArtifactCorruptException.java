package org.runflow.error;

/** Stored bytes are not those that were stored. A run recomputes what it can. */
public final class ArtifactCorruptException extends RunflowException {
    private static final long serialVersionUID = 1L;

    private final String artifact;
    private final String expectedDigest;
    private final String problem;

    /**
     * Says what happened.
     *
     * @param artifact name of the artifact
     * @param expectedDigest digest that was committed
     * @param problem what was found instead
     */
    public ArtifactCorruptException(String artifact, String expectedDigest, String problem) {
        super("artifact '" + artifact + "' with digest " + expectedDigest + " is corrupt: " + problem);
        this.artifact = artifact;
        this.expectedDigest = expectedDigest;
        this.problem = problem;
    }

    /** {@return name of the artifact} */
    public String artifact() {
        return artifact;
    }

    /** {@return digest that was committed} */
    public String expectedDigest() {
        return expectedDigest;
    }

    /** {@return what was found instead} */
    public String problem() {
        return problem;
    }
}
