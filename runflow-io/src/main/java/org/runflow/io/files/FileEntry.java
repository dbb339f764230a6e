package org.runflow.io.files;

import org.runflow.store.Digest;

/**
 * One file of a folder: where it lies in it and what it holds, never when it was changed.
 *
 * @param path relative to the folder, with {@code /} between its parts
 * @param bytes length, at least 0
 * @param digest SHA-256 of its content
 */
public record FileEntry(String path, long bytes, Digest digest) implements Comparable<FileEntry> {
    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException for a path that is empty, absolute or has a part that is empty, {@code .} or {@code ..}, or a negative length
     */
    public FileEntry {
        if (!isWithin(path)) {
            throw new IllegalArgumentException("'" + path
                    + "' is no path within a folder: names with '/' between them, none of them '.' or '..', are");
        }
        if (bytes < 0) {
            throw new IllegalArgumentException("file '" + path + "' cannot have " + bytes + " bytes");
        }
    }

    /** {@return the last part of the path} */
    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Compares by path. */
    @Override
    public int compareTo(FileEntry other) {
        return path.compareTo(other.path);
    }

    /** By hand, because a folder may hold very many files. */
    private static boolean isWithin(String path) {
        int start = 0;
        for (int end = path.indexOf('/'); end >= 0; end = path.indexOf('/', start)) {
            if (!isName(path, start, end)) {
                return false;
            }
            start = end + 1;
        }
        return isName(path, start, path.length()) && path.indexOf('\0') < 0;
    }

    private static boolean isName(String path, int start, int end) {
        int length = end - start;
        boolean dots = (length == 1 && path.startsWith(".", start)) || (length == 2 && path.startsWith("..", start));
        return length > 0 && !dots;
    }
}
