package org.runflow.error;

/** Something needs a workspace for itself while runs go on in it, or somebody else has it. Nothing was changed. */
public final class WorkspaceBusyException extends RunflowException {
    private static final long serialVersionUID = 1L;

    /**
     * Says what could not be done.
     *
     * @param what as in "nothing can be let go of"
     */
    public WorkspaceBusyException(String what) {
        super(
                what
                        + " while runs go on in the workspace, or somebody else is at it. [Hint: try again when they have ended]");
    }
}
