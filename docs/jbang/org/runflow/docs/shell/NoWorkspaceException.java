package org.runflow.docs.shell;

import java.nio.file.Path;

/** There is nothing yet to look at. */
final class NoWorkspaceException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoWorkspaceException(Path folder) {
        super("There is no workspace in '" + folder + "'. Make one with: runflow analyse <race folder> --workspace "
                + folder);
    }
}
