package org.runflow.io.inventory;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.runflow.inventory.Inventory;
import org.runflow.inventory.InventoryDelta;
import org.runflow.inventory.InventoryEntry;
import org.runflow.io.disk.AtomicFiles;
import org.runflow.io.disk.FileLocks;
import org.runflow.io.disk.FileVersion;
import org.runflow.io.disk.StoreFailure;
import org.runflow.io.json.JsonText;
import org.runflow.store.Digest;
import org.runflow.store.DigestedOutput;

/**
 * An inventory on disk: one file with binary columns, its version and a checksum, written in one step, and beside it {@code .changes}, a line for each change
 * since. A line that is half written counts as not written. Safe for use by several threads and processes, which see each other's changes.
 */
public final class InventoryFile {
    private static final String MAGIC = "runflow-inventory 1";
    private static final int DIGEST_BYTES = 32;
    private static final long LONGEST_CHANGES = 1L << 20;

    private final Path file;
    private final Path changes;
    private final AtomicFiles files;
    private Optional<Loaded> loaded = Optional.empty();

    private InventoryFile(Path file, AtomicFiles files) {
        this.file = file;
        this.changes = file.resolveSibling(file.getFileName() + ".changes");
        this.files = files;
    }

    /**
     * {@return an inventory on disk}
     *
     * @param file of it, made with its folder when it is first written
     */
    public static InventoryFile at(Path file) {
        return new InventoryFile(file, AtomicFiles.buffered());
    }

    private record Loaded(
            Optional<FileVersion> version, Optional<FileVersion> changed, Digest id, Inventory inventory) {}

    /** What the file alone says. */
    private record Snapshot(Digest id, Inventory inventory) {}

    /**
     * {@return the inventory with all changes; absent when none was ever written}
     *
     * @throws org.runflow.error.StoreException when it cannot be read, or is damaged or of a newer version: then it has to be taken anew
     */
    public Optional<Inventory> find() {
        return StoreFailure.in(reading(), () -> load().map(Loaded::inventory));
    }

    /**
     * Replaces the inventory and everything that was changed in it.
     *
     * @param inventory to keep
     * @throws org.runflow.error.StoreException when it cannot be written; what was there stays
     */
    public void write(Inventory inventory) {
        StoreFailure.in(
                writing(),
                () -> FileLocks.holding(lock(), () -> {
                    files.delete(changes);
                    return save(inventory);
                }));
    }

    /**
     * Applies what has become of single files. Without an inventory there is nothing to apply it to.
     *
     * @param delta what is there now, and what is gone
     * @throws org.runflow.error.StoreException when it cannot be written
     */
    public void apply(InventoryDelta delta) {
        if (!delta.isEmpty()) {
            add(id -> InventoryChange.of(id, delta));
        }
    }

    /** Adds a line about the file as it is. */
    void add(java.util.function.Function<Digest, InventoryChange> change) {
        StoreFailure.in(
                writing(),
                () -> FileLocks.holding(lock(), () -> {
                    Optional<Loaded> now = load();
                    if (now.isPresent()) {
                        long length = files.append(
                                changes, JsonText.line(change.apply(now.get().id())));
                        if (length > LONGEST_CHANGES) {
                            Inventory whole = load().orElseThrow().inventory();
                            save(whole);
                            files.delete(changes);
                        }
                    }
                    return now;
                }));
    }

    /** How many lines there are. */
    int changeCount() {
        return StoreFailure.in(reading(), () -> lines().size());
    }

    /** Replaces the file, and of the lines keeps those behind the first ones. */
    void replace(Inventory inventory, int settledLines) {
        StoreFailure.in(
                writing(),
                () -> FileLocks.holding(lock(), () -> {
                    List<InventoryChange> lines = lines();
                    List<InventoryChange> later = lines.subList(Math.min(settledLines, lines.size()), lines.size());
                    Digest id = save(inventory);
                    rewrite(later.stream().map(line -> line.about(id)).toList());
                    return id;
                }));
    }

