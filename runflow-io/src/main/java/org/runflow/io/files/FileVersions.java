package org.runflow.io.files;

import java.nio.file.attribute.BasicFileAttributes;

/** How {@link ListedFile#version} is made, for whoever looks at one file alone. */
public final class FileVersions {
    private FileVersions() {}

    /**
     * {@return a text that is another one as soon as length, time of change or file key is another}
     *
     * @param file as it is now
     */
    public static String of(BasicFileAttributes file) {
        return FileIdentity.of(file).version();
    }
}
