package org.runflow.io.store;

import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;

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
}
