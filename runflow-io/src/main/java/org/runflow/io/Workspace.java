package org.runflow.io;

import java.nio.file.Path;
import org.runflow.Document;
import org.runflow.Engine;
import org.runflow.EngineBuilder;
import org.runflow.RunId;
import org.runflow.io.catalog.FileRunCatalog;
import org.runflow.io.catalog.RunPublisher;
import org.runflow.io.event.JsonlEventLog;
import org.runflow.io.race.RaceFolder;
import org.runflow.io.store.DirectoryStore;

/**
 * A directory with everything engines keep: artifacts, the catalog of runs with their events, and {@code runs/<run_id>/} for people. May be moved and
 * copied while no run is going on. Any number of engines, in any number of processes, may share one.
 */
public final class Workspace {
    private final Path path;
    private final DirectoryStore store;
    private final FileRunCatalog catalog;
    private final JsonlEventLog events;

    private Workspace(DirectoryStore store) {
        this.path = store.workspace();
        this.store = store;
        this.catalog = FileRunCatalog.at(path, store.files());
        this.events = JsonlEventLog.at(path);
    }

    /**
     * Opens a workspace; an empty or missing directory becomes one.
     *
     * @param path directory
     * @return the workspace
     * @throws org.runflow.error.WorkspaceRefusedException if the directory is another tool's, or of a newer format; it is left untouched
     * @throws org.runflow.error.StoreException if the directory cannot be read or written
     */
    public static Workspace open(Path path) {
        return of(DirectoryStore.at(path));
    }

    /**
     * {@return the workspace in the directory of a store}
     *
     * @param store built as wanted
     * @throws org.runflow.error.StoreException if the directory cannot be read or written
     */
    public static Workspace of(DirectoryStore store) {
        return new Workspace(store);
    }

    /** {@return the directory} */
    public Path path() {
        return path;
    }

    /** {@return where results are kept} */
    public DirectoryStore store() {
        return store;
    }

    /** {@return the runs; whoever looks at one whose process was killed finds it LOST} */
    public FileRunCatalog catalog() {
        return catalog;
    }

    /** {@return a builder of an engine that keeps its results and its runs here, logs their events and shows them here} */
    public EngineBuilder engine() {
        return engine(RunPublisher.at(path).with(store.files()));
    }

    /**
     * {@return a builder of an engine for the analysis of a race; its runs show the request and what the metadata of a race day holds}
     *
     * @param folder where the race comes from
     */
    public EngineBuilder engine(RaceFolder folder) {
        return engine(RunPublisher.at(path)
                .with(store.files())
                .with(new RaceMetadata())
                .withRequest(request(folder)));
    }

    /**
     * {@return the directory that shows a run}
     *
     * @param run a run that was published here
     */
    public Path folderOf(RunId run) {
        return path.resolve("runs").resolve(run.text());
    }

    private EngineBuilder engine(RunPublisher publisher) {
        return Engine.builder().store(store).catalog(catalog).onEvent(events).publish(publisher);
    }

    private static Document request(RaceFolder folder) {
        return Document.text("application/json", folder.resolvedRequest().toJson());
    }
}
