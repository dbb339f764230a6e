package org.runflow.io.store;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.runflow.io.disk.AtomicFiles;
import org.runflow.io.disk.FileLocks;
import org.runflow.io.disk.PlaceTakenException;
import org.runflow.io.disk.StoreFailure;
import org.runflow.io.disk.WorkspaceFormat;
import org.runflow.store.Digest;
import org.runflow.store.ItemHeader;
import org.runflow.store.ItemLedger;
import org.runflow.store.Manifest;

/**
 * Results of items: a folder for each stage, in it a pack for each run, which only grows, by one line for each result. Once there are many packs, they are
 * made one, while their lock is held; a pack that somebody is writing is left alone. Whoever reads meanwhile sees every result in the old place, in the new
 * one, or in both.
 */
final class ItemPacks {
    static final String EXTENSION = ".pack";
    private static final String LOCK = "lock";
    private static final String LOCK_EXTENSION = ".lock";
    private static final int MANY = 16;
    private static final int DIGITS = 16;
    private static final int TRIES = 100;

    private final Path folder;
    private final AtomicFiles files;
    private final WorkspaceFormat format;

    ItemPacks(Path folder, AtomicFiles files, WorkspaceFormat format) {
        this.folder = folder;
        this.files = files;
        this.format = format;
    }

    private record StageFolder(String owner, String stage) {}

    /** What a stage has, and a pack to add to, which is made, and locked, with the first result. */
    ItemLedger open(ItemHeader header) throws IOException {
        Path own = folder.resolve(short16(new StageFolder(header.definedBy(), header.stage())));
        Path pack = own.resolve(header.run().text() + "-" + short16(header.scope()) + EXTENSION);
        return new PackLedger(pack, files, header, load(own), () -> lock(own, pack));
    }

    private FileLocks.Held lock(Path own, Path pack) throws IOException {
        format.raise();
        FileLocks.Held writing = FileLocks.holding(own.resolve(LOCK), () -> {
            compactIfMany(own);
            return FileLocks.lock(lockOf(pack));
        });
        return () -> release(own, pack, writing);
    }

    /** The lock file of a pack goes with its writer, unless somebody is about to open one; then it stays until packs are made one. */
    private void release(Path own, Path pack, FileLocks.Held writing) throws IOException {
        Optional<FileLocks.Held> alone = FileLocks.tryLock(own.resolve(LOCK));
        try {
            if (alone.isPresent()) {
                files.delete(lockOf(pack));
            }
        } finally {
            writing.close();
            if (alone.isPresent()) {
                alone.get().close();
            }
        }
    }

    /** All results of all stages as manifests; of several under one key the last. Those of a stage are read when its turn comes. */
    Stream<Manifest> all() throws IOException {
        return stageFolders().stream()
                .flatMap(own -> StoreFailure.listing(() -> load(own)).values().stream())
                .map(entry -> entry.header().manifest(entry.item().orElseThrow()));
    }

    /** Packs in which a line is damaged, and whatever is in the place of packs and their folders without being one: what they hold, nobody knows. */
    List<String> unreadable() throws IOException {
        List<String> found = new ArrayList<>();
        if (!files.isFolder(folder)) {
            return files.exists(folder) ? List.of(folder.toString()) : List.of();
        }
        for (Path own : files.list(folder)) {
            if (files.isLink(own)) {
                found.add(own.toString());
            }
        }
        for (Path own : stageFolders()) {
            for (Path pack : packs(own)) {
                if (!isWhole(pack)) {
                    found.add(pack.toString());
                }
            }
        }
        return found;
    }

    private boolean isWhole(Path pack) throws IOException {
        try {
            Optional<byte[]> content = files.find(pack);
            return content.isEmpty() || Pack.read(content.get()).damaged() == 0;
        } catch (PlaceTakenException e) {
            return false;
        }
    }

    /** Writes the packs anew without some results. */
    void delete(Set<Digest> keys) throws IOException {
        if (keys.isEmpty()) {
            return;
        }
        for (Path own : stageFolders()) {
            FileLocks.holding(own.resolve(LOCK), () -> {
                boolean holds = load(own).keySet().stream().anyMatch(keys::contains);
                if (holds) {
                    compact(own, keys);
                }
                return own;
            });
        }
    }

    private List<Path> stageFolders() throws IOException {
        List<Path> found = new ArrayList<>();
        if (files.isFolder(folder)) {
            for (Path path : files.list(folder)) {
                if (isRealFolder(path)) {
                    found.add(path);
                }
            }
        }
        return found;
    }

    private boolean isRealFolder(Path path) {
        try {
            return files.isFolder(path);
        } catch (IOException e) {
            return false;
        }
    }

