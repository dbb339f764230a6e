package org.runflow.error;

/** A directory is not a workspace that this release can use. It is left untouched. */
public final class WorkspaceRefusedException extends RunflowException {
    private static final long serialVersionUID = 1L;

    private final String workspace;
    private final String found;
    private final String supported;

    /**
     * Says what was found.
     *
     * @param workspace the directory
     * @param found what it is, as in "a workspace of format 2.0.0"
     * @param supported what is understood here, as in "workspaces of format 1.0.0"
     */
    public WorkspaceRefusedException(String workspace, String found, String supported) {
        super(
                "'" + workspace + "' is " + found + ", but only " + supported
                        + " can be used here. It is left as it is. [Hint: choose an empty directory, or the release that wrote this one]");
        this.workspace = workspace;
        this.found = found;
        this.supported = supported;
    }

    /** {@return the directory} */
    public String workspace() {
        return workspace;
    }

    /** {@return what it is} */
    public String found() {
        return found;
    }

    /** {@return what is understood here} */
    public String supported() {
        return supported;
    }
}
