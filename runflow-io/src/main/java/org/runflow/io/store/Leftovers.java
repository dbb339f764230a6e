package org.runflow.io.store;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.runflow.io.disk.AtomicFiles;
import org.runflow.io.disk.FileLocks;
import org.runflow.io.disk.StoreFailure;

/**
 * What killed processes have left in a workspace: temporary files and folders, folders of runs that never got a row, and names of such runs among those that
 * go on. Links are kept, wherever they lead.
 */
final class Leftovers {
    private static final String OBJECTS = "objects";
    private static final String RUNS = "runs";
    private static final String LIVE = "live";
    private static final String LEASE = "lock";
    private static final String PACKS = "cache/items";
    private static final List<String> FOLDERS =
            List.of("", OBJECTS, "cache", "cache/newest", "cache/races", "digests", "pipelines", "sources", RUNS, LIVE);

    private final Path workspace;
    private final AtomicFiles files;

    Leftovers(Path workspace, AtomicFiles files) {
        this.workspace = workspace;
        this.files = files;
    }

    /** How many there were. */
    int delete(Instant writtenBefore) throws IOException {
        int deleted = deleteHalfBegun(writtenBefore) + deleteNames(writtenBefore);
        for (Path folder : folders()) {
            for (Path file : inside(folder)) {
                if (AtomicFiles.isTemporary(file) && isFree(file) && isOursAndOld(file, writtenBefore)) {
                    files.deleteTree(file);
                    deleted++;
                }
            }
        }
        return deleted;
    }

    /** Folders of runs that hold nothing but a lock that nobody holds: earlier releases made the lock before the row. */
    private int deleteHalfBegun(Instant writtenBefore) throws IOException {
        int deleted = 0;
        for (Path run : files.list(workspace.resolve(RUNS))) {
            if (files.isFolder(run)
                    && !AtomicFiles.isTemporary(run)
                    && holdsOnlyALock(run)
                    && isFree(run)
                    && isOursAndOld(run, writtenBefore)) {
                files.deleteTree(run);
                deleted++;
            }
        }
        return deleted;
    }

    private boolean holdsOnlyALock(Path run) throws IOException {
        List<Path> inside = files.list(run);
        return inside.contains(run.resolve(LEASE))
                && inside.stream().allMatch(file -> file.endsWith(LEASE) || AtomicFiles.isTemporary(file));
    }

    /** Names of runs that were never made. */
    private int deleteNames(Instant writtenBefore) throws IOException {
        int deleted = 0;
        for (Path name : files.list(workspace.resolve(LIVE))) {
            Path run = workspace.resolve(RUNS).resolve(name.getFileName());
            if (!files.exists(run) && isOursAndOld(name, writtenBefore)) {
                files.delete(name);
                deleted++;
            }
        }
        return deleted;
    }

    /** A folder that cannot be listed keeps what it has, and keeps nothing else from going. */
    private List<Path> inside(Path folder) {
        try {
            return files.list(folder);
        } catch (IOException e) {
            System.getLogger(Leftovers.class.getName())
                    .log(
                            Level.WARNING,
                            () -> "what killed processes have left in '" + folder + "' stays: "
                                    + StoreFailure.reasonOf(e));
            return List.of();
        }
    }

    private boolean isFree(Path folder) throws IOException {
        return !files.isFolder(folder) || !FileLocks.isHeld(folder.resolve(LEASE));
    }

    private List<Path> folders() throws IOException {
        List<Path> folders = new ArrayList<>();
        for (String name : FOLDERS) {
            Path folder = workspace.resolve(name);
            if (name.isEmpty() || files.isFolder(folder)) {
                folders.add(folder);
            }
        }
        for (String parent : List.of(OBJECTS, RUNS)) {
            addFoldersIn(workspace.resolve(parent), folders);
        }
        Path packs = workspace.resolve(PACKS);
        if (files.isFolder(packs)) {
            addFoldersIn(packs, folders);
        }
        return folders;
    }

    private void addFoldersIn(Path parent, List<Path> folders) throws IOException {
        for (Path folder : files.list(parent)) {
            if (files.isFolder(folder) && !AtomicFiles.isTemporary(folder)) {
                folders.add(folder);
            }
        }
    }

    /** Nothing here ever makes a link: it is somebody else's. */
    private boolean isOursAndOld(Path file, Instant writtenBefore) throws IOException {
        return files.findAttributes(file)
                .filter(found -> found.isRegularFile() || found.isDirectory())
                .filter(found -> found.lastModifiedTime().toInstant().isBefore(writtenBefore))
                .isPresent();
    }
}
