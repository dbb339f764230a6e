package org.runflow.io.race.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;

/**
 * What a disk says of a file, which is another as soon as somebody has written it or put another in its place.
 *
 * @param bytes length
 * @param modified when its content was changed, as whoever writes it may say
 * @param changed when anything of it was changed, which nobody can choose; where the disk does not tell, as {@code modified}
 */
public record FileState(long bytes, Instant modified, Instant changed) {
    /**
     * {@return the state of a file now}
     *
     * @param file to look at; of a link, what it leads to
     * @throws IOException when that cannot be found out
     */
    public static FileState of(Path file) throws IOException {
        BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
        Instant modified = now.lastModifiedTime().toInstant();
        Instant changed = file.getFileSystem().supportedFileAttributeViews().contains("unix")
                ? ((FileTime) Files.getAttribute(file, "unix:ctime")).toInstant()
                : modified;
        return new FileState(now.size(), modified, changed);
    }
}
