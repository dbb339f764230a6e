package org.runflow.io.catalog;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.runflow.RunCoordinate;
import org.runflow.RunId;
import org.runflow.catalog.RunCatalog;
import org.runflow.catalog.RunEntry;
import org.runflow.catalog.RunIds;
import org.runflow.catalog.RunLease;
import org.runflow.catalog.RunPage;
import org.runflow.catalog.RunQuery;
import org.runflow.error.IllegalTransitionException;
import org.runflow.error.RunNotFoundException;
import org.runflow.error.RunUnreadableException;
import org.runflow.error.StoreException;
import org.runflow.io.event.LostRunLog;
import org.runflow.io.json.VersionedJson;
import org.runflow.io.store.AtomicFiles;
import org.runflow.io.store.FileLocks;
import org.runflow.io.store.StoreFailure;
import org.runflow.io.store.WorkspaceFormat;
import org.runflow.plan.PipelineDefinition;
import org.runflow.run.RunReport;
import org.runflow.run.RunState;
import org.runflow.store.Digest;

/**
 * The runs of a workspace directory: a folder for each with {@code run.json}, {@code report.json} and {@code lock}; what pipelines looked like under
 * {@code pipelines}; and the pointers {@code index.json} and {@code latest.json}, which {@link #rebuild} makes again from the folders.
 *
 * <p>The lease of a run is a lock of the operating system on the {@code lock} in its folder. Transitions happen under one lock for the catalog, so
 * any number of threads and processes may share a directory.
 *
 * <p>A run whose process was killed cannot say so. Whoever looks a run up, lists runs, or begins one, notices that nobody holds its lease any more and marks it as
 * {@link #markLost} does, with a last event in its log, if it has one.
 */
public final class FileRunCatalog implements RunCatalog {
    private static final Logger LOG = System.getLogger(FileRunCatalog.class.getName());
    private static final VersionedJson<RunReport> REPORT = new VersionedJson<>(RunReport.class, "1.0.0");
    private static final VersionedJson<PipelineDefinition> DEFINITION =
            new VersionedJson<>(PipelineDefinition.class, "1.0.0");

    private final RunFolders folders;
    private final AtomicFiles files;
    private final WorkspaceFormat format;
    private final Rows rows;
    private final RunIndex index;
    private final RunIds ids = new RunIds();
    /** Runs of which a warning was given already. */
    private final Set<RunId> unmarked = ConcurrentHashMap.newKeySet();

    FileRunCatalog(Path workspace, AtomicFiles files, WorkspaceFormat format, MetadataForm form) {
        this.folders = new RunFolders(workspace);
        this.files = files;
        this.format = format;
        this.rows = new Rows(folders, files);
        this.index = new RunIndex(folders, files, rows, form);
    }

    /**
     * {@return the catalog in it}
     *
     * @param workspace directory
     * @throws org.runflow.error.RunflowException as {@link #at(Path, AtomicFiles)}
     */
    public static FileRunCatalog at(Path workspace) {
        return at(workspace, AtomicFiles.buffered());
    }

    /**
     * {@return the catalog in it}
     *
     * @param workspace directory
     * @param files how files are written
     * @throws org.runflow.error.WorkspaceRefusedException when the directory is another tool's, or of a newer format; it is left untouched
     * @throws StoreException when the directory cannot be read or written
     */
    public static FileRunCatalog at(Path workspace, AtomicFiles files) {
        return at(workspace, files, MetadataForm.standard());
    }

    /**
     * Opens the catalog of a workspace whose runs are published with metadata of a form, some of which the index repeats.
     *
     * @param workspace directory
     * @param files how files are written
     * @param form of the metadata
     * @return the catalog in it
     * @throws org.runflow.error.RunflowException as {@link #at(Path, AtomicFiles)}
     */
    public static FileRunCatalog at(Path workspace, AtomicFiles files, MetadataForm form) {
        AtomicFiles inside = files.within(workspace);
        return new FileRunCatalog(workspace, inside, WorkspaceFormat.claim(workspace, inside), form);
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
        return StoreFailure.in(() -> "enter run " + id, () -> {
            format.raise();
            files.createFolder(folders.of(id));
            FileLocks.Held lease = FileLocks.tryLock(folders.lease(id)).orElseThrow(() -> known(id));
            try {
                if (files.exists(folders.runJson(id))) {
                    throw known(id);
                }
                noticeLost();
                store(entry.pipelineHash(), definition);
                rows.write(entry);
                return leaseOf(id, lease);
            } catch (IOException | RuntimeException e) {
                lease.close();
                throw e;
            }
        });
    }

