package org.runflow.io.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import org.runflow.error.InputProblem;
import org.runflow.error.InvalidInputException;

/**
 * Opens the files that a scan of a folder has listed, and checks that they are still what they were. Where the folder lies is in no result and no
 * key. Safe for use by several threads.
 */
public final class FileRoot {
    private final Path root;

    private FileRoot(Path root) {
        this.root = root;
    }

    /**
     * {@return a root}
     *
     * @param root folder, which may be a link itself; it is not looked at yet
     */
    public static FileRoot at(Path root) {
        return new FileRoot(root);
    }

    /** {@return the folder} */
    public Path path() {
        return root;
    }

    /**
     * Opens a file. Its length is compared now, its content while it is read: a stream that is read to its end has given what was listed.
     *
     * @param entry of a scan
     * @return its content, which the caller closes
     * @throws InvalidInputException when the file is gone, lies behind a link out of the folder, is no ordinary file or has another length; the
     *     stream throws it at its end when the content is another
     * @throws IOException of the disk
     */
    public InputStream open(FileEntry entry) throws IOException {
        Path place = find(entry);
        return new CheckedContent(Files.newInputStream(place, LinkOption.NOFOLLOW_LINKS), entry, root);
    }

    /**
     * Reads a file as a whole.
     *
     * @param entry of a scan
     * @return its content, which is what was listed
     * @throws InvalidInputException as {@link #open}
     * @throws IOException of the disk
     */
    public byte[] read(FileEntry entry) throws IOException {
        try (InputStream in = open(entry)) {
            return in.readAllBytes();
        }
    }

    private Path find(FileEntry entry) throws IOException {
        Path real;
        try {
            Path folder = root.toRealPath();
            real = folder.resolve(entry.path()).toRealPath();
            if (!real.startsWith(folder)) {
                throw refused(root, entry, "is a link that leaves the folder, to " + real);
            }
        } catch (InvalidPathException e) {
            throw refused(root, entry, "is not the name of a file here: " + e.getReason());
        } catch (java.nio.file.NoSuchFileException e) {
            throw refused(root, entry, "is not there");
        }
        BasicFileAttributes file = Files.readAttributes(real, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (!file.isRegularFile()) {
            throw refused(root, entry, "is no ordinary file any more");
        }
        if (file.size() != entry.bytes()) {
            throw refused(root, entry, "has " + file.size() + " bytes; " + entry.bytes() + " were listed");
        }
        return real;
    }

    static InvalidInputException refused(Path root, FileEntry entry, String why) {
        return new InvalidInputException("folder '" + root + "'", List.of(InputProblem.of(entry.path(), why)));
    }

    /** {@return the folder as text} */
    @Override
    public String toString() {
        return root.toString();
    }
}
