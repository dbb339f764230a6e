package org.runflow.io.race.known;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.runflow.race.KnownRace;
import org.runflow.race.model.Note;
import org.runflow.store.Digest;

/**
 * What reading a race folder came to, and all that decided it: as long as that is the same, reading it again comes to the same.
 *
 * @param program that read it
 * @param listings names in the folder, and in each folder inside it that holds a file which was read, by its path; that of the folder itself is empty
 * @param files that were read, by path relative to the folder: where each lay, relative to the folder once links were followed, and the digest of its bytes
 * @param race its digests, and what is known of it without them
 * @param notes as of the folder
 * @param understood as of the folder
 * @param request with every default filled in, as JSON
 */
public record FolderFacts(
        Digest program,
        SortedMap<String, List<String>> listings,
        SortedMap<String, String> files,
        KnownRace.Facts race,
        List<Note> notes,
        List<String> understood,
        String request) {
    /** Copies the collections. */
    public FolderFacts {
        listings = Collections.unmodifiableSortedMap(new TreeMap<>(listings));
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
        notes = List.copyOf(notes);
        understood = List.copyOf(understood);
    }
}
