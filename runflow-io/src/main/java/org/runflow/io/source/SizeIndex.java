package org.runflow.io.source;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which files below some folders have a length. Folders are listed again when their time has changed, or when everything has to be looked at anew. */
final class SizeIndex {
    private static final int MOST_FILES = 1_000_000;
    /** The shortest path first; of equally long ones by name. */
    private static final Comparator<Path> SHORTEST =
            Comparator.<Path>comparingInt(path -> path.toString().length()).thenComparing(Path::toString);

    private final SourceDisk disk;
    private final Map<Path, Listing> known = new HashMap<>();
    private final List<String> unread = new ArrayList<>();
    private int files;

    SizeIndex(SourceDisk disk) {
        this.disk = disk;
    }

    /** A folder to look below, and how many folders deep. */
    record Place(Path folder, int depth) {}

    private record Listing(FileTime modified, Map<Path, Long> sizes, List<Path> folders) {}

    /** What could not be looked into at the last look. */
    List<String> unread() {
        return unread;
    }

    /** Looks below the folders; anew means that also folders are read whose time has not changed. */
    List<Path> find(List<Place> places, long bytes, boolean anew) {
        unread.clear();
        files = 0;
        if (anew) {
            known.clear();
        }
        List<Path> found = new ArrayList<>();
        places.forEach(place -> gather(place.folder(), place.depth(), bytes, found));
        return found.stream().distinct().sorted(SHORTEST).toList();
    }

    private void gather(Path folder, int depth, long bytes, List<Path> found) {
        try {
            BasicFileAttributes now = disk.look(folder);
            if (!now.isDirectory()) {
                return;
            }
            Listing before = known.get(folder);
            Listing listing = before != null && before.modified().equals(now.lastModifiedTime())
                    ? before
                    : list(folder, now.lastModifiedTime());
            known.put(folder, listing);
            files += listing.sizes().size();
            if (files > MOST_FILES) {
                unread.add("there are more than " + MOST_FILES + " files; the rest of '" + folder + "'");
                return;
            }
            listing.sizes().forEach((file, size) -> {
                if (size == bytes) {
                    found.add(file);
                }
            });
            if (depth > 0) {
                listing.folders().forEach(inner -> gather(inner, depth - 1, bytes, found));
            }
        } catch (NoSuchFileException e) {
            known.remove(folder);
        } catch (IOException e) {
            unread.add("'" + folder + "'");
        }
    }

    private Listing list(Path folder, FileTime modified) throws IOException {
        Map<Path, Long> sizes = new HashMap<>();
        List<Path> inner = new ArrayList<>();
        for (Path entry : disk.list(folder)) {
            BasicFileAttributes found;
            try {
                found = disk.look(entry);
            } catch (NoSuchFileException e) {
                continue;
            }
            if (found.isRegularFile()) {
                sizes.put(entry, found.size());
            } else if (found.isDirectory()) {
                inner.add(entry);
            }
        }
        return new Listing(modified, sizes, inner);
    }
}
