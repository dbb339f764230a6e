package org.runflow.error;

import java.util.List;

/** A stage reads an artifact that it did not declare, so that no key could know of it. */
public final class UndeclaredInputException extends RunflowException {
    private static final long serialVersionUID = 1L;

    private final String stage;
    private final String artifact;
    private final List<String> declared;

    /**
     * Says what happened.
     *
     * @param stage path of the stage
     * @param artifact path of what it read
     * @param declared what it may read
     */
    public UndeclaredInputException(String stage, String artifact, List<String> declared) {
        super("stage '" + stage + "' reads '" + artifact + "' without declaring it; it declared " + declared
                + ". [Hint: add it to from(…) or reading(…)]");
        this.stage = stage;
        this.artifact = artifact;
        this.declared = List.copyOf(declared);
    }

    /** {@return path of the stage} */
    public String stage() {
        return stage;
    }

    /** {@return path of what it read} */
    public String artifact() {
        return artifact;
    }

    /** {@return what it may read} */
    public List<String> declared() {
        return declared;
    }
}
