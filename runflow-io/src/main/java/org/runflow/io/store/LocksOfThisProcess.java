package org.runflow.io.store;

import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/**
 * Which lock files this process has open. It has to be one set for the whole process: POSIX frees a process's lock on a file as soon as the process
 * closes any channel on that file, so a lock file in use here must not even be opened a second time.
 */
final class LocksOfThisProcess {
    private static final Set<Path> OPEN = new HashSet<>();

    private LocksOfThisProcess() {}

    static boolean tryEnter(Path real) {
        synchronized (OPEN) {
            return OPEN.add(real);
        }
    }

    static void enter(Path real) throws InterruptedIOException {
        synchronized (OPEN) {
            while (!OPEN.add(real)) {
                try {
                    OPEN.wait();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw (InterruptedIOException)
                            new InterruptedIOException("interrupted while waiting for '" + real + "'").initCause(e);
                }
            }
        }
    }

    static void leave(Path real) {
        synchronized (OPEN) {
            OPEN.remove(real);
            OPEN.notifyAll();
        }
    }
}
