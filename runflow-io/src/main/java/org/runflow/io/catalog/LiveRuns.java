package org.runflow.io.catalog;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.runflow.RunId;
import org.runflow.io.disk.AtomicFiles;

/**
 * Runs that have begun and not ended: an empty file for each under {@code live}, made before the run and deleted after its end. So whoever looks for
 * lost runs looks at these, and not at all that ever were.
 */
final class LiveRuns {
    private static final byte[] EMPTY = {};

    private final RunFolders folders;
    private final AtomicFiles files;

    LiveRuns(RunFolders folders, AtomicFiles files) {
        this.folders = folders;
        this.files = files;
    }

    void enter(RunId id) throws IOException {
        files.write(fileOf(id), EMPTY);
    }

    void leave(RunId id) throws IOException {
        files.delete(fileOf(id));
    }

    /** Oldest first. */
    List<RunId> ids() throws IOException {
        List<RunId> ids = new ArrayList<>();
        for (Path file : files.list(folders.live())) {
            Rows.idOf(file).ifPresent(ids::add);
        }
        return ids;
    }

    /** Whether there is such a folder; a workspace of an older release has none. */
    boolean areKept() throws IOException {
        return files.exists(folders.live());
    }

    /** Makes the folder, all at once, for who holds the catalog lock. */
    void keep(List<RunId> live) throws IOException {
        Path aside = AtomicFiles.temporaryIn(folders.workspace());
        files.createFolder(aside);
        for (RunId id : live) {
            files.write(aside.resolve(id.text()), EMPTY);
        }
        files.moveFolder(aside, folders.live());
    }

    private Path fileOf(RunId id) {
        return folders.live().resolve(id.text());
    }
}
