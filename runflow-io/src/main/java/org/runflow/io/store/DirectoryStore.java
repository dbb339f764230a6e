package org.runflow.io.store;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.runflow.error.StoreException;
import org.runflow.io.disk.AtomicFiles;
import org.runflow.io.disk.KeyLocks;
import org.runflow.io.disk.StoreFailure;
import org.runflow.io.disk.WorkspaceFormat;
import org.runflow.store.Digest;
import org.runflow.store.Durability;
import org.runflow.store.EncodedStore;
import org.runflow.store.StageClaim;
import org.runflow.store.Storages;
import org.runflow.store.StoredForms;
import org.runflow.store.Upcasters;

/**
 * Keeps artifacts in a workspace directory, which may be moved and copied: {@code objects} holds blobs by their digests, {@code cache} manifests by
 * their stage keys, {@code cache/newest} a copy of the newest one of each series, so that nobody has to look at all of them, {@code cache/items} packs of the results of
 * single items. Writing is lock-free, but for packs: every file appears whole, and two who write the same blob write the same bytes. Any number of threads and processes may share a directory. What a
 * cache hit costs is reading one small file.
 */
public final class DirectoryStore extends EncodedStore {
    private static final String CLAIMS = "computing.lock";

    private final Path workspace;
    private final Durability durability;
    private final AtomicFiles files;
    private final ReleasedBlobs released;

    DirectoryStore(
            Path workspace,
            Durability durability,
            WorkspaceFormat format,
            StoredForms forms,
            Upcasters upcasters,
            Clock clock) {
        this(workspace, durability, AtomicFiles.of(durability).within(workspace), format, forms, upcasters, clock);
    }

    private DirectoryStore(
            Path workspace,
            Durability durability,
            AtomicFiles files,
            WorkspaceFormat format,
            StoredForms forms,
            Upcasters upcasters,
            Clock clock) {
        this(workspace, durability, files, format, forms, upcasters, clock, new ReleasedBlobs(workspace, files));
    }

    private DirectoryStore(
            Path workspace,
            Durability durability,
            AtomicFiles files,
            WorkspaceFormat format,
            StoredForms forms,
            Upcasters upcasters,
            Clock clock,
            ReleasedBlobs released) {
        super(storages(workspace, files, format, released), forms, upcasters, clock);
        this.durability = durability;
        this.released = released;
        this.workspace = workspace;
        this.files = files;
    }

    /**
     * Opens a workspace with the default codecs; an empty or missing directory becomes one.
     *
     * @param workspace directory
     * @return the store in it
     * @throws org.runflow.error.WorkspaceRefusedException when the directory is another tool's, or of a newer format; it is left untouched
     * @throws StoreException when the directory cannot be read or written
     */
    public static DirectoryStore at(Path workspace) {
        return builder(workspace).open();
    }

    /**
     * {@return a builder for a store in it}
     *
     * @param workspace directory
     */
    public static DirectoryStoreBuilder builder(Path workspace) {
        return new DirectoryStoreBuilder(workspace);
    }

    /** {@return the directory} */
    public Path workspace() {
        return workspace;
    }

    /** {@return what a power cut may take of it} */
    public Durability durability() {
        return durability;
    }

    /**
     * Claims the result of a stage among all processes that share the directory, by a lock of the operating system, which ends with its process. Where it
     * cannot be taken for a fault of the disk, everybody may compute.
     *
     * @param stageKey of the result
     * @return the claim; absent while somebody else has it
     */
    @Override
    public Optional<StageClaim> claim(Digest stageKey) {
        try {
            return KeyLocks.tryLock(workspace.resolve(CLAIMS), stageKey);
        } catch (IOException e) {
            System.getLogger(DirectoryStore.class.getName())
                    .log(Level.WARNING, () -> "who computes what cannot be told: " + StoreFailure.reasonOf(e));
            return Optional.of(() -> {});
        }
    }

    /**
     * Says of blobs that their bytes are about to be deleted on purpose, so that the results which have them go on to count. For who lets go of
     * things while no run goes on; {@link #deleteBlob} comes next.
     *
     * @param blobs digests of the bytes
     * @param at the instant, UTC
     * @throws StoreException when the disk fails
     */
    public void release(Collection<Digest> blobs, Instant at) {
        StoreFailure.in("release values", () -> {
            released.add(blobs, at);
            return blobs;
        });
    }

    /**
     * Deletes what killed processes have left anywhere in the workspace: temporary files and folders, and folders of runs that hold nothing but a lock
     * that nobody holds.
     *
     * @param writtenBefore younger ones are left alone, for somebody may be writing them; at least an hour ago
     * @return how many there were
     * @throws StoreException when one cannot be deleted
     */
    public int deleteLeftovers(Instant writtenBefore) {
        return StoreFailure.in("delete leftovers", () -> new Leftovers(workspace, files).delete(writtenBefore));
    }

    static Storages storages(Path workspace, AtomicFiles files, WorkspaceFormat format, ReleasedBlobs released) {
        Path cache = workspace.resolve("cache");
        return new Storages(
                new Blobs(workspace.resolve("objects"), files, format, released),
                Manifests.withItems(cache, files, format),
                Manifests.in(cache.resolve("newest"), files, format));
    }
}
