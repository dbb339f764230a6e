package org.runflow.io.inventory;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.runflow.RunCoordinate;
import org.runflow.inventory.InventoryEntry;
import org.runflow.io.disk.AtomicFiles;
import org.runflow.io.disk.FileLocks;
import org.runflow.store.ContentWriter;
import org.runflow.store.Digest;

/**
 * A folder of its own on the same disk, locked while its process lives: whoever begins later deletes the folders whose lock nobody holds, however young or old.
 */
final class DirectoryStaging implements Staging {
    private static final String LOCK = "lock";

    private final DirectorySource side;
    private final AtomicFiles files;
    private final Path folder;
    private final FileLocks.Held lock;
    private int count;

    private DirectoryStaging(DirectorySource side, AtomicFiles files, Path folder, FileLocks.Held lock) {
        this.side = side;
        this.files = files;
        this.folder = folder;
        this.lock = lock;
    }

    static DirectoryStaging begin(DirectorySource side) throws IOException {
        AtomicFiles files = AtomicFiles.buffered().within(side.root());
        Path all = side.root().resolve(DirectorySource.STAGING);
        files.createFolder(all);
        FileLocks.Held gate = FileLocks.lock(all.resolve(LOCK));
        try {
            for (Path old : files.list(all)) {
                if (files.isFolder(old) && !FileLocks.isHeld(old.resolve(LOCK))) {
                    files.deleteTree(old);
                }
            }
            Path own = all.resolve(UUID.randomUUID().toString());
            files.createFolder(own);
            return new DirectoryStaging(side, files, own, FileLocks.lock(own.resolve(LOCK)));
        } finally {
            gate.close();
        }
    }

    @Override
    public Staged write(ContentWriter content) throws IOException {
        Path file = folder.resolve(Integer.toString(count++));
        AtomicFiles.Written written = files.writeDigested(file, content);
        return new StagedPath(file, written);
    }

    @Override
    public void close() throws IOException {
        lock.close();
        files.deleteTree(folder);
    }

    private final class StagedPath implements Staged {
        private final Path file;
        private final AtomicFiles.Written written;

        private StagedPath(Path file, AtomicFiles.Written written) {
            this.file = file;
            this.written = written;
        }

        @Override
        public long bytes() {
            return written.bytes();
        }

        @Override
        public Digest digest() {
            return written.digest();
        }

        @Override
        public InventoryEntry putAt(RunCoordinate coordinate, String name, Optional<InventoryEntry> replaced)
                throws IOException {
            Path target = side.root().resolve(new CoordinatePaths(side.schema()).path(coordinate, name));
            if (files.isLink(target)) {
                throw new IOException("'" + target + "' is a link, which is not replaced");
            }
            if (replaced.isPresent()) {
                side.requireSame(replaced.get());
            } else if (side.look(coordinate, name).isPresent()) {
                throw new DriftException("'" + name + "' of '" + coordinate + "' is there by now");
            }
            files.createFolder(Objects.requireNonNull(target.getParent(), "a file lies in a folder"));
            files.replace(file, target);
            InventoryEntry now = side.look(coordinate, name)
                    .orElseThrow(() -> new DriftException("'" + name + "' of '" + coordinate + "' is gone"));
            return now.withDigest(written.digest());
        }

        @Override
        public void discard() {
            try {
                files.delete(file);
            } catch (IOException e) {
                System.getLogger(DirectoryStaging.class.getName())
                        .log(System.Logger.Level.DEBUG, "''{0}'' is deleted later: {1}", file, e);
            }
        }
    }
}
