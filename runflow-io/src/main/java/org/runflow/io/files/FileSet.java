package org.runflow.io.files;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The files of a folder at one moment: a value like any other, so that a stage which reads it runs again when a content, a name or the number of
 * files changes, and never because of a time, an order or the place of the folder.
 *
 * @param files sorted by path
 */
public record FileSet(List<FileEntry> files) {
    /**
     * Checks the components and sorts them.
     *
     * @throws IllegalArgumentException when two files have the same path
     */
    public FileSet {
        List<FileEntry> sorted = new ArrayList<>(files);
        Collections.sort(sorted);
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i).path().equals(sorted.get(i - 1).path())) {
                throw new IllegalArgumentException("file '" + sorted.get(i).path() + "' is listed twice");
            }
        }
        files = List.copyOf(sorted);
    }

    /** {@return number of files} */
    public int size() {
        return files.size();
    }

    /** {@return length of all files together} */
    public long totalBytes() {
        return files.stream().mapToLong(FileEntry::bytes).sum();
    }

    /**
     * {@return the file; absent when there is none of that path}
     *
     * @param path with {@code /} between its parts
     */
    public Optional<FileEntry> find(String path) {
        int low = 0;
        int high = files.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = files.get(middle).path().compareTo(path);
            if (order == 0) {
                return Optional.of(files.get(middle));
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return Optional.empty();
    }

    /**
     * {@return the file}
     *
     * @param path with {@code /} between its parts
     * @throws IllegalArgumentException when there is none of that path
     */
    public FileEntry get(String path) {
        return find(path)
                .orElseThrow(() -> new IllegalArgumentException(
                        "there is no file '" + path + "' among " + files.size() + " files"));
    }
}
