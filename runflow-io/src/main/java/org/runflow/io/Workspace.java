package org.runflow.io;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.runflow.Document;
import org.runflow.Engine;
import org.runflow.EngineBuilder;
import org.runflow.RunId;
import org.runflow.catalog.CancelAnswer;
import org.runflow.catalog.RunEntry;
import org.runflow.error.RunNotFoundException;
import org.runflow.io.catalog.FileRunCatalog;
import org.runflow.io.catalog.MetadataForm;
import org.runflow.io.catalog.RunPublisher;
import org.runflow.io.event.EventFeed;
import org.runflow.io.event.RunSnapshot;
import org.runflow.io.event.log.EventHistory;
import org.runflow.io.event.log.JsonlEventLog;
import org.runflow.io.event.log.SnapshotBuilder;
import org.runflow.io.source.ReleasedFiles;
import org.runflow.io.source.SourceRegistry;
import org.runflow.io.store.DirectoryStore;
import org.runflow.io.store.DirectoryStoreBuilder;
import org.runflow.plan.PipelineDefinition;
import org.runflow.retention.RetentionRule;
import org.runflow.run.RunState;

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
    private final StoredByKind stored;

    private Workspace(DirectoryStore store, MetadataForm metadata) {
        this.path = store.workspace();
        this.store = store;
        this.metadata = metadata;
        this.catalog = FileRunCatalog.at(path, store.durability(), metadata);
        this.events = JsonlEventLog.at(path);
        this.stored = new StoredByKind(store, Clock.systemUTC());
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
        Ahead.begin();
        DirectoryStoreBuilder store = DirectoryStore.builder(path).codecs(forms.codecs());
        forms.upcasters().forEach(store::upcaster);
        return of(store.open(), forms);
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

    /** {@return which files runs were made from} */
    public SourceRegistry sources() {
        return SourceRegistry.at(path, store.durability());
    }

    /** {@return which input files were deleted on purpose, after runs had used them} */
    public ReleasedFiles releasedFiles() {
        return ReleasedFiles.at(path, store.durability());
    }

    /** {@return the runs; whoever looks at one whose process was killed finds it LOST} */
    public FileRunCatalog catalog() {
        return catalog;
    }

    /**
     * Counts what is there. What was counted is kept and used again as long as nothing has come or gone, whoever did it.
     *
     * @return runs, and stored bytes by kind
     * @throws org.runflow.error.StoreException if the directory cannot be read
     */
    public WorkspaceStatistics statistics() {
        return new WorkspaceStatistics(catalog.counts(), stored.get());
    }

    /**
     * Tells where a run of any process stands, by its events.
     *
     * @param run in the catalog
     * @return the state of each stage, as its last event left it
     * @throws org.runflow.error.RunNotFoundException when there is no such run
     * @throws org.runflow.error.StoreException when its events cannot be read
     */
    public RunSnapshot snapshot(RunId run) {
        RunEntry entry = catalog.find(run).orElseThrow(() -> new RunNotFoundException(run.text()));
        List<String> stages = catalog.findDefinition(entry.pipelineHash()).stream()
                .flatMap(definition -> definition.stages().stream())
                .map(PipelineDefinition.StageDefinition::path)
                .toList();
        EventHistory history = EventHistory.of(path, run);
        RunState state = catalog.find(run).orElse(entry).state();
        return new SnapshotBuilder(stages).after(run, state, history);
    }

    /**
     * Follows a run of any process.
     *
     * @param run in the catalog
     * @return its events, from the first on; whoever asks for more waits until there are
     * @throws org.runflow.error.RunNotFoundException when there is no such run
     */
    public EventFeed follow(RunId run) {
        RunEntry entry = catalog.find(run).orElseThrow(() -> new RunNotFoundException(run.text()));
        return new EventFeed(
                path,
                entry.id(),
                () -> catalog.isWorkedOn(run)
                        || catalog.find(run)
                                .filter(now -> !now.state().isTerminal())
                                .isPresent());
    }

    /**
     * Asks a run of any process to stop, which it does within a second or so: what runs is interrupted, what has ended stays.
     *
     * @param run any
     * @return what became of it
     * @throws org.runflow.error.StoreException when the request cannot be written
     */
    public CancelAnswer requestCancel(RunId run) {
        return catalog.requestCancel(run);
    }

    /**
     * Finds what no run uses any more. Nothing is touched until the plan is applied.
     *
     * @param olderThan younger results and bytes are left alone; an hour is prudent while engines run
     * @return the plan
     * @throws org.runflow.error.RunUnreadableException when a run cannot be read, as nobody can tell what it uses
     * @throws org.runflow.error.StoreException when the workspace cannot be read
     * @throws IllegalArgumentException for a negative duration
     */
    public GcPlan gc(Duration olderThan) {
        if (olderThan.isNegative()) {
            throw new IllegalArgumentException("results are older than 0 or more, not than " + olderThan);
        }
        return new GcPlan(this, new RetentionRule.OlderThan(olderThan).before(Instant.now()));
    }

    /**
     * Finds the stored results of some stages. Nothing is touched until the plan is told to.
     *
     * @param stages names, for the results in all scopes, or paths with their scope
     * @return the plan; without results when nothing is stored of these stages
     * @throws org.runflow.error.StoreException when the workspace cannot be read
     */
    public ResetPlan reset(String... stages) {
        return new ResetPlan(this, List.of(stages));
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
        return RunPublisher.at(path).with(store.durability()).with(metadata);
    }

    private EngineBuilder engine(RunPublisher publisher) {
        return Engine.builder().store(store).catalog(catalog).onEvent(events).publish(publisher);
    }
}
