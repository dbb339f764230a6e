package org.runflow.io.disk;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * Which lock files this process has open, and who waits for them: whoever has come first is next. It has to be one set for the whole process: POSIX
 * frees a process's lock on a file as soon as the process closes any channel on that file, so a lock file in use here must not even be opened a second
 * time.
 */
final class LocksOfThisProcess {
    /** The first of a line holds the lock, the others wait. */
    private static final Map<Path, Deque<Object>> LINES = new HashMap<>();

    private static final Object PROBING = new Object();

    private LocksOfThisProcess() {}

    static boolean tryEnter(Path real) {
        synchronized (LINES) {
            if (LINES.containsKey(real)) {
                return false;
            }
            line(real).add(new Object());
            return true;
        }
    }

    static void enter(Path real) throws InterruptedIOException {
        Object me = new Object();
        synchronized (LINES) {
            line(real).add(me);
            while (line(real).peek() != me) {
                try {
                    LINES.wait();
                } catch (InterruptedException e) {
                    line(real).remove(me);
                    Thread.currentThread().interrupt();
                    throw (InterruptedIOException)
                            new InterruptedIOException("interrupted while waiting for '" + real + "'").initCause(e);
                }
            }
        }
    }

    static void leave(Path real) {
        synchronized (LINES) {
            Deque<Object> line = line(real);
            line.poll();
            if (line.isEmpty()) {
                LINES.remove(real);
            }
            LINES.notifyAll();
        }
    }

    /**
     * Whether a lock is held, here or elsewhere. Those who ask do so one after another, so that none takes another for a holder.
     *
     * @param elsewhere opens the file, and says whether another process holds the lock
     */
    static boolean isHeld(Path real, StoreFailure.DiskAction<Boolean> elsewhere) throws IOException {
        synchronized (PROBING) {
            if (!tryEnter(real)) {
                return true;
            }
            try {
                return elsewhere.run();
            } finally {
                leave(real);
            }
        }
    }

    private static Deque<Object> line(Path real) {
        return LINES.computeIfAbsent(real, file -> new ArrayDeque<>());
    }
}
