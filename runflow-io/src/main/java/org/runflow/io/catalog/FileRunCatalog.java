package org.runflow.io.catalog;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.runflow.RunCoordinate;
import org.runflow.RunId;
import org.runflow.catalog.CancelAnswer;
import org.runflow.catalog.RunCatalog;
import org.runflow.catalog.RunCounts;
import org.runflow.catalog.RunEntry;
import org.runflow.catalog.RunIds;
import org.runflow.catalog.RunLease;
import org.runflow.catalog.RunPage;
import org.runflow.catalog.RunQuery;
import org.runflow.error.IllegalTransitionException;
import org.runflow.error.RunBusyException;
import org.runflow.error.RunNotFoundException;
import org.runflow.error.StoreException;
import org.runflow.io.disk.AtomicFiles;
import org.runflow.io.disk.FileLocks;
import org.runflow.io.disk.RetentionLock;
import org.runflow.io.disk.StoreFailure;
import org.runflow.io.disk.WorkspaceFormat;
import org.runflow.plan.PipelineDefinition;
import org.runflow.run.RunReport;
import org.runflow.run.RunState;
import org.runflow.store.Digest;
import org.runflow.store.Durability;

/**
 * The runs of a workspace directory: a folder for each with {@code run.json}, {@code report.json} and {@code lock}; what pipelines looked like under
 * {@code pipelines}; the runs that are going on under {@code live}; and the index of those that have ended, {@code index.jsonl} with {@code index.json} and
 * {@code latest.json}, which {@link #rebuild} makes again from the folders. Beginning and ending a run cost the same however many there are.
 *
 * <p>The lease of a run is a lock of the operating system on the {@code lock} in its folder. Transitions happen under one lock for the catalog, so
 * any number of threads and processes may share a directory; whoever waits for it within a process gets it in the order of coming.
 *
 * <p>A run whose process was killed cannot say so. Whoever looks a run up or lists runs sees that nobody holds its lease any more, and is shown the run as
 * LOST; nothing is written. Whoever begins a run marks those it finds, as {@link #markLost} does, with a last event in their log, if they have one.
 */
public final class FileRunCatalog implements RunCatalog {
    private final RunFolders folders;
    private final AtomicFiles files;
    private final WorkspaceFormat format;
    private final Rows rows;
    private final RunIndex index;
    private final LiveRuns live;
    private final Leases leases;
    private final LostRuns lost;
    private final RunColumns columns;
    private final KnownPipelines pipelines;
    private final RunPins pins;
    private final CancelRequests cancels;
    private final EndedRuns endedRuns;
    private final RunIds ids = new RunIds();

    FileRunCatalog(Path workspace, AtomicFiles files, WorkspaceFormat format, MetadataForm form) {
        this.folders = new RunFolders(workspace);
        this.files = files;
        this.format = format;
        this.rows = new Rows(folders, files);
        this.index = new RunIndex(folders, files, rows, form);
        this.live = new LiveRuns(folders, files);
        this.leases = new Leases(folders, files, rows);
        this.lost = new LostRuns(folders, files, rows, leases, index, format);
        this.columns = new RunColumns(folders, rows, lost::shown);
        this.pipelines = new KnownPipelines(folders, files);
        this.pins = new RunPins(folders, files, rows, format);
        this.cancels = new CancelRequests(folders, files, rows, lost);
        this.endedRuns = new EndedRuns(folders, files, rows, index, leases, lost);
    }

    /**
     * {@return the catalog in it; a power cut may take what was written last}
     *
     * @param workspace directory
     * @throws org.runflow.error.RunflowException as {@link #at(Path, Durability, MetadataForm)}
     */
    public static FileRunCatalog at(Path workspace) {
        return at(workspace, Durability.buffered(), MetadataForm.standard());
    }

    /**
     * Opens the catalog of a workspace whose runs are published with metadata of a form, some of which the index repeats.
     *
     * @param workspace directory
     * @param durability what a power cut may take of it
     * @param form of the metadata
     * @return the catalog in it
     * @throws org.runflow.error.WorkspaceRefusedException when the directory is another tool's, or of a newer format; it is left untouched
     * @throws StoreException when the directory cannot be read or written
     */
    public static FileRunCatalog at(Path workspace, Durability durability, MetadataForm form) {
        AtomicFiles inside = AtomicFiles.of(durability).within(workspace);
        return new FileRunCatalog(workspace, inside, WorkspaceFormat.claim(workspace, inside), form);
    }

