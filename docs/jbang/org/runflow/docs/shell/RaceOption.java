package org.runflow.docs.shell;

import java.nio.file.Path;
import org.runflow.io.race.RaceFolder;
import org.runflow.race.model.Note;
import picocli.CommandLine.Parameters;

/** The race folder of a command. */
final class RaceOption {
    @Parameters(paramLabel = "RACE", description = "Folder of the race: its analysis.json, tables and tracks.")
    private Path race = Path.of("");

    /** {@return the race, completely checked} What its reader should know is said apart from the results. */
    RaceFolder open(Console console) {
        RaceFolder folder = open();
        folder.notes().stream()
                .filter(note -> note.level() == Note.Level.WARNING)
                .forEach(note -> console.warn("warning: " + note.text()));
        return folder;
    }

    RaceFolder open() {
        return RaceFolder.open(race);
    }
}
