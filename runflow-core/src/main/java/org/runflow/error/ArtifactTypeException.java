package org.runflow.error;

/** An artifact was asked for as something it is not: its key has the right name and another type. */
public final class ArtifactTypeException extends RunflowException {
    private static final long serialVersionUID = 1L;

    private final String artifact;
    private final String wanted;
    private final String found;

    /**
     * Says what happened.
     *
     * @param artifact path of the artifact
     * @param wanted name of the type it was asked for as
     * @param found name of the type it has
     */
    public ArtifactTypeException(String artifact, String wanted, String found) {
        super("artifact '" + artifact + "' is a " + found + ", but was asked for as a " + wanted
                + ". [Hint: ask with the key that its stage or input was declared with]");
        this.artifact = artifact;
        this.wanted = wanted;
        this.found = found;
    }

    /** {@return path of the artifact} */
    public String artifact() {
        return artifact;
    }

    /** {@return name of the type it was asked for as} */
    public String wanted() {
        return wanted;
    }

    /** {@return name of the type it has} */
    public String found() {
        return found;
    }
}
