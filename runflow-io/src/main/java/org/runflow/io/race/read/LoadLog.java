package org.runflow.io.race.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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
    final Map<String, String> understood = new LinkedHashMap<>();

    /** Adds problems, warnings and notes that were logged elsewhere, behind those that are here. */
    void add(LoadLog other) {
        problems.add(other.problems);
        warnings.addAll(other.warnings);
        notes.addAll(other.notes);
        understood.putAll(other.understood);
    }

    /** The warnings, those that concern most runners first, then the notes in reading order. */
    List<Note> sortedNotes(RaceInputs inputs, Race race) {
        List<Note> all = new ArrayList<>(Warning.sorted(warnings, file -> runnersOf(file, inputs, race)));
        all.addAll(notes);
        return all;
    }

    /** What of each file was understood, a line each in the order of reading. */
    List<String> understoodLines() {
        return understood.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + entry.getValue())
                .toList();
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
