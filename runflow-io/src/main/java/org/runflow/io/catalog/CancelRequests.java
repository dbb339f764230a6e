package org.runflow.io.catalog;

import java.io.IOException;
import java.util.Optional;
import org.runflow.RunId;
import org.runflow.catalog.CancelAnswer;
import org.runflow.catalog.RunEntry;
import org.runflow.io.disk.AtomicFiles;
import org.runflow.run.RunState;

/** Who is asked to stop: a file in the folder of each run, which its process looks for. */
record CancelRequests(RunFolders folders, AtomicFiles files, Rows rows, LostRuns lost) {
    CancelAnswer make(RunId id) throws IOException {
        Optional<RunEntry> entry = rows.find(id);
        if (entry.isEmpty()) {
            return CancelAnswer.UNKNOWN;
        }
        RunEntry shown = lost.shown(entry.get());
        if (shown.state() == RunState.LOST || shown.state() != entry.get().state()) {
            return CancelAnswer.LOST;
        }
        if (shown.state().isTerminal()) {
            return CancelAnswer.ALREADY_ENDED;
        }
        files.write(folders.cancel(id), out -> {});
        return CancelAnswer.REQUESTED;
    }

    boolean isMade(RunId id) throws IOException {
        return files.exists(folders.cancel(id));
    }

    void forget(RunId id) throws IOException {
        files.delete(folders.cancel(id));
    }
}
