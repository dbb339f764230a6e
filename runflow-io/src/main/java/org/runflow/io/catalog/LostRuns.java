package org.runflow.io.catalog;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.runflow.RunId;
import org.runflow.catalog.RunEntry;
import org.runflow.error.RunflowException;
import org.runflow.io.disk.AtomicFiles;
import org.runflow.io.disk.FileLocks;
import org.runflow.io.disk.StoreFailure;
import org.runflow.io.disk.WorkspaceFormat;
import org.runflow.io.event.log.LostRunLog;
import org.runflow.run.Outcome;
import org.runflow.run.RunReport;
import org.runflow.run.RunState;

/**
 * Runs whose process was killed. Whoever looks at one is shown how it ended; only who begins a run, or is asked to, writes it down.
 */
final class LostRuns {
    private final RunFolders folders;
    private final AtomicFiles files;
    private final Rows rows;
    private final Leases leases;
    private final LiveRuns live;
    private final RunIndex index;
    private final WorkspaceFormat format;
    /** Runs of which a warning was given already. */
    private final Set<RunId> warned = ConcurrentHashMap.newKeySet();

    LostRuns(RunFolders folders, AtomicFiles files, Rows rows, Leases leases, RunIndex index, WorkspaceFormat format) {
        this.folders = folders;
        this.files = files;
        this.rows = rows;
        this.leases = leases;
        this.live = new LiveRuns(folders, files);
        this.index = index;
        this.format = format;
    }

    /** The row as whoever looks should see it. Nothing is written; what cannot be found out is shown as it stands there. */
    RunEntry shown(RunEntry entry) {
        if (entry.state().isTerminal()) {
            return entry;
        }
        try {
            return leases.isHeld(entry.id()) ? entry : ended(entry, lastWritten(entry));
        } catch (IOException | RunflowException e) {
            warn(entry.id(), "whether run " + entry.id() + " still goes on cannot be told", e);
            return entry;
        }
    }

    /** Writes down what became of the runs that nobody works on any more, among those that are taken for live. */
    void markAmongLive(Instant at) throws IOException {
        for (RunId id : live.ids()) {
            try {
                if (files.exists(folders.runJson(id)) && !leases.isHeld(id)) {
                    var unused = mark(id, at);
                }
            } catch (IOException | RunflowException e) {
                warn(id, "run " + id + " may be lost, but cannot be marked", e);
            }
        }
    }

    /** Ends a run in the place of its process; says whether it had to. One that is at work is left alone. */
    boolean mark(RunId id, Instant at) throws IOException {
        Optional<FileLocks.Held> lease = leases.find(id);
        if (lease.isEmpty()) {
            return false;
        }
        try {
            boolean marked = FileLocks.holding(folders.catalogLock(), () -> markLocked(id, at));
            live.leave(id);
            return marked;
        } finally {
            lease.get().close();
        }
    }

    /** The log comes before the row, so that a log without its end is found again. */
    private boolean markLocked(RunId id, Instant at) throws IOException {
        Optional<RunEntry> current = rows.findReadable(id);
        if (current.isEmpty()) {
            return false;
        }
        RunEntry before = current.get();
        RunEntry after = before.state().isTerminal() ? before : ended(before, at);
        format.raise();
        endLog(after);
        if (after.equals(before)) {
            return false;
        }
        index.appendLocked(index.rowOf(after));
        rows.write(after);
        return true;
    }

    /**
     * A report that is there without its row does not count: whoever wrote it did not come to say so. No run ends before it has begun, also where the clock
     * was set back.
     */
    private static RunEntry ended(RunEntry entry, Instant at) {
        Instant began = entry.startedAt().orElse(entry.createdAt());
        return entry.to(
                entry.state() == RunState.QUEUED ? RunState.CANCELLED : RunState.LOST, at.isBefore(began) ? began : at);
    }

    /** A log that cannot be ended keeps no run alive. */
    private void endLog(RunEntry ended) {
        try {
            Outcome outcome = rows.findReport(ended.id())
                    .filter(report -> report.state() == ended.state())
                    .flatMap(RunReport::outcome)
                    .orElse(ended.state() == RunState.CANCELLED ? Outcome.CANCELLED : Outcome.ERROR);
            LostRunLog.end(
                    folders.workspace(),
                    ended.id(),
                    ended.state(),
                    outcome,
                    ended.endedAt().orElse(ended.createdAt()));
        } catch (IOException | RunflowException e) {
            warn(ended.id(), "the events of run " + ended.id() + " stay without an end", e);
        }
    }

    /** When its process was last seen at work. */
    private Instant lastWritten(RunEntry entry) throws IOException {
        return files.findVersion(folders.runJson(entry.id()))
                .map(version -> version.modified().toInstant())
                .filter(instant -> instant.isAfter(entry.createdAt()))
                .orElse(entry.createdAt());
    }

    private void warn(RunId id, String what, Exception failure) {
        if (warned.add(id)) {
            System.getLogger(LostRuns.class.getName())
                    .log(Level.WARNING, () -> what + ": " + StoreFailure.reasonOf(failure));
        }
    }
}
