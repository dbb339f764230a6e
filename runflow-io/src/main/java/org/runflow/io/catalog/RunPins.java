package org.runflow.io.catalog;

import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import org.runflow.RunId;
import org.runflow.error.RunNotFoundException;
import org.runflow.io.disk.AtomicFiles;
import org.runflow.io.disk.WorkspaceFormat;

/** Which runs are pinned: a file in the folder of each. */
record RunPins(RunFolders folders, AtomicFiles files, Rows rows, WorkspaceFormat format) {
    Set<RunId> all() throws IOException {
        Set<RunId> pinned = new TreeSet<>();
        for (RunId id : rows.ids()) {
            if (files.exists(folders.pin(id))) {
                pinned.add(id);
            }
        }
        return pinned;
    }

    RunId pin(RunId id) throws IOException {
        if (rows.find(id).isEmpty()) {
            throw new RunNotFoundException(id.text());
        }
        format.raise();
        files.write(folders.pin(id), out -> {});
        return id;
    }

    RunId unpin(RunId id) throws IOException {
        files.delete(folders.pin(id));
        return id;
    }
}
