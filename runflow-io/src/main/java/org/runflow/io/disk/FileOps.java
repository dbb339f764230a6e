package org.runflow.io.disk;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.List;

/** Every call that touches the disk, so that tests can let each of them fail. None follows a link in the last place of a path. */
public interface FileOps {
    /**
     * {@return the content of a file, to be closed}
     *
     * @param file to open
     * @throws IOException when it cannot be opened
     */
    default InputStream read(Path file) throws IOException {
        return read(file, Long.MAX_VALUE);
    }

    /**
     * {@return the content of a file, to be closed}
     *
     * @param file to open
     * @param longest the most bytes it may have
     * @throws IOException when it cannot be opened, or has more bytes
     */
    InputStream read(Path file, long longest) throws IOException;

    /**
     * Opens a file of which parts are read, in any order.
     *
     * @param file to open
     * @return its channel, to be closed
     * @throws IOException when it cannot be opened
     */
    FileChannel openToRead(Path file) throws IOException;

    /**
     * Creates a file that must not be there yet.
     *
     * @param file in a folder that is there
     * @return takes its content
     * @throws IOException when it cannot be created
     */
    OutputStream create(Path file) throws IOException;

    /**
     * Opens a file to be written where it lies.
     *
     * @param file made when it is missing; nothing of it is cut off
     * @return its channel, to be closed
     * @throws IOException when it cannot be opened
     */
    FileChannel openInPlace(Path file) throws IOException;

    /**
     * Waits until the content of a file, or the names in a folder, have reached the disk.
     *
     * @param path of the file or folder
     * @throws IOException when the disk fails
     */
    void force(Path path) throws IOException;

    /**
     * Renames in one step.
     *
     * @param from file or folder
     * @param to its new name; a file in the way is replaced
     * @throws IOException when it cannot be renamed
     */
    void move(Path from, Path to) throws IOException;

    /**
     * Deletes a file or an empty folder, if it is there.
     *
     * @param path of it
     * @throws IOException when it cannot be deleted
     */
    void delete(Path path) throws IOException;

    /**
     * Creates a folder and those it lies in, as far as they are missing.
     *
     * @param folder to create
     * @throws IOException when it cannot be created
     */
    void createFolders(Path folder) throws IOException;

    /**
     * {@return what the disk says of a file or folder; of a link itself, not of what it leads to}
     *
     * @param file to look at
     * @throws IOException when that cannot be found out
     */
    BasicFileAttributes attributes(Path file) throws IOException;

    /**
     * Sets the time of the last change.
     *
     * @param file that is there
     * @param instant the time
     * @throws IOException when it cannot be set
     */
    void setModified(Path file, Instant instant) throws IOException;

    /**
     * {@return what lies directly in a folder, in no particular order}
     *
     * @param folder to look into
     * @throws IOException when it cannot be read
     */
    List<Path> list(Path folder) throws IOException;
}
