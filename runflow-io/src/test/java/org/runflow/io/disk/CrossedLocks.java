package org.runflow.io.disk;

import java.nio.file.Path;

/** A process that takes one lock, says so, waits for another, and says that. */
final class CrossedLocks {
    private CrossedLocks() {}

    public static void main(String[] arguments) throws Exception {
        FileLocks.Held one = FileLocks.lock(Path.of(arguments[0]));
        System.out.println("holds one");
        FileLocks.Held other = FileLocks.lock(Path.of(arguments[1]));
        System.out.println("holds both");
        other.close();
        one.close();
    }
}
