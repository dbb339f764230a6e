package org.runflow.io;

import java.time.Instant;
import java.util.zip.CRC32C;
import org.runflow.store.Digest;

/**
 * What every process with a workspace needs soon and the platform takes milliseconds to load the first time: a thread of its own begins with it while the workspace is being
 * opened. Only classes of the platform, and one that needs no other, which may be loaded by any thread at any time; who needs one meanwhile waits for it, as it would have loaded it itself.
 */
final class Ahead {
    private static boolean begun;

    private Ahead() {}

    /** Begins, once in a process. */
    static synchronized void begin() {
        if (!begun) {
            begun = true;
            Thread thread = new Thread(Ahead::load, "runflow-ahead");
            thread.setDaemon(true);
            try {
                thread.start();
            } catch (OutOfMemoryError e) {
                // the system gives no more threads: what is needed is loaded when it is
            }
        }
    }

    private static void load() {
        // the providers of digests, the form of times, the tables of check sums
        Digest unusedDigest = Digest.ofBytes(new byte[0]);
        String unusedTime = Instant.EPOCH.toString();
        CRC32C unusedTables = new CRC32C();
    }
}
