package org.runflow.io.store;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.runflow.error.StoreException;
import org.runflow.io.disk.AtomicFiles;
import org.runflow.io.disk.WorkspaceFormat;
import org.runflow.store.Durability;
import org.runflow.store.Upcaster;
import org.runflow.store.Upcasters;

/** Says how a directory store works. Not safe for use by several threads. */
public final class DirectoryStoreBuilder {
    private final Path workspace;
    private final List<Upcaster<?, ?>> upcasters = new ArrayList<>();
    private Codecs codecs = Codecs.standard();
    private Durability durability = Durability.buffered();
    private Clock clock = Clock.systemUTC();

    DirectoryStoreBuilder(Path workspace) {
        this.workspace = workspace;
    }

    /**
     * Chooses stored forms; the default is {@link Codecs#standard}.
     *
     * @param chosen stored forms
     * @return this builder
     */
    public DirectoryStoreBuilder codecs(Codecs chosen) {
        codecs = chosen;
        return this;
    }

    /**
     * Adds a way from one schema of an artifact to the next, taken on read.
     *
     * @param upcaster at most one from each schema of an artifact
     * @return this builder
     */
    public DirectoryStoreBuilder upcaster(Upcaster<?, ?> upcaster) {
        upcasters.add(upcaster);
        return this;
    }

    /**
     * Chooses what a power cut may take; the default is {@link Durability#buffered}.
     *
     * @param chosen of everything in the workspace
     * @return this builder
     */
    public DirectoryStoreBuilder durability(Durability chosen) {
        durability = chosen;
        return this;
    }

    /**
     * Says when a blob was stored; the default is the system's clock.
     *
     * @param newClock any
     * @return this builder
     */
    public DirectoryStoreBuilder clock(Clock newClock) {
        clock = newClock;
        return this;
    }

    /**
     * {@return the store; an empty or missing directory becomes a workspace}
     *
     * @throws org.runflow.error.WorkspaceRefusedException when the directory is another tool's, or of a newer format; it is left untouched
     * @throws StoreException when the directory cannot be read or written
     * @throws IllegalArgumentException when two upcasters leave the same schema of the same artifact
     */
    public DirectoryStore open() {
        Upcasters checked = Upcasters.of(upcasters);
        WorkspaceFormat format =
                WorkspaceFormat.claim(workspace, AtomicFiles.of(durability).within(workspace));
        return new DirectoryStore(workspace, durability, format, codecs, checked, clock);
    }
}
