package org.runflow.io.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.runflow.error.UnknownSchemaException;
import org.runflow.io.disk.AtomicFiles;
import org.runflow.io.disk.PlaceTakenException;
import org.runflow.io.disk.StoreFailure;
import org.runflow.io.disk.WorkspaceFormat;
import org.runflow.io.json.DamagedJsonException;
import org.runflow.store.Digest;
import org.runflow.store.ItemHeader;
import org.runflow.store.ItemLedger;
import org.runflow.store.Manifest;
import org.runflow.store.ManifestStorage;

/** Manifests as JSON in one folder: {@code <digest>.json}; below it, if wanted, packs of those of items. */
final class Manifests implements ManifestStorage {
    private static final String EXTENSION = ".json";

    private final Path folder;
    private final AtomicFiles files;
    private final WorkspaceFormat format;
    /** Places of which a warning was given: they may be looked at a hundred times in a run. */
    private final Set<Path> warned = ConcurrentHashMap.newKeySet();

    private final Optional<ItemPacks> packs;

    private Manifests(Path folder, AtomicFiles files, WorkspaceFormat format, Optional<ItemPacks> packs) {
        this.folder = folder;
        this.files = files;
        this.format = format;
        this.packs = packs;
    }

    /** Manifests alone. */
    static Manifests in(Path folder, AtomicFiles files, WorkspaceFormat format) {
        return new Manifests(folder, files, format, Optional.empty());
    }

    /** Manifests, and in a folder of theirs packs of those of items. */
    static Manifests withItems(Path folder, AtomicFiles files, WorkspaceFormat format) {
        return new Manifests(folder, files, format, Optional.of(new ItemPacks(folder.resolve("items"), files, format)));
    }

    @Override
    public void put(Digest name, Manifest manifest) throws IOException {
        format.raise();
        try {
            files.write(fileOf(name), out -> ManifestJson.write(manifest, out));
        } catch (PlaceTakenException e) {
            throw e.forWriting();
        }
    }

    @Override
    public Optional<Manifest> find(Digest name) throws IOException {
        return read(fileOf(name));
    }

    /** Each is read when its turn comes, for all of them may not fit into memory. */
    @Override
    public Stream<Manifest> all() throws IOException {
        Stream<Manifest> alone = files.list(folder).stream()
                .filter(file -> file.toString().endsWith(EXTENSION))
                .flatMap(file -> StoreFailure.listing(() -> read(file)).stream());
        return packs.isEmpty() ? alone : Stream.concat(alone, packs.get().all());
    }

    /** Files that should be manifests and are none; a link counts as one. */
    @Override
    public List<String> unreadable() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : files.list(folder)) {
            if (file.toString().endsWith(EXTENSION) && read(file).isEmpty() && files.exists(file)) {
                found.add(file.toString());
            }
        }
        if (packs.isPresent()) {
            found.addAll(packs.get().unreadable());
        }
        return found;
    }

    @Override
    public Optional<ItemLedger> openItems(ItemHeader header) throws IOException {
        if (packs.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(packs.get().open(header));
    }

    @Override
    public void deleteItems(Set<Digest> keys) throws IOException {
        for (Digest key : keys) {
            delete(key);
        }
        if (packs.isPresent()) {
            packs.get().delete(keys);
        }
    }

    @Override
    public void delete(Digest name) throws IOException {
        files.ops().delete(fileOf(name));
    }

    private Optional<Manifest> read(Path file) throws IOException {
        try {
            Optional<byte[]> content = files.find(file);
            return content.isEmpty()
                    ? Optional.empty()
                    : Optional.of(ManifestJson.read(content.get(), file.toString()));
        } catch (PlaceTakenException e) {
            // one link may be in the way of all of them
            warn(Path.of(e.getFile()), e);
        } catch (DamagedJsonException | UnknownSchemaException e) {
            warn(file, e);
        }
        return Optional.empty();
    }

    private void warn(Path place, Exception reason) {
        if (warned.add(place)) {
            ManifestJson.warn(place.toString(), reason);
        }
    }

    private Path fileOf(Digest name) {
        return folder.resolve(name.hex() + EXTENSION);
    }
}