    /**
     * {@return whether somebody enters, ends or deletes runs at this moment, in this process or another; whoever wants to do so too would wait}
     *
     * @throws StoreException when that cannot be found out
     */
    public boolean isBeingChanged() {
        return StoreFailure.in("look who changes the catalog", () -> FileLocks.isHeld(folders.catalogLock()));
    }

    /**
     * {@return whether the process of a run works on it: it goes on, or has just ended and its last event may be still to come}
     *
     * @param id of a run
     * @throws StoreException when that cannot be found out
     */
    public boolean isWorkedOn(RunId id) {
        return StoreFailure.in("look who works on run " + id, () -> leases.isHeld(id));
    }

    @Override
    public RunId newId(Instant now) {
        return ids.next(now);
    }

    @Override
    public RunLease begin(RunEntry entry, PipelineDefinition definition) {
        RunId id = entry.id();
        if (entry.state() != RunState.QUEUED) {
            throw new IllegalArgumentException("run " + id + " begins as QUEUED, not as " + entry.state());
        }
        return StoreFailure.in("enter run " + id, () -> {
            format.raise();
            FileLocks.Held kept = RetentionLock.shared(folders.workspace());
            try {
                return enter(entry, definition, kept);
            } catch (IOException | RuntimeException | Error e) {
                kept.close();
                throw e;
            }
        });
    }

    private RunLease enter(RunEntry entry, PipelineDefinition definition, FileLocks.Held kept) throws IOException {
        RunId id = entry.id();
        if (files.exists(folders.runJson(id))) {
            throw Leases.known(id);
        }
        keepLive();
        lost.markAmongLive(Instant.now());
        pipelines.keep(entry.pipelineHash(), definition);
        live.enter(id);
        return leaseOf(id, leases.begin(entry), kept);
    }

    @Override
    public RunLease reserve(RunCoordinate coordinate) {
        return StoreFailure.in("reserve '" + coordinate + "'", () -> {
            format.raise();
            files.createFolder(folders.reservations());
            FileLocks.Held held = FileLocks.tryLock(folders.reservation(coordinate))
                    .orElseThrow(() -> new RunBusyException(coordinate.toString()));
            return () -> StoreFailure.in("free '" + coordinate + "'", () -> {
                held.close();
                return coordinate;
            });
        });
    }

    @Override
    public RunEntry transition(RunId id, RunState expected, RunState next, Instant at) {
        if (next.isTerminal()) {
            throw new IllegalArgumentException("run " + id + " becomes " + next + " by finish, with a report");
        }
        return exclusively("move run " + id + " to " + next, () -> {
            RunEntry after = inState(id, expected).to(next, at);
            rows.write(after);
            return after;
        });
    }

    @Override
    public RunEntry finish(RunState expected, RunReport report) {
        RunId id = report.runId();
        Instant end = report.endedAt()
                .orElseThrow(() -> new IllegalArgumentException("the report of run " + id + " has no end"));
        AtomicLong rowsInIndex = new AtomicLong();
        RunEntry ended = exclusively("end run " + id, () -> {
            RunEntry before = inState(id, expected);
            RunEntry after =
                    before.to(report.state(), end).with(report.attributes()).measured(report.metrics());
            rows.write(report);
            rowsInIndex.set(index.appendLocked(index.rowOf(after)));
            rows.write(after);
            return after;
        });
        index.show(rowsInIndex.get());
        return ended;
    }

    @Override
    public Optional<RunEntry> find(RunId id) {
        return StoreFailure.in("read run " + id, () -> rows.find(id).map(lost::shown));
    }

    @Override
    public Optional<RunReport> findReport(RunId id) {
        return StoreFailure.in("read the report of run " + id, () -> rows.findReport(id));
    }

    @Override
    public Optional<PipelineDefinition> findDefinition(Digest pipelineHash) {
        return StoreFailure.in("read pipeline " + pipelineHash, () -> pipelines.find(pipelineHash));
    }

    @Override
    public RunPage query(RunQuery query) {
        return StoreFailure.in("list runs", () -> columns.page(query));
    }

    @Override
    public boolean exists(RunCoordinate prefix) {
        return coordinates(prefix).findAny().isPresent();
    }

    @Override
    public Stream<RunCoordinate> coordinates(RunCoordinate prefix) {
        return StoreFailure.in("list runs", () -> columns.coordinates(prefix)).stream();
    }

    @Override
    public List<RunCoordinate> children(RunCoordinate prefix) {
        int length = prefix.parts().size() + 1;
        return coordinates(prefix)
                .filter(coordinate -> coordinate.parts().size() >= length && coordinate.startsWith(prefix))
                .map(coordinate -> new RunCoordinate(coordinate.parts().subList(0, length)))
                .distinct()
                .sorted()
                .toList();
    }

