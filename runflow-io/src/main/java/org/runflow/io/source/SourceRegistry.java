package org.runflow.io.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.runflow.RunId;
import org.runflow.catalog.RunPublication;
import org.runflow.error.StoreException;
import org.runflow.io.disk.AtomicFiles;
import org.runflow.io.disk.StoreFailure;
import org.runflow.io.json.VersionedJson;
import org.runflow.store.Digest;
import org.runflow.store.Durability;

/**
 * Which files the runs of a workspace were made from: {@code sources/<digest>.json}, once however many runs refer to it, each by a {@code sources.json} in its
 * folder. Any number of processes may write at once. Safe for use by several threads.
 */
public final class SourceRegistry {
    private static final VersionedJson<Sources> SOURCES = new VersionedJson<>(Sources.class, "1.0.0");
    private static final VersionedJson<Reference> REFERENCE = new VersionedJson<>(Reference.class, "1.0.0");

    private static final String REFERENCES = "sources.json";

    private final Path workspace;
    private final AtomicFiles files;

    private SourceRegistry(Path workspace, AtomicFiles files) {
        this.workspace = workspace;
        this.files = files;
    }

    /** By which a run refers to its sources. */
    private record Reference(Digest sources) {}

    /**
     * {@return the registry of a workspace}
     *
     * @param workspace directory
     * @param durability what a power cut may take of it
     */
    public static SourceRegistry at(Path workspace, Durability durability) {
        return new SourceRegistry(workspace, AtomicFiles.of(durability).within(workspace));
    }

    /**
     * Stores sources, unless they are there.
     *
     * @param sources of anything
     * @return by what they are found again
     * @throws StoreException when the disk fails
     */
    public Digest register(Sources sources) {
        return StoreFailure.in("register sources", () -> {
            ByteArrayOutputStream content = new ByteArrayOutputStream();
            SOURCES.write(sources, content);
            Digest digest = Digest.ofBytes(content.toByteArray());
            if (!files.exists(place(digest))) {
                files.write(place(digest), content.toByteArray());
            }
            return digest;
        });
    }

    /**
     * {@return a publication that registers the sources of every run}
     *
     * @param sources of the runs
     */
    public RunPublication publication(Sources sources) {
        return (report, definition, artifacts) -> {
            Reference reference = new Reference(register(sources));
            files.write(reference(report.runId()), out -> REFERENCE.write(reference, out));
        };
    }

    /**
     * {@return the sources of a run; absent when it has registered none}
     *
     * @param run of the workspace
     * @throws StoreException when they cannot be read, or are damaged
     */
    public Optional<Sources> find(RunId run) {
        return StoreFailure.in("read the sources of run " + run, () -> {
            Optional<byte[]> reference = files.find(reference(run));
            return reference.isEmpty() ? Optional.empty() : Optional.of(read(reference.get()));
        });
    }

    /**
     * Looks which sources the runs of the workspace refer to, also those whose rows are gone.
     *
     * @return by what they are found; absent when what a run refers to cannot be read, as nobody can tell then
     * @throws StoreException when the folder of runs cannot be read
     */
    public Optional<Set<Digest>> findReferred() {
        return StoreFailure.in("look which sources runs refer to", () -> {
            Set<Digest> referred = new HashSet<>();
            for (Path run : files.list(workspace.resolve("runs"))) {
                try {
                    Optional<byte[]> reference =
                            files.isFolder(run) ? files.find(run.resolve(REFERENCES)) : Optional.empty();
                    if (reference.isPresent()) {
                        referred.add(REFERENCE.read(reference.get(), REFERENCES).sources());
                    }
                } catch (IOException e) {
                    return Optional.empty();
                }
            }
            return Optional.of(referred);
        });
    }

    private Sources read(byte[] reference) throws IOException {
        Digest digest = REFERENCE.read(reference, REFERENCES).sources();
        byte[] content = files.read(place(digest));
        if (!Digest.ofBytes(content).equals(digest)) {
            throw new IOException("'" + place(digest) + "' is damaged");
        }
        return SOURCES.read(content, digest.hex());
    }

    private Path place(Digest digest) {
        return workspace.resolve("sources").resolve(digest.hex() + ".json");
    }

    private Path reference(RunId run) {
        return workspace.resolve("runs").resolve(run.text()).resolve(REFERENCES);
    }
}
