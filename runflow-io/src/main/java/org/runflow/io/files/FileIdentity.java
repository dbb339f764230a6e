package org.runflow.io.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.TimeUnit;

/** Tells a file from what it was before, without reading it. */
record FileIdentity(long bytes, long modifiedNs, String key) {
    static FileIdentity of(BasicFileAttributes file) {
        return new FileIdentity(
                file.size(), file.lastModifiedTime().to(TimeUnit.NANOSECONDS), String.valueOf(file.fileKey()));
    }

    static FileIdentity of(Path file) throws IOException {
        return of(Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
    }

    /** One text for all of it. */
    String version() {
        return bytes + "-" + modifiedNs + "-" + key;
    }
}
