package org.runflow.io.disk;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.FileLockInterruptionException;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** A lock of the operating system together with its guard within the process, which was entered before. */
final class HeldLock implements FileLocks.Held {
    private static final long FIRST_PAUSE_NANOS = 500_000;
    private static final long LONGEST_PAUSE_NANOS = 20_000_000;

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
        return (waiting ? await(opened) : opened.tryLock()) != null;
    }

    /**
     * POSIX knows who waits for whom by processes. When one thread of this process holds a lock for which another process waits, while another thread waits
     * for one of that process, it takes the two for a deadlock and refuses to wait, though either thread will go on. Then we look again and again.
     */
    private FileLock await(FileChannel opened) throws IOException {
        try {
            return opened.lock();
        } catch (FileLockInterruptionException | ClosedChannelException e) {
            throw e;
        } catch (IOException e) {
            return look(opened);
        }
    }

    private FileLock look(FileChannel opened) throws IOException {
        for (long pause = FIRST_PAUSE_NANOS; true; pause = Math.min(2 * pause, LONGEST_PAUSE_NANOS)) {
            FileLock lock = opened.tryLock();
            if (lock != null) {
                return lock;
            }
            LockSupport.parkNanos(pause);
            if (Thread.currentThread().isInterrupted()) {
                throw new InterruptedIOException("interrupted while waiting for '" + file + "'");
            }
        }
    }

    /**
     * Code that knows nothing of our guards has the lock: another copy of this library, or this one by another name of the folder that is no link, such as
     * a second mount.
     */
    static IOException lockedByOthersHere(Path file, OverlappingFileLockException cause) {
        return new IOException("'" + file + "' is locked by other code of this process", cause);
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
