package org.runflow.io;

import java.nio.file.Path;
import org.runflow.io.race.RaceFolder;

/** The short ways in: from files to a race, and to a place for its results. */
public final class Runflow {
    private Runflow() {}

    /**
     * Opens a race folder.
     *
     * @param folder a folder with an {@code analysis.json}
     * @return the race it holds, completely checked
     * @throws org.runflow.error.InvalidInputException with all problems of all files, if there is any
     */
    public static RaceFolder openRace(Path folder) {
        return RaceFolder.open(folder);
    }

    /**
     * Opens a workspace; an empty or missing directory becomes one.
     *
     * @param folder where results are kept and runs are shown
     * @return the workspace
     * @throws org.runflow.error.WorkspaceRefusedException if the folder is another tool's, or of a newer format; it is left untouched
     */
    public static Workspace openWorkspace(Path folder) {
        return Workspace.open(folder);
    }
}
