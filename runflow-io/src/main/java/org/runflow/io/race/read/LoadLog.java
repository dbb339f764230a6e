package org.runflow.io.race.read;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.runflow.io.race.check.Warning;
import org.runflow.race.model.Note;
import org.runflow.race.model.Race;

/** What the readers of one folder find: problems, warnings, notes, and where the parts of the race stood. Not safe for use by several threads. */
final class LoadLog {
    final ProblemLog problems = new ProblemLog();
    final PartOrigins parts = new PartOrigins();
    final Set<String> unusedSegments = new LinkedHashSet<>();
    final List<Warning> warnings = new ArrayList<>();
    final List<Note> notes = new ArrayList<>();

    /** Adds problems, warnings and notes that were logged elsewhere, behind those that are here. */
    void add(LoadLog other) {
        problems.add(other.problems);
        warnings.addAll(other.warnings);
        notes.addAll(other.notes);
    }

    /** The warnings, those that concern most runners first, then the notes in reading order. */
    List<Note> sortedNotes(RaceInputs inputs, Race race) {
        List<Note> all = new ArrayList<>(Warning.sorted(warnings, file -> runnersOf(file, inputs, race)));
        all.addAll(notes);
        return all;
    }

    private static int runnersOf(String file, RaceInputs inputs, Race race) {
        return inputs.events().stream()
                .filter(event -> event.tells(file))
                .flatMap(event -> race.events().stream()
                        .filter(built -> built.name().equals(event.request().name())))
                .mapToInt(event -> event.field().size())
                .sum();
    }
}
