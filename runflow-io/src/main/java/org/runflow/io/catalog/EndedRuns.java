package org.runflow.io.catalog;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.runflow.RunId;
import org.runflow.io.disk.AtomicFiles;

/** Lets go of runs that nobody works on any more. */
record EndedRuns(RunFolders folders, AtomicFiles files, Rows rows, RunIndex index, Leases leases, LostRuns lost) {
    /**
     * Takes runs out of the index and moves their folders aside. For who holds the lock of the catalog.
     *
     * @param runs that have ended
     * @return the folders as they are called now
     * @throws IllegalArgumentException when one has not ended, or somebody works on it
     */
    List<Path> setAsideLocked(Collection<RunId> runs) throws IOException {
        for (RunId id : runs) {
            requireEnded(id);
        }
        index.removeLocked(runs.stream().map(RunId::text).collect(Collectors.toSet()));
        List<Path> moved = new ArrayList<>();
        for (RunId id : runs) {
            Path place = AtomicFiles.temporaryIn(folders.runs());
            files.moveFolder(folders.of(id), place);
            moved.add(place);
        }
        return moved;
    }

    /** One whose process was killed is shown as lost, whether or not somebody has written that down. */
    private void requireEnded(RunId id) throws IOException {
        boolean ended = rows.find(id)
                .map(lost::shown)
                .filter(run -> run.state().isTerminal())
                .isPresent();
        if (!ended || leases.isHeld(id)) {
            throw new IllegalArgumentException("run " + id + " has not ended");
        }
    }
}
