package org.runflow.docs.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import org.runflow.Document;

/** Files that commands write for people. */
final class Output {
    private Output() {}

    /**
     * Makes the folders above the file, too. A document that finds no room leaves what was there before, be it nothing: half a page looks like a whole one.
     */
    static void write(Path file, Document document) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            if (Files.isRegularFile(file)) {
                replace(file.toRealPath(), document.bytes());
            } else {
                writeAll(file, document.bytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write '" + file + "'", e);
        }
    }

    /** Where the folder takes no other file, the file itself is written. */
    private static void replace(Path file, byte[] content) throws IOException {
        if (!Files.isWritable(file) || !Files.isWritable(file.getParent())) {
            Files.write(file, content);
            return;
        }
        Path part = file.resolveSibling(
                "." + file.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        writeAll(part, content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        PosixFileAttributeView old = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (old != null) {
            Files.setPosixFilePermissions(part, old.readAttributes().permissions());
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Also into a device or a pipe; of a new file that is not whole nothing stays. */
    private static void writeAll(Path file, byte[] content, OpenOption... options) throws IOException {
        boolean isNew = !Files.exists(file, LinkOption.NOFOLLOW_LINKS);
        try {
            Files.write(file, content, options);
        } catch (IOException e) {
            if (isNew) {
                Files.deleteIfExists(file);
            }
            throw e;
        }
    }
}
