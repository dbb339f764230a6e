package org.runflow.io.disk;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/** A place of a workspace holds what does not belong there: a link, a folder for a file, a file for a folder, a pipe. It is left as it is. */
public final class PlaceTakenException extends FileSystemException {
    private static final long serialVersionUID = 1L;

    private PlaceTakenException(Path place, String reason) {
        super(place.toString(), null, reason);
    }

    /**
     * Makes sure that a file can be opened without being led elsewhere, or waiting for whoever writes into a pipe.
     *
     * @throws java.nio.file.NoSuchFileException when nothing is there
     */
    static void requireFile(Path place) throws IOException {
        requireFile(place, Long.MAX_VALUE);
    }

    /** As {@link #requireFile(Path)}, of at most so many bytes. */
    static void requireFile(Path place, long longest) throws IOException {
        BasicFileAttributes found = attributes(place);
        if (!found.isRegularFile()) {
            throw new PlaceTakenException(place, found.isDirectory() ? "is a folder, not a file" : noFile(found));
        }
        if (found.size() > longest) {
            throw new PlaceTakenException(place, "has " + found.size() + " bytes, more than any such file needs");
        }
    }

    /**
     * Makes sure that a folder is one, and does not lead elsewhere.
     *
     * @throws java.nio.file.NoSuchFileException when nothing is there
     */
    static void requireFolder(Path place) throws IOException {
        BasicFileAttributes found = attributes(place);
        if (!found.isDirectory()) {
            throw new PlaceTakenException(place, found.isRegularFile() ? "is a file, not a folder" : noFile(found));
        }
    }

    /** Makes sure that whatever is written into a file appears nowhere else, as far as the file system knows of other names. */
    static void requireOnlyName(Path place) throws IOException {
        if (place.getFileSystem().supportedFileAttributeViews().contains("unix")
                && (Integer) Files.getAttribute(place, "unix:nlink", LinkOption.NOFOLLOW_LINKS) > 1) {
            throw new PlaceTakenException(place, "has other names, which may be somebody else's");
        }
    }

    /** {@return the same, as whoever wants to read what belongs there must hear it: it is not there} */
    public NoSuchFileException forReading() {
        return (NoSuchFileException) new NoSuchFileException(getFile(), null, getReason()).initCause(this);
    }

    /** {@return the same, as whoever wants to put something there must hear it: something is there already} */
    public FileAlreadyExistsException forWriting() {
        return (FileAlreadyExistsException)
                new FileAlreadyExistsException(getFile(), null, getReason()).initCause(this);
    }

    static PlaceTakenException outside(Path place, Path root) {
        return new PlaceTakenException(place, "lies outside '" + root + "'");
    }

    private static BasicFileAttributes attributes(Path place) throws IOException {
        return Files.readAttributes(place, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    }

    private static String noFile(BasicFileAttributes found) {
        return found.isSymbolicLink()
                ? "is a link; nothing in a workspace is read or written through links"
                : "is neither a file nor a folder";
    }
}
