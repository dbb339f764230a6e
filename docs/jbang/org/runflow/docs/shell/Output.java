package org.runflow.docs.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.runflow.Document;

/** Files that commands write for people. */
final class Output {
    private Output() {}

    /** Makes the folders above the file, too. */
    static void write(Path file, Document document) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.write(file, document.bytes());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write '" + file + "'", e);
        }
    }
}
