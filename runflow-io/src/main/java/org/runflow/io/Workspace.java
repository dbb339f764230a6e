package org.runflow.io;

import java.nio.file.Path;
import org.runflow.Document;
import org.runflow.Engine;
import org.runflow.EngineBuilder;
import org.runflow.RunId;
import org.runflow.io.catalog.FileRunCatalog;
import org.runflow.io.catalog.MetadataForm;
import org.runflow.io.catalog.RunPublisher;
import org.runflow.io.event.JsonlEventLog;
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
    private final MetadataForm metadata;

    private Workspace(DirectoryStore store, MetadataForm metadata) {
        this.path = store.workspace();
        this.store = store;
        this.metadata = metadata;
        this.catalog = FileRunCatalog.at(path, store.files(), metadata);
        this.events = JsonlEventLog.at(path);
    }

    /**
     * Opens a workspace for records, documents and plain values; an empty or missing directory becomes one.
     *
     * @param path directory
     * @return the workspace
     * @throws org.runflow.error.WorkspaceRefusedException if the directory is another tool's, or of a newer format; it is left untouched
     * @throws org.runflow.error.StoreException if the directory cannot be read or written
     */
    public static Workspace open(Path path) {
        return open(path, ArtifactForms.none());
    }

    /**
     * Opens a workspace that knows more types; an empty or missing directory becomes one.
     *
     * @param path directory
     * @param forms of the types that are kept in it, such as those of a race: {@code RaceForms.standard()}
     * @return the workspace
     * @throws org.runflow.error.WorkspaceRefusedException if the directory is another tool's, or of a newer format; it is left untouched
     * @throws org.runflow.error.StoreException if the directory cannot be read or written
     */
    public static Workspace open(Path path, ArtifactForms forms) {
        return of(DirectoryStore.builder(path).codecs(forms.codecs()).open(), forms);
    }

    /**
     * Takes the directory of a store for a workspace whose metadata says nothing of results.
     *
     * @param store built as wanted, with codecs of its own
     * @return the workspace in that directory
     * @throws org.runflow.error.StoreException if the directory cannot be read or written
     */
    public static Workspace of(DirectoryStore store) {
        return of(store, ArtifactForms.none());
    }

    /**
     * Takes the directory of a store for a workspace.
     *
     * @param store built as wanted, with codecs of its own
     * @param forms whose sections the metadata of runs shows
     * @return the workspace in that directory
     * @throws org.runflow.error.StoreException if the directory cannot be read or written
     */
    public static Workspace of(DirectoryStore store, ArtifactForms forms) {
        return new Workspace(store, forms.metadata());
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

    /** Begins an engine that keeps its results and its runs here, logs their events and shows them here. */
    public EngineBuilder engine() {
        return engine(publisher());
    }

    /**
     * Begins an engine whose runs also show what was asked for.
     *
     * @param fileName of the request in the folder of a run, as in {@code analysis.json}
     * @param request with every default filled in
     * @return a builder of that engine
     */
    public EngineBuilder engine(String fileName, Document request) {
        return engine(publisher().withRequest(fileName, request));
    }

    /**
     * {@return the directory that shows a run}
     *
     * @param run a run that was published here
     */
    public Path folderOf(RunId run) {
        return path.resolve("runs").resolve(run.text());
    }

    private RunPublisher publisher() {
        return RunPublisher.at(path).with(store.files()).with(metadata);
    }

    private EngineBuilder engine(RunPublisher publisher) {
        return Engine.builder().store(store).catalog(catalog).onEvent(events).publish(publisher);
    }
}