    @Override
    public RunEntry transition(RunId id, RunState expected, RunState next, Instant at) {
        if (next.isTerminal()) {
            throw new IllegalArgumentException("run " + id + " becomes " + next + " by finish, with a report");
        }
        return exclusively("move run " + id + " to " + next, () -> step(id, expected, entry -> entry.to(next, at)));
    }

    @Override
    public RunEntry finish(RunState expected, RunReport report) {
        RunId id = report.runId();
        Instant end = report.endedAt()
                .orElseThrow(() -> new IllegalArgumentException("the report of run " + id + " has no end"));
        return exclusively("end run " + id, () -> {
            RunEntry before = inState(id, expected);
            RunEntry after = before.to(report.state(), end).with(report.attributes());
            files.write(folders.reportJson(id), out -> REPORT.write(report, out));
            index.putLocked(index.rowOf(after));
            rows.write(after);
            return after;
        });
    }

    @Override
    public Optional<RunEntry> find(RunId id) {
        return StoreFailure.in(() -> "read run " + id, () -> noticing(id, rows.find(id)));
    }

    @Override
    public Optional<RunReport> findReport(RunId id) {
        return StoreFailure.in(
                () -> "read the report of run " + id,
                () -> read(folders.reportJson(id), REPORT, "report of run " + id)
                        .map(report -> requireOf(id, report)));
    }

    @Override
    public Optional<PipelineDefinition> findDefinition(Digest pipelineHash) {
        return StoreFailure.in(
                () -> "read pipeline " + pipelineHash,
                () -> read(folders.definition(pipelineHash), DEFINITION, "pipeline " + pipelineHash));
    }

    @Override
    public RunPage query(RunQuery query) {
        Predicate<RunId> onLaterPages =
                id -> query.olderThan().map(last -> id.compareTo(last) < 0).orElse(true);
        return StoreFailure.in(
                () -> "list runs",
                () -> RunPage.of(
                        query,
                        rows.ids().stream()
                                .filter(onLaterPages)
                                .flatMap(id -> findNoticing(id).stream())
                                .filter(query::matches)
                                .limit(query.limit() + 1L)
                                .toList()));
    }

    @Override
    public List<RunCoordinate> children(RunCoordinate prefix) {
        int length = prefix.parts().size() + 1;
        return StoreFailure.in(() -> "list runs", rows::newestFirst)
                .map(RunEntry::coordinate)
                .filter(coordinate -> coordinate.parts().size() >= length && coordinate.startsWith(prefix))
                .map(coordinate -> new RunCoordinate(coordinate.parts().subList(0, length)))
                .distinct()
                .sorted()
                .toList();
    }

    @Override
    public List<RunId> markLost(Instant at) {
        return StoreFailure.in(() -> "look for lost runs", () -> {
            List<RunId> oldestFirst = new ArrayList<>(rows.ids());
            Collections.reverse(oldestFirst);
            List<RunId> lost = new ArrayList<>();
            for (RunId id : oldestFirst) {
                if (isLive(rows.findReadable(id)) && markIfAbandoned(id, at)) {
                    lost.add(id);
                }
            }
            return lost;
        });
    }

    @Override
    public SortedMap<RunId, String> unreadable() {
        return StoreFailure.in(() -> "list runs", () -> {
            SortedMap<RunId, String> found = new TreeMap<>();
            for (RunId id : rows.ids()) {
                rows.findProblem(id).ifPresent(reason -> found.put(id, reason));
            }
            return found;
        });
    }

    @Override
    public void rebuild() {
        exclusively("rebuild the index of runs", () -> {
            index.rebuildLocked();
            return index;
        });
    }

