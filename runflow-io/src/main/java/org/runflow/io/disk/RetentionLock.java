package org.runflow.io.disk;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps retention and runs apart: whoever deletes has the lock for itself, runs share it, in this process and in others. A lock of the operating system on
 * {@code retention.lock}, which the kernel frees when a process dies. POSIX frees it as soon as a process closes any channel on the file, so each process has
 * one channel, and counts its holders. Thread-safe.
 */
public final class RetentionLock {
    private static final String FILE = "retention.lock";
    private static final long PAUSE_MS = 10;
    private static final Map<Path, RetentionLock> OPEN = new HashMap<>();

    private final FileChannel channel;
    private final boolean shared;
    private int holders = 1;

    private RetentionLock(FileChannel channel, boolean shared) {
        this.channel = channel;
        this.shared = shared;
    }

    /**
     * Takes the lock together with other runs; waits while somebody has it alone.
     *
     * @param workspace directory
     * @return the lock
     * @throws IOException when the file cannot be opened or locked, or the thread is interrupted meanwhile
     */
    public static FileLocks.Held shared(Path workspace) throws IOException {
        Path real = FileLocks.realPath(workspace.resolve(FILE));
        synchronized (OPEN) {
            while (true) {
                RetentionLock open = OPEN.get(real);
                if (open != null && open.shared) {
                    open.holders++;
                    return new Holder(real, open);
                }
                Optional<FileLocks.Held> taken = open == null ? tryOpen(real, true) : Optional.empty();
                if (taken.isPresent()) {
                    return taken.get();
                }
                pause(real);
            }
        }
    }

    /**
     * Takes the lock alone, if nobody has it.
     *
     * @param workspace directory
     * @return the lock; absent while a run goes on, or somebody else has it, in this process or another
     * @throws IOException when the file cannot be opened or locked
     */
    public static Optional<FileLocks.Held> tryAlone(Path workspace) throws IOException {
        Path real = FileLocks.realPath(workspace.resolve(FILE));
        synchronized (OPEN) {
            return OPEN.containsKey(real) ? Optional.empty() : tryOpen(real, false);
        }
    }

    private static Optional<FileLocks.Held> tryOpen(Path real, boolean shared) throws IOException {
        FileChannel channel = open(real);
        boolean locked = false;
        try {
            FileLock lock = channel.tryLock(0, Long.MAX_VALUE, shared);
            locked = lock != null;
        } catch (OverlappingFileLockException e) {
            throw HeldLock.lockedByOthersHere(real, e);
        } finally {
            if (!locked) {
                channel.close();
            }
        }
        if (!locked) {
            return Optional.empty();
        }
        RetentionLock taken = new RetentionLock(channel, shared);
        OPEN.put(real, taken);
        return Optional.of(new Holder(real, taken));
    }

    private static FileChannel open(Path real) throws IOException {
        if (Files.exists(real, LinkOption.NOFOLLOW_LINKS)) {
            PlaceTakenException.requireFile(real);
        }
        return FileChannel.open(
                real,
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                LinkOption.NOFOLLOW_LINKS);
    }

    /** Other processes tell nobody when they have done. */
    private static void pause(Path real) throws InterruptedIOException {
        try {
            OPEN.wait(PAUSE_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (InterruptedIOException)
                    new InterruptedIOException("interrupted while waiting for '" + real + "'").initCause(e);
        }
    }

    /** One who holds the lock. */
    private static final class Holder implements FileLocks.Held {
        private final Path real;
        private final RetentionLock lock;
        private boolean closed;

        Holder(Path real, RetentionLock lock) {
            this.real = real;
            this.lock = lock;
        }

        @Override
        public void close() throws IOException {
            synchronized (OPEN) {
                if (closed) {
                    return;
                }
                closed = true;
                lock.holders--;
                if (lock.holders == 0) {
                    OPEN.remove(real);
                    OPEN.notifyAll();
                    lock.channel.close();
                }
            }
        }
    }
}