    /** Replaces one line by another, if it is still there. */
    void replaceLine(InventoryChange line, java.util.function.Function<Digest, InventoryChange> by) {
        StoreFailure.in(
                writing(),
                () -> FileLocks.holding(lock(), () -> {
                    List<InventoryChange> lines = new ArrayList<>(lines());
                    int place = lines.lastIndexOf(line);
                    if (place >= 0) {
                        lines.set(place, by.apply(line.snapshot()));
                        rewrite(lines);
                    }
                    return place;
                }));
    }

    /** The lock of whoever takes the inventory anew. */
    Path takingLock() {
        return file.resolveSibling(file.getFileName() + ".taking");
    }

    private void rewrite(List<InventoryChange> lines) throws IOException {
        if (lines.isEmpty()) {
            files.delete(changes);
            return;
        }
        files.write(changes, out -> {
            for (InventoryChange line : lines) {
                out.write(JsonText.line(line));
            }
        });
    }

    private Digest save(Inventory inventory) throws IOException {
        DigestHolder holder = new DigestHolder();
        files.write(file, out -> {
            DigestedOutput digested = new DigestedOutput(out);
            DataOutputStream data = new DataOutputStream(digested);
            data.writeUTF(MAGIC);
            inventory.writeTo(data);
            data.flush();
            holder.digest = Optional.of(digested.digest());
            out.write(HexFormat.of().parseHex(holder.digest.get().hex()));
        });
        return holder.digest.orElseThrow();
    }

    private static final class DigestHolder {
        private Optional<Digest> digest = Optional.empty();
    }

    private synchronized Optional<Loaded> load() throws IOException {
        Optional<FileVersion> version = files.findVersion(file);
        Optional<FileVersion> changed = files.findVersion(changes);
        if (version.isEmpty()) {
            return Optional.empty();
        }
        boolean known = loaded.isPresent()
                && loaded.get().version().equals(version)
                && loaded.get().changed().equals(changed);
        if (!known) {
            Snapshot snapshot = parse(files.read(file));
            loaded = Optional.of(new Loaded(version, changed, snapshot.id(), changed(snapshot)));
        }
        return loaded;
    }

    private static Snapshot parse(byte[] content) throws IOException {
        int end = content.length - DIGEST_BYTES;
        DataInputStream data = new DataInputStream(new ByteArrayInputStream(content, 0, Math.max(0, end)));
        if (end < 0 || !data.readUTF().equals(MAGIC)) {
            throw new IOException("it is no inventory of this version");
        }
        Digest id = Digest.ofBytes(Arrays.copyOf(content, end));
        if (!id.hex().equals(HexFormat.of().formatHex(content, end, content.length))) {
            throw new IOException("its content is damaged");
        }
        return new Snapshot(id, Inventory.readFrom(data, end));
    }

    private Inventory changed(Snapshot snapshot) throws IOException {
        Inventory inventory = snapshot.inventory();
        Map<InventoryDelta.Removed, Optional<InventoryEntry>> last = new LinkedHashMap<>();
        for (InventoryChange line : lines()) {
            if (!line.snapshot().equals(snapshot.id())) {
                continue;
            }
            line.removed().forEach(gone -> last.put(gone, Optional.empty()));
            line.put()
                    .forEach(entry ->
                            last.put(new InventoryDelta.Removed(entry.coordinate(), entry.file()), Optional.of(entry)));
            if (line.stale().isPresent()) {
                inventory = inventory.with(line.stale().get().in(inventory.schema()));
            }
        }
        List<InventoryDelta.Removed> removed = last.entrySet().stream()
                .filter(each -> each.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
        List<InventoryEntry> put =
                last.values().stream().flatMap(Optional::stream).toList();
        return inventory.with(new InventoryDelta(put, removed));
    }

    private List<InventoryChange> lines() throws IOException {
        byte[] content = files.find(changes).orElseGet(() -> new byte[0]);
        List<InventoryChange> lines = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < content.length; i++) {
            if (content[i] == '\n') {
                lines.add(JsonText.read(Arrays.copyOfRange(content, start, i), InventoryChange.class));
                start = i + 1;
            }
        }
        return lines;
    }

    private Path lock() {
        return file.resolveSibling(file.getFileName() + ".lock");
    }

    private String reading() {
        return "read the inventory '" + file + "'";
    }

    private String writing() {
        return "write the inventory '" + file + "'";
    }
}
