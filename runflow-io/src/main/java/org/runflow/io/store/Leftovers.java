package org.runflow.io.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Temporary files and folders that killed processes have left in a workspace. Links are kept, wherever they lead. */
final class Leftovers {
    private static final List<String> FOLDERS = List.of("", "objects", "cache", "cache/newest", "pipelines");

    private final Path workspace;
    private final AtomicFiles files;

    Leftovers(Path workspace, AtomicFiles files) {
        this.workspace = workspace;
        this.files = files;
    }

    /** How many there were. */
    int delete(Instant writtenBefore) throws IOException {
        int deleted = 0;
        for (Path folder : folders()) {
            for (Path file : files.list(folder)) {
                if (AtomicFiles.isTemporary(file) && isOursAndOld(file, writtenBefore)) {
                    files.deleteTree(file);
                    deleted++;
                }
            }
        }
        return deleted;
    }

    private List<Path> folders() throws IOException {
        List<Path> folders = new ArrayList<>();
        for (String name : FOLDERS) {
            Path folder = workspace.resolve(name);
            if (name.isEmpty() || files.isFolder(folder)) {
                folders.add(folder);
            }
        }
        for (Path run : files.list(workspace.resolve("runs"))) {
            if (files.isFolder(run)) {
                folders.add(run);
            }
        }
        return folders;
    }

    /** Nothing here ever makes a link: it is somebody else's. */
    private boolean isOursAndOld(Path file, Instant writtenBefore) throws IOException {
        return files.findAttributes(file)
                .filter(found -> found.isRegularFile() || found.isDirectory())
                .filter(found -> found.lastModifiedTime().toInstant().isBefore(writtenBefore))
                .isPresent();
    }
}
