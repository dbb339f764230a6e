package org.runflow.io.race.dialect;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;

/** Says in words why a file cannot be read. */
public final class Unreadable {
    private Unreadable() {}

    /**
     * {@return the message of a problem about what is no file, without its name}
     *
     * @param path where there is nothing, or a folder or a device
     */
    public static String noFile(Path path) {
        return Files.exists(path) ? "is a folder or device; it must be a file" : "is missing; there is no such file";
    }

    /**
     * {@return the message of a problem, without the name of the file}
     *
     * @param cause what reading it has thrown
     */
    public static String because(IOException cause) {
        if (cause instanceof ForeignFileException foreign) {
            return foreign.text();
        }
        if (cause instanceof NoSuchFileException) {
            return "is missing; there is no such file";
        }
        if (cause instanceof AccessDeniedException) {
            return "cannot be read: no permission";
        }
        return "cannot be read: " + Objects.requireNonNullElse(cause.getMessage(), "the disk does not say why");
    }
}
