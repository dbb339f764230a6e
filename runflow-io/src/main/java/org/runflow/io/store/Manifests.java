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
import org.runflow.store.StageSeries;

/**
 * The manifests of a workspace: {@code cache/<stage-key>.json}, and a copy of each series' newest one in {@code cache/newest}, so that nobody has to
 * look at all of them to find it. The copy is written after the commit point and counts only while its manifest is there.
 */
final class Manifests {
    private static final Logger LOG = System.getLogger(Manifests.class.getName());
    private static final VersionedJson<Manifest> JSON = new VersionedJson<>(Manifest.class, "1.0.0");
    private static final String EXTENSION = ".json";

    private final Path folder;
    private final Path newest;
    private final AtomicFiles files;

    Manifests(Path folder, AtomicFiles files) {
        this.folder = folder;
        this.newest = folder.resolve("newest");
        this.files = files;
    }

    void commit(Manifest manifest) throws IOException {
        files.write(fileOf(manifest.key()), out -> JSON.write(manifest, out));
        try {
            files.write(newestOf(manifest.series()), out -> JSON.write(manifest, out));
        } catch (PlaceTakenException e) {
            LOG.log(
                    Level.WARNING,
                    () -> "what changed since this result cannot be told later, as its copy cannot be kept: "
                            + e.getMessage());
        }
    }

    Optional<Manifest> find(Digest stageKey) throws IOException {
        return read(fileOf(stageKey)).filter(manifest -> manifest.key().equals(stageKey));
    }

    Optional<Manifest> findNewest(StageSeries series) throws IOException {
        Optional<Manifest> found = read(newestOf(series));
        return found.isPresent() && files.exists(fileOf(found.get().key())) ? found : Optional.empty();
    }

    /** All that can be read. */
    Stream<Manifest> all() throws IOException {
        Stream.Builder<Manifest> all = Stream.builder();
        for (Path file : files.list(folder)) {
            if (file.toString().endsWith(EXTENSION)) {
                read(file).ifPresent(all);
            }
        }
        return all.build();
    }

    /** Files that should be manifests and are none; a link counts as one. */
    List<String> unreadable() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : files.list(folder)) {
            if (file.toString().endsWith(EXTENSION) && read(file).isEmpty() && files.exists(file)) {
                found.add(file.toString());
            }
        }
        return found;
    }

    void delete(Digest stageKey) throws IOException {
        Optional<Manifest> manifest = find(stageKey);
        files.ops().delete(fileOf(stageKey));
        if (manifest.isPresent()) {
            Path copy = newestOf(manifest.get().series());
            if (read(copy).filter(newer -> newer.key().equals(stageKey)).isPresent()) {
                files.ops().delete(copy);
            }
        }
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

    private Path fileOf(Digest stageKey) {
        return folder.resolve(stageKey.hex() + EXTENSION);
    }

    private Path newestOf(StageSeries series) {
        return newest.resolve(Digest.of(series).hex() + EXTENSION);
    }
}
