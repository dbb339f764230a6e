package org.runflow.io.process;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A file that takes all a stream says. When it fails it takes nothing more; the process goes on. */
final class Spill implements AutoCloseable {
    private final Optional<Path> file;
    private @Nullable OutputStream out;
    private @Nullable IOException failure;

    Spill(Optional<Path> file) {
        this.file = file;
        file.ifPresent(this::open);
    }

    private void open(Path path) {
        try {
            Path folder = path.toAbsolutePath().getParent();
            if (folder != null && !Files.isDirectory(folder)) {
                Files.createDirectories(folder);
            }
            out = Files.newOutputStream(
                    path,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.WRITE,
                    LinkOption.NOFOLLOW_LINKS);
        } catch (IOException e) {
            fail(e);
        }
    }

    synchronized void write(byte[] bytes, int count) {
        if (out != null) {
            try {
                out.write(bytes, 0, count);
            } catch (IOException e) {
                fail(e);
            }
        }
    }

    Optional<Path> file() {
        return file;
    }

    synchronized Optional<String> problem() {
        return Optional.ofNullable(failure).map(e -> "not all of it is in '" + file.orElseThrow() + "': " + e);
    }

    @Override
    public synchronized void close() {
        if (out != null) {
            try {
                out.close();
            } catch (IOException e) {
                fail(e);
            }
            out = null;
        }
    }

    private synchronized void fail(IOException e) {
        if (failure == null) {
            failure = e;
        }
        if (out != null) {
            OutputStream broken = out;
            out = null;
            try {
                broken.close();
            } catch (IOException again) {
                e.addSuppressed(again);
            }
        }
    }
}
