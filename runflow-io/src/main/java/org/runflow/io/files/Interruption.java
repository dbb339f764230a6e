package org.runflow.io.files;

import java.nio.file.Path;
import java.util.concurrent.CancellationException;

/** Lets long work on a folder end when its thread is interrupted, as that of a cancelled stage is. */
final class Interruption {
    private Interruption() {}

    static void check(Path root) {
        if (Thread.currentThread().isInterrupted()) {
            throw of(root);
        }
    }

    static CancellationException of(Path root) {
        return new CancellationException("interrupted while folder '" + root + "' was read");
    }
}
