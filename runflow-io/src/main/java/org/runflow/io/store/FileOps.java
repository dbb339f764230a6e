package org.runflow.io.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.List;

/** Every call that touches the disk, so that tests can let each of them fail. None follows a link in the last place of a path. */
interface FileOps {
    default InputStream read(Path file) throws IOException {
        return read(file, Long.MAX_VALUE);
    }

    /** As {@link #read(Path)}, but refuses a file with more bytes than that. */
    InputStream read(Path file, long longest) throws IOException;

    /** Creates a file that must not be there yet. */
    OutputStream create(Path file) throws IOException;

    /** Opens a file to be written where it lies, made when it is missing; nothing of it is cut off. */
    FileChannel openInPlace(Path file) throws IOException;

    /** Waits until the content of a file, or the names in a folder, have reached the disk. */
    void force(Path path) throws IOException;

    /** Renames in one step; a file in the way is replaced. */
    void move(Path from, Path to) throws IOException;

    /** Deletes a file or an empty folder, if it is there. */
    void delete(Path path) throws IOException;

    void createFolders(Path folder) throws IOException;

    /** Of a link itself, not of what it leads to. */
    BasicFileAttributes attributes(Path file) throws IOException;

    void setModified(Path file, Instant instant) throws IOException;

    /** What lies directly in a folder, in no particular order. */
    List<Path> list(Path folder) throws IOException;
}
