package org.runflow.io.store;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.runflow.error.UnknownSchemaException;
import org.runflow.io.json.VersionedJson;
import org.runflow.store.Digest;
import org.runflow.store.Manifest;
import org.runflow.store.ManifestStorage;

/** Manifests as JSON in one folder: {@code <digest>.json}. */
final class Manifests implements ManifestStorage {
    private static final Logger LOG = System.getLogger(Manifests.class.getName());
    private static final VersionedJson<Manifest> JSON = new VersionedJson<>(Manifest.class, "1.0.0");
    private static final String EXTENSION = ".json";

    private final Path folder;
    private final AtomicFiles files;

    Manifests(Path folder, AtomicFiles files) {
        this.folder = folder;
        this.files = files;
    }

    @Override
    public void put(Digest name, Manifest manifest) throws IOException {
        files.write(fileOf(name), out -> JSON.write(manifest, out));
    }

    @Override
    public Optional<Manifest> find(Digest name) throws IOException {
        return read(fileOf(name));
    }

    @Override
    public Stream<Manifest> all() throws IOException {
        Stream.Builder<Manifest> all = Stream.builder();
        for (Path file : files.list(folder)) {
            if (file.toString().endsWith(EXTENSION)) {
                read(file).ifPresent(all);
            }
        }
        return all.build();
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
        return found;
    }

    @Override
    public void delete(Digest name) throws IOException {
        files.ops().delete(fileOf(name));
    }

    private Optional<Manifest> read(Path file) throws IOException {
        Optional<byte[]> content;
        try {
            content = files.find(file);
        } catch (PlaceTakenException e) {
            return doesNotCount(file, e);
        }
        if (content.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.read(content.get(), "manifest " + file.getFileName()));
        } catch (IOException | UnknownSchemaException e) {
            return doesNotCount(file, e);
        }
    }

    private static Optional<Manifest> doesNotCount(Path file, Exception reason) {
        LOG.log(
                Level.WARNING,
                () -> "'" + file + "' does not hold a manifest, so its result does not count: " + reason.getMessage());
        return Optional.empty();
    }

    private Path fileOf(Digest name) {
        return folder.resolve(name.hex() + EXTENSION);
    }
}
