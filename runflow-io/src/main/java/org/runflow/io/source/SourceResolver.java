package org.runflow.io.source;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.runflow.io.disk.StoreFailure;
import org.runflow.store.Digest;

/**
 * Finds sources again, also after they moved. A file of another length is never read. What cannot be looked at is UNVERIFIED, never missing. Follows no link
 * below its roots. Remembers listings and digests as long as files and folders look the same. Safe for use by several threads, one at a time.
 */
public final class SourceResolver {
    /** Folders below folders. */
    private static final int DEEP = 64;

    private static final int NEAR = 2;

    private final SortedMap<String, Path> roots;
    private final List<SizeIndex.Place> places;
    private final List<Path> searched;
    private final int depth;
    private final SourceDisk disk;
    private final SizeIndex index;
    private final Map<String, Digest> digests = new HashMap<>();
    private final Optional<ReleasedFiles> released;

    SourceResolver(Map<String, Path> roots, List<Path> searched, int depth, SourceDisk disk) {
        this(roots, searched, depth, disk, Optional.empty());
    }

    private SourceResolver(
            Map<String, Path> roots,
            List<Path> searched,
            int depth,
            SourceDisk disk,
            Optional<ReleasedFiles> released) {
        this.searched = List.copyOf(searched);
        this.depth = depth;
        this.released = released;
        this.roots = new TreeMap<>();
        roots.forEach((name, path) -> this.roots.put(name, real(path)));
        this.places = new ArrayList<>();
        this.roots.values().forEach(root -> places.add(new SizeIndex.Place(root, DEEP)));
        searched.forEach(folder -> places.add(new SizeIndex.Place(real(folder), depth)));
        this.disk = disk;
        this.index = new SizeIndex(disk);
    }

    /**
     * Binds names of roots to folders, for as long as the resolver lives.
     *
     * @param roots folders by name; a folder that is a link itself is followed, a missing one holds nothing
     * @param searched more folders in which sources may lie
     * @return a resolver
     */
    public static SourceResolver of(Map<String, Path> roots, List<Path> searched) {
        return new SourceResolver(roots, searched, DEEP, new SourceDisk());
    }

    /**
     * Looks where sources were, and near there: in the folder around each root, two folders deep.
     *
     * @param sources as they were registered
     * @return a resolver
     */
    public static SourceResolver near(Sources sources) {
        Map<String, Path> roots = sources.places();
        List<Path> around = new ArrayList<>();
        roots.values().forEach(root -> Optional.ofNullable(root.getParent()).ifPresent(around::add));
        return new SourceResolver(roots, around, NEAR, new SourceDisk());
    }

    /**
     * Knows which files were deleted on purpose.
     *
     * @param ledger of the workspace
     * @return a resolver that says so of them
     */
    public SourceResolver knowing(ReleasedFiles ledger) {
        return new SourceResolver(roots, searched, depth, disk, Optional.of(ledger));
    }

    /**
     * Looks for a source: where it was, then by its name, then by its length and content, below all roots.
     *
     * @param source as it was
     * @param level how closely to look
     * @return what became of it
     */
    public synchronized SourceState resolve(SourceFingerprint source, SourceLevel level) {
        @Nullable Path root = roots.get(source.root());
        if (root != null) {
            Path place;
            try {
                place = root.resolve(source.path());
            } catch (InvalidPathException e) {
                return elsewhere(source, level);
            }
            try {
                BasicFileAttributes now = disk.look(place);
                if (now.isRegularFile() && staysBelow(root, place)) {
                    return where(source, place, now, level);
                }
            } catch (NoSuchFileException e) {
                return elsewhere(source, level);
            } catch (IOException e) {
                return new SourceState.Unverified(
                        Optional.of(place), "it cannot be looked at: " + StoreFailure.reasonOf(e));
            }
        }
        return elsewhere(source, level);
    }

    private SourceState where(SourceFingerprint source, Path place, BasicFileAttributes now, SourceLevel level)
            throws IOException {
        if (now.size() != source.bytes()) {
            return new SourceState.Changed(place, source.bytes(), now.size());
        }
        if (level == SourceLevel.FULL) {
            return content(place, now).equals(source.content())
                    ? new SourceState.Valid(place, SourceLevel.FULL)
                    : new SourceState.Changed(place, source.bytes(), now.size());
        }
        boolean untouched =
                now.lastModifiedTime().toInstant().equals(source.modified()) && key(now).equals(source.key());
        if (level == SourceLevel.STAT) {
            return untouched
                    ? new SourceState.Valid(place, SourceLevel.STAT)
                    : new SourceState.Unverified(
                            Optional.of(place), "it has the same length, but was touched; look at level QUICK");
        }
        if (!quickHash(place, now).equals(source.quickHash())) {
            return new SourceState.Changed(place, source.bytes(), now.size());
        }
        return untouched || source.isCoveredByQuickHash()
                ? new SourceState.Valid(place, SourceLevel.QUICK)
                : new SourceState.Unverified(
                        Optional.of(place),
                        "it was touched, and the parts that were read are the same; look at level FULL");
    }

