package org.runflow.io;

import java.nio.file.Path;
import org.runflow.io.race.RaceFolder;

/** The short way from files to a race. */
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
}
