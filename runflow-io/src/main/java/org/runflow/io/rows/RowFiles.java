package org.runflow.io.rows;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.Set;

/** Names of row files, and how they are opened: never through a link, never something that is no file. */
final class RowFiles {
    static final String SUFFIX = ".rows.jsonl.gz";
    /** Of a file while it is written. */
    private static final String PART = ".part";

    private RowFiles() {}

    static Path part(Path file) {
        return file.resolveSibling(file.getFileName() + PART);
    }

    static void requireName(Path file) {
        Path name = file.getFileName();
        if (name == null || !name.toString().endsWith(SUFFIX) || name.toString().equals(SUFFIX)) {
            throw new IllegalArgumentException(
                    "the name of a row file ends in " + SUFFIX + ", that of '" + file + "' does not");
        }
    }

    static boolean isParquet(Path file) {
        return String.valueOf(file.getFileName()).endsWith(RowFormat.SUFFIX);
    }

    static boolean exists(Path file) {
        return Files.exists(file, LinkOption.NOFOLLOW_LINKS);
    }

    static BasicFileAttributes attributes(Path file) {
        try {
            BasicFileAttributes found =
                    Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (!found.isRegularFile()) {
                throw new RowFileException(file, found.isSymbolicLink() ? "is a link, not a file" : "is no file");
            }
            return found;
        } catch (NoSuchFileException e) {
            throw new RowFileException(file, "is not there");
        } catch (IOException e) {
            throw new RowFileException(file, e);
        }
    }

    static FileChannel open(Path file, OpenOption... how) throws IOException {
        attributes(file);
        Set<OpenOption> options = new HashSet<>(Set.of(how));
        options.add(LinkOption.NOFOLLOW_LINKS);
        return FileChannel.open(file, options);
    }
}
