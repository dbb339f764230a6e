package org.runflow.io.race.read;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.runflow.io.race.form.AnalysisRequest;
import org.runflow.race.model.Note;
import org.runflow.race.model.Race;

/**
 * What a race folder holds.
 *
 * @param race completely checked
 * @param request with every default filled in
 * @param notes what a reader of results should know of the input: warnings, those that concern most runners first, then notes in reading order
 * @param understood what was read in each file, a line each in reading order
 * @param files that were read, by path relative to the folder, each as it was before
 */
public record LoadedRace(
        Race race,
        AnalysisRequest request,
        List<Note> notes,
        List<String> understood,
        SortedMap<String, FileState> files) {
    /** Copies the collections. */
    public LoadedRace {
        notes = List.copyOf(notes);
        understood = List.copyOf(understood);
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }
}
