package org.runflow.io.source;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The files that something was made from.
 *
 * @param roots where each root was then, absolute
 * @param files in the order in which they were named
 */
public record Sources(SortedMap<String, String> roots, List<SourceFingerprint> files) {
    /** Copies map and list. */
    public Sources {
        roots = Collections.unmodifiableSortedMap(new TreeMap<>(roots));
        files = List.copyOf(files);
    }

    /**
     * Reads the files of one folder.
     *
     * @param root what to call the folder, without a colon
     * @param folder where they lie
     * @param paths relative to the folder, with {@code /} between their parts
     * @return their fingerprints
     * @throws IOException when one cannot be read, is no ordinary file, or changes while it is read
     */
    public static Sources of(String root, Path folder, List<String> paths) throws IOException {
        SourceDisk disk = new SourceDisk();
        List<SourceFingerprint> files = new ArrayList<>();
        for (String path : paths) {
            Path file = folder.resolve(path).toRealPath();
            BasicFileAttributes now = disk.look(file);
            if (!now.isRegularFile()) {
                throw new IOException("'" + file + "' is no ordinary file");
            }
            SourceFingerprint print = new SourceFingerprint(
                    path,
                    root + ":" + path,
                    now.size(),
                    now.lastModifiedTime().toInstant(),
                    SourceResolver.key(now),
                    disk.quickHash(file, now.size()),
                    disk.content(file, now.size()));
            BasicFileAttributes after = disk.look(file);
            if (after.size() != now.size() || !after.lastModifiedTime().equals(now.lastModifiedTime())) {
                throw new IOException("'" + file + "' has changed while it was read");
            }
            files.add(print);
        }
        TreeMap<String, String> roots = new TreeMap<>();
        roots.put(root, folder.toAbsolutePath().normalize().toString());
        return new Sources(roots, files);
    }

    /** {@return where the roots were, by name; one whose name no folder can have here is left out, as any that holds nothing} */
    public SortedMap<String, Path> places() {
        SortedMap<String, Path> places = new TreeMap<>();
        roots.forEach((name, place) -> {
            try {
                places.put(name, Path.of(place));
            } catch (InvalidPathException e) {
                places.remove(name);
            }
        });
        return places;
    }
}
