package org.runflow.docs.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.runflow.Document;

/** Files that commands write for people. */
final class Output {
    private Output() {}

    /** Makes the folders above the file, too. Of a new file that finds no room nothing stays: half a page looks like a whole one. */
    static void write(Path file, Document document) {
        boolean isNew = !Files.exists(file, LinkOption.NOFOLLOW_LINKS);
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            try {
                Files.write(file, document.bytes());
            } catch (IOException e) {
                if (isNew) {
                    Files.deleteIfExists(file);
                }
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write '" + file + "'", e);
        }
    }
}
