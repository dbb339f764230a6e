package org.runflow.io.disk;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A process that takes a lock, says so, and keeps it until it dies. */
final class LockHolder {
    private LockHolder() {}

    public static void main(String[] arguments) throws Exception {
        boolean taken = FileLocks.tryLock(Path.of(arguments[0])).isPresent();
        System.out.println(taken ? "held" : "busy");
        if (taken) {
            new CountDownLatch(1).await();
        }
    }
}