    @Override
    public RunCounts counts() {
        return StoreFailure.in("count runs", columns::counts);
    }

    @Override
    public List<RunId> markLost(Instant at) {
        return StoreFailure.in("look for lost runs", () -> {
            List<RunId> oldestFirst = new ArrayList<>(rows.ids());
            Collections.reverse(oldestFirst);
            List<RunId> marked = new ArrayList<>();
            for (RunId id : oldestFirst) {
                if (rows.isLive(id) && lost.mark(id, at)) {
                    marked.add(id);
                }
            }
            lost.markAmongLive(at);
            index.show(Long.MAX_VALUE);
            return marked;
        });
    }

    @Override
    public CancelAnswer requestCancel(RunId id) {
        return StoreFailure.in("ask run " + id + " to stop", () -> cancels.make(id));
    }

    @Override
    public boolean isCancelRequested(RunId id) {
        return StoreFailure.in("look whether run " + id + " is asked to stop", () -> cancels.isMade(id));
    }

    @Override
    public SortedMap<RunId, String> unreadable() {
        return StoreFailure.in("list runs", columns::problems);
    }

    @Override
    public Set<RunId> pinned() {
        return StoreFailure.in("list runs", pins::all);
    }

    /**
     * Pins a run: retention never touches it, nor what it uses. Pinning twice is pinning once.
     *
     * @param id of a run
     * @throws RunNotFoundException when there is no such run
     */
    public void pin(RunId id) {
        StoreFailure.in("pin run " + id, () -> pins.pin(id));
    }

    /**
     * Takes a pin away, if there is one.
     *
     * @param id of a run
     */
    public void unpin(RunId id) {
        StoreFailure.in("unpin run " + id, () -> pins.unpin(id));
    }

    /**
     * Takes runs out of the catalog: their rows of the index go first, then the pointers, then their folders are moved aside, each in one step. Whoever is killed
     * meanwhile leaves whole runs, or folders that are leftovers. For who lets go of things while no run goes on.
     *
     * @param runs that have ended
     * @return the folders as they are called now, to be deleted
     * @throws StoreException when the disk fails
     * @throws IllegalArgumentException when one has not ended, or somebody works on it
     */
    public List<Path> setAside(Collection<RunId> runs) {
        List<Path> aside = exclusively("let go of " + runs.size() + " runs", () -> {
            format.raise();
            return endedRuns.setAsideLocked(runs);
        });
        return StoreFailure.in("list runs", () -> {
            index.showAll();
            return aside;
        });
    }

    @Override
    public void rebuild() {
        exclusively("rebuild the index of runs", () -> {
            format.raise();
            index.rewriteLocked();
            for (RunId id : live.ids()) {
                if (rows.hasEnded(id) && !leases.isHeld(id)) {
                    live.leave(id);
                }
            }
            for (RunId id : rows.ids()) {
                if (rows.isLive(id)) {
                    live.enter(id);
                }
            }
            return index;
        });
        StoreFailure.in("rebuild the index of runs", () -> {
            index.showAll();
            return index;
        });
    }

    /** A workspace of an older release knows its live runs by looking at all. */
    private void keepLive() throws IOException {
        if (!live.areKept()) {
            FileLocks.holding(folders.catalogLock(), () -> {
                if (!live.areKept()) {
                    live.keep(rows.ids().stream().filter(rows::isLive).toList());
                }
                return live;
            });
        }
    }

    private RunEntry inState(RunId id, RunState expected) throws IOException {
        RunEntry entry = rows.find(id).orElseThrow(() -> new RunNotFoundException(id.text()));
        if (entry.state() != expected) {
            throw new IllegalTransitionException(id.text(), entry.state().name(), "anything from " + expected);
        }
        return entry;
    }

    private <T> T exclusively(String operation, StoreFailure.DiskAction<T> action) {
        return StoreFailure.in(operation, () -> FileLocks.holding(folders.catalogLock(), action));
    }

    private RunLease leaseOf(RunId id, FileLocks.Held lease, FileLocks.Held kept) {
        return () -> StoreFailure.in("give up run " + id, () -> {
            try (kept;
                    lease) {
                tidy(id);
            }
            return id;
        });
    }

    /** What cannot be tidied up is found by who begins the next run. */
    private void tidy(RunId id) {
        try {
            if (rows.hasEnded(id)) {
                cancels.forget(id);
                live.leave(id);
            }
        } catch (IOException e) {
            System.getLogger(FileRunCatalog.class.getName())
                    .log(Level.DEBUG, () -> "run " + id + " is still listed under live: " + e.getMessage());
        }
    }
}
