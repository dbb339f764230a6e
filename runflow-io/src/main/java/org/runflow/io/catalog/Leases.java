package org.runflow.io.catalog;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Optional;
import org.runflow.RunId;
import org.runflow.catalog.RunEntry;
import org.runflow.io.disk.AtomicFiles;
import org.runflow.io.disk.FileLocks;

/** Who works on which run. A lease is a lock of the operating system on the file {@code lock} in the folder of the run. */
final class Leases {
    private final RunFolders folders;
    private final AtomicFiles files;
    private final Rows rows;

    Leases(RunFolders folders, AtomicFiles files, Rows rows) {
        this.folders = folders;
        this.files = files;
        this.rows = rows;
    }

    /**
     * Makes the folder of a run, with its row in it and its lease taken. It appears in one step, so that a process that is killed leaves a whole run
     * or a temporary folder.
     *
     * @throws IllegalArgumentException when there is such a run already
     */
    FileLocks.Held begin(RunEntry entry) throws IOException {
        RunId id = entry.id();
        Path aside = AtomicFiles.temporaryIn(folders.runs());
        files.createFolder(aside);
        try {
            FileLocks.Held lease = FileLocks.tryLockBeforeMoving(aside, folders.of(id), RunFolders.LEASE)
                    .orElseThrow(() -> known(id));
            try {
                rows.write(entry, aside.resolve(RunFolders.RUN_JSON));
                return move(aside, id, lease);
            } catch (IOException | RuntimeException e) {
                lease.close();
                throw e;
            }
        } catch (IOException | RuntimeException e) {
            discard(aside, e);
            throw e;
        }
    }

    private FileLocks.Held move(Path aside, RunId id, FileLocks.Held lease) throws IOException {
        try {
            files.moveFolder(aside, folders.of(id));
            return lease;
        } catch (AccessDeniedException e) {
            // a system that moves no folder with an open file in it
            lease.close();
            files.moveFolder(aside, folders.of(id));
            return find(id).orElseThrow(() -> e);
        } catch (FileSystemException e) {
            if (files.exists(folders.of(id))) {
                throw known(id);
            }
            throw e;
        }
    }

    /** Takes the lease of a run, unless somebody has it. A link in the place of its file is deleted: nobody holds a lease through one. */
    Optional<FileLocks.Held> find(RunId id) throws IOException {
        Path lock = folders.lease(id);
        if (files.isLink(lock)) {
            files.delete(lock);
        }
        return FileLocks.tryLock(lock);
    }

    /** Whether somebody works on a run that has a row. */
    boolean isHeld(RunId id) throws IOException {
        return FileLocks.isHeld(folders.lease(id));
    }

    static IllegalArgumentException known(RunId id) {
        return new IllegalArgumentException("there is a run " + id + " already");
    }

    private void discard(Path aside, Exception failure) {
        try {
            files.deleteTree(aside);
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }
}
