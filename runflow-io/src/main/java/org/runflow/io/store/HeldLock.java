package org.runflow.io.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** A lock of the operating system together with its guard within the process, which was entered before. */
final class HeldLock implements FileLocks.Held {
    private final Path guard;
    private final Path file;
    private @Nullable FileChannel channel;
    private boolean closed;

    /**
     * A lock that is not taken yet.
     *
     * @param guard the file by the name under which this process knows it
     * @param file where it lies now; elsewhere as long as it is on its way to that name
     */
    HeldLock(Path guard, Path file) {
        this.guard = guard;
        this.file = file;
    }

    /** Whether another process holds the lock. Needs no right to write; a link or a folder in the place of the file is held by nobody. */
    static boolean isHeldElsewhere(Path file) throws IOException {
        try {
            PlaceTakenException.requireFile(file);
        } catch (NoSuchFileException | PlaceTakenException e) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
                FileLock shared = channel.tryLock(0, Long.MAX_VALUE, true)) {
            return shared == null;
        } catch (OverlappingFileLockException e) {
            return true;
        }
    }

    /** Takes the lock of the operating system; says whether it did. */
    synchronized boolean take(boolean waiting) throws IOException {
        FileChannel opened = open(file);
        channel = opened;
        return (waiting ? opened.lock() : opened.tryLock()) != null;
    }

    /** Opens a file for locks; a link or a folder in its place is refused. */
    static FileChannel open(Path real) throws IOException {
        if (Files.exists(real, LinkOption.NOFOLLOW_LINKS)) {
            PlaceTakenException.requireFile(real);
        }
        return FileChannel.open(real, StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
    }

    @Override
    public synchronized void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        try {
            if (channel != null) {
                channel.close();
            }
        } finally {
            LocksOfThisProcess.leave(guard);
        }
    }
}