    /** Marks the lost ones among the runs whose end the index does not know; the others need not be read. */
    private void noticeLost() throws IOException {
        Set<String> ended = index.ids();
        rows.ids().stream().filter(id -> !ended.contains(id.text())).forEach(this::findNoticing);
    }

    /** The row of a run, LOST if it is; a run that cannot be marked, as on a disk that cannot be written, is shown as it stands there. */
    private Optional<RunEntry> findNoticing(RunId id) {
        return noticing(id, rows.findReadable(id));
    }

    private Optional<RunEntry> noticing(RunId id, Optional<RunEntry> entry) {
        if (!isLive(entry)) {
            return entry;
        }
        try {
            return markIfAbandoned(id, Instant.now()) ? rows.findReadable(id) : entry;
        } catch (IOException | StoreException e) {
            if (unmarked.add(id)) {
                LOG.log(
                        Level.WARNING,
                        () -> "run " + id + " may be lost, but cannot be marked: " + StoreFailure.reasonOf(e));
            }
            return entry;
        }
    }

    /** Whoever holds the lease of a run that still is not terminal says that it has been abandoned. */
    private boolean markIfAbandoned(RunId id, Instant at) throws IOException {
        Optional<FileLocks.Held> lease = FileLocks.tryLock(folders.lease(id));
        if (lease.isEmpty()) {
            return false;
        }
        try {
            return exclusively("mark run " + id + " as lost", () -> {
                Optional<RunEntry> current = rows.findReadable(id);
                if (!isLive(current)) {
                    return false;
                }
                RunState before = current.orElseThrow().state();
                RunState after = before == RunState.QUEUED ? RunState.CANCELLED : RunState.LOST;
                endLog(id, after, at);
                index.putLocked(index.rowOf(step(id, before, entry -> entry.to(after, at))));
                return true;
            });
        } finally {
            lease.get().close();
        }
    }

    /** Before the row changes, so that a log without its end is found again; a log that cannot be ended keeps no run alive. */
    private void endLog(RunId id, RunState state, Instant at) {
        try {
            LostRunLog.end(folders.workspace(), id, state, at);
        } catch (IOException | StoreException e) {
            LOG.log(
                    Level.WARNING,
                    () -> "the events of run " + id + " stay without an end: " + StoreFailure.reasonOf(e));
        }
    }

    private static boolean isLive(Optional<RunEntry> entry) {
        return entry.isPresent() && !entry.get().state().isTerminal();
    }

    private RunEntry step(RunId id, RunState expected, UnaryOperator<RunEntry> change) throws IOException {
        RunEntry after = change.apply(inState(id, expected));
        rows.write(after);
        return after;
    }

    private RunEntry inState(RunId id, RunState expected) throws IOException {
        RunEntry entry = rows.find(id).orElseThrow(() -> new RunNotFoundException(id.text()));
        if (entry.state() != expected) {
            throw new IllegalTransitionException(id.text(), entry.state().name(), "anything from " + expected);
        }
        return entry;
    }

    private void store(Digest pipelineHash, PipelineDefinition definition) throws IOException {
        Path file = folders.definition(pipelineHash);
        if (!files.exists(file)) {
            files.write(file, out -> DEFINITION.write(definition, out));
        }
    }

    private static RunReport requireOf(RunId id, RunReport report) {
        if (!report.runId().equals(id)) {
            throw new RunUnreadableException(id.text(), "its report is that of run " + report.runId());
        }
        return report;
    }

    private <T> Optional<T> read(Path file, VersionedJson<T> json, String name) throws IOException {
        Optional<byte[]> content = files.find(file);
        return content.isPresent() ? Optional.of(json.read(content.get(), name)) : Optional.empty();
    }

    private <T> T exclusively(String operation, StoreFailure.DiskAction<T> action) {
        return StoreFailure.in(() -> operation, () -> FileLocks.holding(folders.catalogLock(), action));
    }

    private static RunLease leaseOf(RunId id, FileLocks.Held lease) {
        return () -> {
            try {
                lease.close();
            } catch (IOException e) {
                throw new StoreException("give up run " + id, e);
            }
        };
    }

    private static IllegalArgumentException known(RunId id) {
        return new IllegalArgumentException("there is a run " + id + " already");
    }
}
