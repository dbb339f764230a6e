package org.runflow.docs.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.runflow.Document;

class OutputTest {
    private static final Document PAGE = Document.text("text/html", "<p>new</p>");

    @TempDir
    private Path directory;

    @Test
    void foldersAboveAreMade() throws IOException {
        Path file = directory.resolve("a/b/page.html");

        Output.write(file, PAGE);

        assertThat(file).hasContent("<p>new</p>");
        assertThat(names(file.getParent())).containsExactly("page.html");
    }

    @Test
    void replacedFileStaysWhatItWasToOthers() throws IOException {
        Path file = Files.writeString(directory.resolve("page.html"), "old, and longer than the new one");
        assumeTrue(Files.getFileStore(file).supportsFileAttributeView("posix"), "no permissions of this kind here");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        Path link = Files.createSymbolicLink(directory.resolve("link.html"), file);

        Output.write(link, PAGE);

        assertThat(link).isSymbolicLink().hasContent("<p>new</p>");
        assertThat(Files.getPosixFilePermissions(file, LinkOption.NOFOLLOW_LINKS))
                .isEqualTo(PosixFilePermissions.fromString("rw-r-----"));
        assertThat(names(directory)).containsExactlyInAnyOrder("page.html", "link.html");
    }

    private static Stream<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList().stream();
        }
    }
}
