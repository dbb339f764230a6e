package org.runflow.io.disk;

import java.nio.file.Path;
import java.util.regex.Pattern;
import org.runflow.store.Digest;

/** What an input file is called between the moment in which it is let go of and its end. Made of its content, so that every name is short enough, and whoever finds one knows what it was. */
public final class ReleasedNames {
    private static final String SUFFIX = ".released";
    private static final Pattern NAME = Pattern.compile("\\.[0-9a-f]{64}\\.released");

    private ReleasedNames() {}

    /**
     * {@return the place beside a file to which it is moved before it is deleted}
     *
     * @param file to be deleted
     * @param content digest of it
     */
    public static Path of(Path file, Digest content) {
        return file.resolveSibling("." + content.hex() + SUFFIX);
    }

    /**
     * {@return whether it is such a place; a killed process may have left one}
     *
     * @param path of a file
     */
    public static boolean includes(String path) {
        return path.endsWith(SUFFIX)
                && NAME.matcher(path.substring(path.lastIndexOf('/') + 1)).matches();
    }
}
