package org.runflow.io.race.read;

import java.util.ArrayList;
import java.util.List;
import org.runflow.race.model.Note;

/** What the readers of one folder find: problems, notes, and where the parts of the race stood. Not safe for use by several threads. */
final class LoadLog {
    final ProblemLog problems = new ProblemLog();
    final PartOrigins parts = new PartOrigins();
    final List<Note> notes = new ArrayList<>();

    /** Adds problems and notes that were logged elsewhere, behind those that are here. */
    void add(LoadLog other) {
        problems.add(other.problems);
        notes.addAll(other.notes);
    }
}
