package org.runflow.io.store;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Temporary files and folders that killed processes have left in a workspace. */
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
                if (AtomicFiles.isTemporary(file) && isOld(file, writtenBefore)) {
                    files.deleteTree(file);
                    deleted++;
                }
            }
        }
        return deleted;
    }

    private List<Path> folders() throws IOException {
        List<Path> folders = new ArrayList<>();
        FOLDERS.forEach(name -> folders.add(workspace.resolve(name)));
        for (Path run : files.list(workspace.resolve("runs"))) {
            if (isFolder(run)) {
                folders.add(run);
            }
        }
        return folders;
    }

    private boolean isFolder(Path path) throws IOException {
        return files.findAttributes(path)
                .filter(BasicFileAttributes::isDirectory)
                .isPresent();
    }

    private boolean isOld(Path file, Instant writtenBefore) throws IOException {
        Optional<BasicFileAttributes> found = files.findAttributes(file);
        return found.isPresent() && found.get().lastModifiedTime().toInstant().isBefore(writtenBefore);
    }
}
