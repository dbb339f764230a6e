package org.runflow.error;

/** There is no value under this key here: never produced, its stage failed, or its bytes are gone. */
public final class ArtifactUnavailableException extends RunflowException {
    private static final long serialVersionUID = 1L;

    private final String artifact;
    private final String why;

    /**
     * Says what happened.
     *
     * @param artifact path of the artifact
     * @param why a clause that says what is known, as in "its stage failed"
     */
    public ArtifactUnavailableException(String artifact, String why) {
        super("artifact '" + artifact + "' is not available: " + why);
        this.artifact = artifact;
        this.why = why;
    }

    /** {@return path of the artifact} */
    public String artifact() {
        return artifact;
    }

    /** {@return a clause that says what is known, as in "its stage failed"} */
    public String why() {
        return why;
    }
}
