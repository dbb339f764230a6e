package org.runflow.docs.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.runflow.io.Workspace;
import org.runflow.io.race.RaceFolder;
import org.runflow.race.model.Note;
import picocli.CommandLine.Parameters;

/** The race folder of a command. */
final class RaceOption {
    private static final int SHOWN_WARNINGS = 10;

    @Parameters(paramLabel = "RACE", description = "Folder of the race: its analysis.json, tables and tracks.")
    private Path race = Path.of("");

    /** {@return the race, completely checked} What its reader should know is said apart from the results: the first ten warnings. */
    RaceFolder open(Console console) {
        return warned(open(), console);
    }

    /** {@return the race, as a workspace knows it or completely checked} */
    RaceFolder open(Console console, Optional<Workspace> workspace) {
        return warned(workspace.map(known -> RaceFolder.open(race, known)).orElseGet(this::open), console);
    }

    private static RaceFolder warned(RaceFolder folder, Console console) {
        List<Note> warnings = folder.notes().stream()
                .filter(note -> note.level() == Note.Level.WARNING)
                .toList();
        warnings.stream().limit(SHOWN_WARNINGS).forEach(note -> console.warn("warning: " + note.text()));
        if (warnings.size() > SHOWN_WARNINGS) {
            console.warn("These are the first " + SHOWN_WARNINGS + " of " + warnings.size()
                    + " warnings; runflow validate shows all of them.");
        }
        return folder;
    }

    RaceFolder open() {
        return RaceFolder.open(race);
    }
}
