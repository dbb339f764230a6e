package org.runflow.io.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** A lock of the operating system together with its guard within the process, which was entered before. */
final class HeldLock implements FileLocks.Held {
    private final Path real;
    private @Nullable FileChannel channel;
    private boolean closed;

    HeldLock(Path real) {
        this.real = real;
    }

    /** Takes the lock of the operating system; says whether it did. */
    synchronized boolean take(boolean waiting) throws IOException {
        FileChannel opened = open(real);
        channel = opened;
        return (waiting ? opened.lock() : opened.tryLock()) != null;
    }

    private static FileChannel open(Path real) throws IOException {
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
            LocksOfThisProcess.leave(real);
        }
    }
}