    private SourceState elsewhere(SourceFingerprint source, SourceLevel level) {
        SourceState found = among(source, level, index.find(places, source.bytes(), false));
        // a file may have got that length without its folder having changed
        return found instanceof SourceState.Missing
                ? among(source, level, index.find(places, source.bytes(), true))
                : found;
    }

    private SourceState among(SourceFingerprint source, SourceLevel level, List<Path> candidates) {
        List<Path> named = new ArrayList<>();
        List<Path> others = new ArrayList<>();
        String fileName = source.path().substring(source.path().lastIndexOf('/') + 1);
        candidates.forEach(file -> (String.valueOf(file.getFileName()).equals(fileName) ? named : others).add(file));
        List<String> doubts = new ArrayList<>();
        List<Path> same = same(source, level, named, true, doubts);
        if (!same.isEmpty()) {
            return same.size() == 1 ? new SourceState.Relocated(same.get(0)) : new SourceState.Ambiguous(same);
        }
        same = same(source, level, others, false, doubts);
        if (!same.isEmpty()) {
            return same.size() == 1 ? new SourceState.FoundByHash(same.get(0)) : new SourceState.Ambiguous(same);
        }
        if (!doubts.isEmpty()) {
            List<Path> all = named.isEmpty() ? others : named;
            return new SourceState.Unverified(Optional.of(all.get(0)), doubts.get(0));
        }
        Optional<ReleasedFiles.Entry> gone = Optional.ofNullable(roots.get(source.root()))
                .flatMap(root -> released.flatMap(ledger -> ledger.find(root, source.path(), source.content())));
        if (gone.isPresent()) {
            return new SourceState.Released(gone.get().releasedAt(), gone.get().runId());
        }
        return index.unread().isEmpty()
                ? new SourceState.Missing()
                : new SourceState.Unverified(
                        Optional.empty(), "not everything could be looked into: " + String.join(", ", index.unread()));
    }

    /** The files that are the source. By its name the quick hash is enough; by another name only what covers the whole file. */
    private List<Path> same(
            SourceFingerprint source, SourceLevel level, List<Path> files, boolean named, List<String> doubts) {
        List<Path> same = new ArrayList<>();
        for (Path file : files) {
            try {
                BasicFileAttributes now = disk.look(file);
                if (!now.isRegularFile() || now.size() != source.bytes()) {
                    continue;
                }
                if (level == SourceLevel.STAT) {
                    doubts.add("a file of the same length lies there; look at level QUICK");
                } else if (quickHash(file, now).equals(source.quickHash())) {
                    if (level == SourceLevel.FULL
                            ? content(file, now).equals(source.content())
                            : named || source.isCoveredByQuickHash()) {
                        same.add(file);
                    } else if (level == SourceLevel.QUICK) {
                        doubts.add("the parts that were read are the same; look at level FULL");
                    }
                }
            } catch (IOException e) {
                doubts.add("'" + file + "' cannot be looked at: " + StoreFailure.reasonOf(e));
            }
        }
        return same;
    }

    private Digest quickHash(Path file, BasicFileAttributes now) throws IOException {
        return remembered("quick", file, now, () -> disk.quickHash(file, now.size()));
    }

    private Digest content(Path file, BasicFileAttributes now) throws IOException {
        return remembered("full", file, now, () -> disk.content(file, now.size()));
    }

    private Digest remembered(String what, Path file, BasicFileAttributes now, Hashing hashing) throws IOException {
        String identity = what + " " + identity(now) + " " + file;
        @Nullable Digest known = digests.get(identity);
        if (known == null) {
            known = hashing.hash();
            if (!identity(disk.look(file)).equals(identity(now))) {
                throw new IOException("it has changed while it was read");
            }
            digests.put(identity, known);
        }
        return known;
    }

    /** Reads a file. */
    private interface Hashing {
        Digest hash() throws IOException;
    }

    private static String identity(BasicFileAttributes file) {
        return file.size() + " " + file.lastModifiedTime().toInstant() + " " + key(file);
    }

    static String key(BasicFileAttributes file) {
        return file.fileKey() == null ? "" : String.valueOf(file.fileKey());
    }

    private static boolean staysBelow(Path root, Path place) throws IOException {
        return place.toRealPath().equals(root.resolve(root.relativize(place)));
    }

    private static Path real(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException e) {
            return folder.toAbsolutePath().normalize();
        }
    }
}