    private List<Path> packs(Path own) throws IOException {
        List<Path> found = new ArrayList<>();
        if (files.isFolder(own)) {
            for (Path path : files.list(own)) {
                if (path.getFileName().toString().endsWith(EXTENSION)) {
                    found.add(path);
                }
            }
        }
        return found;
    }

    /** Packs may be made one while they are read: then everything is read again. */
    private Map<Digest, Pack.Entry> load(Path own) throws IOException {
        for (int i = 0; i < TRIES; i++) {
            Map<Digest, Pack.Entry> found = new LinkedHashMap<>();
            if (loadOnce(own, found)) {
                return found;
            }
        }
        throw new IOException("the packs in '" + own + "' change faster than they can be read");
    }

    private boolean loadOnce(Path own, Map<Digest, Pack.Entry> found) throws IOException {
        for (Path pack : packs(own)) {
            Optional<byte[]> content;
            try {
                content = files.find(pack);
            } catch (PlaceTakenException e) {
                System.getLogger(ItemPacks.class.getName())
                        .log(Level.WARNING, () -> "the results in a pack do not count: " + e.getMessage());
                continue;
            }
            if (content.isEmpty()) {
                return false;
            }
            Pack read = Pack.read(content.get());
            if (read.damaged() > 0) {
                System.getLogger(ItemPacks.class.getName())
                        .log(
                                Level.WARNING,
                                () -> "'" + pack + "' has " + read.damaged()
                                        + " damaged lines, whose results do not count");
            }
            collect(read.entries(), found);
        }
        return true;
    }

    private static void collect(List<Pack.Entry> entries, Map<Digest, Pack.Entry> found) {
        for (Pack.Entry entry : entries) {
            if (entry.item().isPresent()) {
                found.put(entry.key(), entry);
            } else {
                found.remove(entry.key());
            }
        }
    }

    private void compactIfMany(Path own) throws IOException {
        if (packs(own).size() >= MANY) {
            compact(own, Set.of());
        }
    }

    /** The new pack is whole before the old ones go; killed between the two, there is everything twice, which is no harm. */
    private void compact(Path own, Set<Digest> without) throws IOException {
        List<FileLocks.Held> held = new ArrayList<>();
        List<Path> old = new ArrayList<>();
        try {
            for (Path pack : packs(own)) {
                Optional<FileLocks.Held> alone = FileLocks.tryLock(lockOf(pack));
                alone.ifPresent(lock -> {
                    held.add(lock);
                    old.add(pack);
                });
            }
            merge(old, without);
            for (Path pack : old) {
                files.delete(lockOf(pack));
            }
        } finally {
            for (FileLocks.Held lock : held) {
                lock.close();
            }
        }
        deleteLocksOfNothing(own);
    }

    /** What is left of packs by whoever was killed while they were made one. */
    private void deleteLocksOfNothing(Path own) throws IOException {
        for (Path lock : files.list(own)) {
            String name = lock.getFileName().toString();
            if (name.endsWith(EXTENSION + LOCK_EXTENSION)
                    && !files.exists(own.resolve(name.substring(0, name.length() - LOCK_EXTENSION.length())))) {
                Optional<FileLocks.Held> alone = FileLocks.tryLock(lock);
                if (alone.isPresent()) {
                    files.delete(lock);
                    alone.get().close();
                }
            }
        }
    }

    private void merge(List<Path> old, Set<Digest> without) throws IOException {
        Map<Digest, Pack.Entry> kept = new LinkedHashMap<>();
        for (Path pack : old) {
            collect(Pack.read(files.read(pack)).entries(), kept);
        }
        kept.keySet().removeAll(without);
        if (old.isEmpty()) {
            return;
        }
        List<Pack.Entry> inGroups = new ArrayList<>();
        kept.values().stream()
                .collect(Collectors.groupingBy(Pack.Entry::header, LinkedHashMap::new, Collectors.toList()))
                .values()
                .forEach(inGroups::addAll);
        Path last = old.get(old.size() - 1);
        Path merged =
                last.resolveSibling(last.getFileName().toString().replaceFirst("(-all)*\\.pack$", "-all" + EXTENSION));
        files.write(merged, out -> {
            for (int i = 0; i < inGroups.size(); i++) {
                Pack.Entry entry = inGroups.get(i);
                if (i == 0 || !entry.header().equals(inGroups.get(i - 1).header())) {
                    out.write(PackLine.header(entry.header()));
                }
                out.write(PackLine.item(entry.item().orElseThrow()));
            }
        });
        for (Path pack : old) {
            if (!pack.equals(merged)) {
                files.delete(pack);
            }
        }
    }

    private static Path lockOf(Path pack) {
        return pack.resolveSibling(pack.getFileName() + LOCK_EXTENSION);
    }

    private static String short16(Object identity) {
        return Digest.of(identity).hex().substring(0, DIGITS);
    }
}
