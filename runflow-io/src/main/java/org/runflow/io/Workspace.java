package org.runflow.io;

import java.nio.file.Path;
import org.runflow.Document;
import org.runflow.Engine;
import org.runflow.EngineBuilder;
import org.runflow.RunId;
import org.runflow.io.catalog.RunPublisher;
import org.runflow.io.race.RaceFolder;
import org.runflow.io.store.DirectoryStore;

/**
 * A directory in which results are kept and runs are shown: a store, and {@code runs/<run_id>/} for people. May be moved and copied. Safe for use by
 * several threads and processes.
 */
public final class Workspace {
    private final Path path;
    private final DirectoryStore store;

    private Workspace(Path path, DirectoryStore store) {
        this.path = path;
        this.store = store;
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
        return new Workspace(path, DirectoryStore.at(path));
    }

    /** {@return the directory} */
    public Path path() {
        return path;
    }

    /** {@return where results are kept} */
    public DirectoryStore store() {
        return store;
    }

    /** {@return a builder of an engine that keeps its results here and shows its runs here} */
    public EngineBuilder engine() {
        return Engine.builder().store(store).publish(RunPublisher.at(path));
    }

    /**
     * {@return a builder of an engine for the analysis of a race; its runs show the request and what the metadata of a race day holds}
     *
     * @param folder where the race comes from
     */
    public EngineBuilder engine(RaceFolder folder) {
        return Engine.builder()
                .store(store)
                .publish(RunPublisher.at(path).with(new RaceMetadata()).withRequest(request(folder)));
    }

    /**
     * {@return the directory that shows a run}
     *
     * @param run a run that was published here
     */
    public Path folderOf(RunId run) {
        return path.resolve("runs").resolve(run.text());
    }

    private static Document request(RaceFolder folder) {
        return Document.text("application/json", folder.resolvedRequest().toJson());
    }
}
