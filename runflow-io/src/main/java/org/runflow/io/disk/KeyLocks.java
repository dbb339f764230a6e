package org.runflow.io.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.runflow.store.Digest;
import org.runflow.store.StageClaim;

/**
 * Locks on keys, between processes and within each: a byte of one file for every key, at the place that its digest says. The file stays empty, and the
 * kernel frees the bytes of a process that dies. POSIX frees all of them when a process closes any channel on the file, so each process has one, open as
 * long as it holds a lock. Two keys at one place, one in 2⁶³, wait for each other. Thread-safe.
 */
public final class KeyLocks {
    private static final Map<Path, KeyLocks> OPEN = new HashMap<>();

    private final Path file;
    private final FileChannel channel;
    private final Map<Long, FileLock> held = new HashMap<>();

    private KeyLocks(Path file) throws IOException {
        this.file = file;
        this.channel = HeldLock.open(file);
    }

    /**
     * Takes the lock on a key if nobody holds it.
     *
     * @param file created when it is not there, in a folder that is
     * @param key any
     * @return the lock; absent when somebody holds it
     * @throws IOException when the file cannot be opened or locked
     */
    public static Optional<StageClaim> tryLock(Path file, Digest key) throws IOException {
        Path real = FileLocks.realPath(file);
        synchronized (OPEN) {
            KeyLocks locks = OPEN.get(real);
            if (locks == null) {
                locks = new KeyLocks(real);
                OPEN.put(real, locks);
            }
            try {
                return locks.tryLock(placeOf(key));
            } catch (OverlappingFileLockException e) {
                throw HeldLock.lockedByOthersHere(real, e);
            } finally {
                locks.closeUnlessNeeded();
            }
        }
    }

    private static long placeOf(Digest key) {
        long place = ByteBuffer.wrap(HexFormat.of().parseHex(key.hex())).getLong();
        return place >>> 1;
    }

    private Optional<StageClaim> tryLock(long place) throws IOException {
        FileLock lock = held.containsKey(place) ? null : channel.tryLock(place, 1, false);
        if (lock == null) {
            return Optional.empty();
        }
        held.put(place, lock);
        return Optional.of(() -> free(place, lock));
    }

    private void free(long place, FileLock lock) {
        StoreFailure.in("free a lock in '" + file + "'", () -> {
            synchronized (OPEN) {
                if (held.remove(place, lock)) {
                    try {
                        lock.release();
                    } finally {
                        closeUnlessNeeded();
                    }
                }
                return file;
            }
        });
    }

    private void closeUnlessNeeded() throws IOException {
        if (held.isEmpty()) {
            OPEN.remove(file);
            channel.close();
        }
    }
}
