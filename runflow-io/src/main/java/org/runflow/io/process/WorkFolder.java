package org.runflow.io.process;

import java.io.IOException;
import java.lang.ref.Cleaner;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.runflow.io.disk.AtomicFiles;
import org.runflow.io.disk.FileLocks;

/**
 * A fresh folder in which a process works. It is deleted when it is closed, or when nobody holds it any more; that of a process which died is deleted
 * by the next one that makes such a folder in the same place, as its lock is free.
 */
final class WorkFolder implements AutoCloseable {
    private static final String PREFIX = "runflow-work-";
    private static final String LOCK = "lock";
    private static final Cleaner CLEANER = Cleaner.create();

    /** Whoever has just made a folder holds its lock a moment later; nobody takes that moment for the end of a process. */
    private static final Duration YOUNG = Duration.ofSeconds(10);

    private final Path path;
    private final Cleaner.Cleanable cleanable;

    private WorkFolder(Path outer, FileLocks.Held held) throws IOException {
        this.cleanable = CLEANER.register(this, () -> delete(outer, held));
        this.path = Files.createDirectory(outer.resolve("work")).toRealPath();
    }

    /** Makes one that nobody else may enter. */
    static WorkFolder below(Path base) throws IOException {
        Files.createDirectories(base);
        sweep(base);
        while (true) {
            Path outer = Files.createTempDirectory(base, PREFIX);
            Optional<FileLocks.Held> held = FileLocks.tryLock(outer.resolve(LOCK));
            // who sweeps at this very moment may have been quicker, and deletes it then
            if (held.isPresent()) {
                return new WorkFolder(outer, held.get());
            }
        }
    }

    Path path() {
        return path;
    }

    @Override
    public void close() {
        cleanable.clean();
    }

    private static void sweep(Path base) throws IOException {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(base, PREFIX + "*")) {
            for (Path folder : folders) {
                sweepOne(folder);
            }
        }
    }

    private static void sweepOne(Path folder) {
        try {
            Path lock = folder.resolve(LOCK);
            if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS) && isOld(lock)) {
                FileLocks.tryLock(lock).ifPresent(held -> delete(folder, held));
            }
        } catch (IOException e) {
            // somebody else's, or just being deleted by somebody else
            log("was not swept", folder, e);
        }
    }

    private static boolean isOld(Path lock) throws IOException {
        return Files.exists(lock, LinkOption.NOFOLLOW_LINKS)
                && Files.getLastModifiedTime(lock, LinkOption.NOFOLLOW_LINKS)
                        .toInstant()
                        .isBefore(Instant.now().minus(YOUNG));
    }

    /** The lock goes last, so that what is left of a folder is swept another time. */
    private static void delete(Path outer, FileLocks.Held held) {
        AtomicFiles files = AtomicFiles.buffered();
        try (held) {
            try {
                deleteAll(outer, files);
            } catch (AccessDeniedException e) {
                unlock(outer, files);
                deleteAll(outer, files);
            }
        } catch (IOException e) {
            log("could not be deleted", outer, e);
        }
    }

    private static void deleteAll(Path outer, AtomicFiles files) throws IOException {
        files.deleteTree(outer.resolve("work"));
        files.deleteTree(outer);
    }

    /** Programs leave folders in which nothing may be deleted, as caches of packages have them; whoever owns them can allow it. */
    private static void unlock(Path folder, AtomicFiles files) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(folder, PosixFileAttributeView.class);
        if (view != null && files.isFolder(folder)) {
            view.setPermissions(PosixFilePermissions.fromString("rwx------"));
            for (Path child : files.list(folder)) {
                unlock(child, files);
            }
        }
    }

    private static void log(String what, Path folder, IOException e) {
        System.getLogger(WorkFolder.class.getName())
                .log(System.Logger.Level.DEBUG, "work folder ''{0}'' {1}: {2}", folder, what, e);
    }
}
