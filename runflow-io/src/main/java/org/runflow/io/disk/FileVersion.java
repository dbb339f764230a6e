package org.runflow.io.disk;

import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import org.jspecify.annotations.Nullable;

/**
 * Tells a file from the one that will replace it, without reading either. Equal as long as nobody has replaced the file.
 *
 * @param identity of the file on its disk
 * @param bytes length
 * @param modified time of the last change
 */
public record FileVersion(String identity, long bytes, FileTime modified) {
    static FileVersion of(BasicFileAttributes file) {
        return new FileVersion(String.valueOf(file.fileKey()), file.size(), file.lastModifiedTime());
    }

    /** Written out, as every process compares versions: what a JVM makes of records costs it more at first. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FileVersion version
                && bytes == version.bytes
                && identity.equals(version.identity)
                && modified.equals(version.modified);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * identity.hashCode() + Long.hashCode(bytes)) + modified.hashCode();
    }
}
