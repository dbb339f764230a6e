package org.runflow.io.files;

import java.util.List;
import org.runflow.error.InputProblem;

/**
 * What was seen in a folder, as far as it could be judged.
 *
 * @param files sorted by path
 * @param problems with the rest, sorted by path, which is their source
 */
public record FolderListing(List<ListedFile> files, List<InputProblem> problems) {
    /** Copies the lists. */
    public FolderListing {
        files = List.copyOf(files);
        problems = List.copyOf(problems);
    }
}
