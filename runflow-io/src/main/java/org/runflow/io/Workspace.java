package org.runflow.io;

import java.nio.file.Path;
import org.runflow.EngineBuilder;
import org.runflow.io.catalog.FileRunCatalog;
import org.runflow.io.catalog.RunPublisher;
import org.runflow.io.event.JsonlEventLog;
import org.runflow.io.store.DirectoryStore;

/**
 * A directory with everything an engine keeps: artifacts, runs, events, and the folders that people look at. Any number of engines, in any number of
 * processes, may share one.
 *
 * @param store of artifacts
 * @param catalog of runs
 * @param events log of events
 * @param publisher of runs
 */
public record Workspace(DirectoryStore store, FileRunCatalog catalog, JsonlEventLog events, RunPublisher publisher) {
    /**
     * Opens a workspace with the default codecs; an empty or missing directory becomes one.
     *
     * @param directory of the workspace
     * @return the workspace
     * @throws org.runflow.error.WorkspaceRefusedException when the directory is another tool's, or of a newer format; it is left untouched
     * @throws org.runflow.error.StoreException when the directory cannot be read or written
     */
    public static Workspace open(Path directory) {
        return open(DirectoryStore.at(directory));
    }

    /**
     * Opens the workspace of a store.
     *
     * @param store built as wanted
     * @return the workspace around it
     * @throws org.runflow.error.RunflowException as {@link #open(Path)}
     */
    public static Workspace open(DirectoryStore store) {
        Path directory = store.workspace();
        return new Workspace(
                store, FileRunCatalog.at(directory), JsonlEventLog.at(directory), RunPublisher.at(directory));
    }

    /**
     * @param other publisher, as {@code publisher().with(sections)} gives
     * @return this workspace with it
     */
    public Workspace with(RunPublisher other) {
        return new Workspace(store, catalog, events, other);
    }

    /**
     * Lets an engine keep everything here. Runs whose process died are marked as lost by {@link FileRunCatalog#markLost}, whenever somebody calls it.
     *
     * @param engine being built, without store and catalog so far
     * @return the same builder
     * @throws IllegalStateException when the builder has a store or catalog already
     */
    public EngineBuilder addTo(EngineBuilder engine) {
        return engine.store(store).catalog(catalog).onEvent(events).publish(publisher);
    }
}
