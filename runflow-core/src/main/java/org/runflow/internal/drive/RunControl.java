package org.runflow.internal.drive;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.runflow.Scheduler;
import org.runflow.run.Outcome;
import org.runflow.run.RunState;
import org.runflow.run.StageState;
import org.runflow.store.RunCatalog;
import org.runflow.store.RunEntry;
import org.runflow.store.RunLease;

/** The state of the run as a whole, here and in the catalog. Guarded by the lock of its run. */
final class RunControl {
    private final RunIdentity identity;
    private final RunCatalog catalog;
    private final Scheduler scheduler;
    private final Instant createdAt;
    private RunState state = RunState.QUEUED;
    private boolean halting;
    private boolean cancelled;
    private boolean ending;
    private @Nullable Throwable failure;
    private @Nullable RunLease lease;
    private @Nullable Instant startedAt;

    RunControl(RunIdentity identity, RunCatalog catalog, Scheduler scheduler) {
        this.identity = identity;
        this.catalog = catalog;
        this.scheduler = scheduler;
        this.createdAt = scheduler.now();
    }

    void begin() {
        RunEntry entry = new RunEntry(
                identity.id(),
                identity.definition().name(),
                identity.hash(),
                identity.coordinate(),
                identity.parent(),
                RunState.QUEUED,
                createdAt,
                Optional.empty(),
                Optional.empty(),
                identity.attributes());
        lease = catalog.begin(entry, identity.definition());
    }

    void to(RunState next) {
        Instant now = scheduler.now();
        catalog.transition(identity.id(), state, next, now);
        state = next;
        if (next == RunState.RUNNING && startedAt == null) {
            startedAt = now;
        }
    }

    RunState state() {
        return state;
    }

    Instant createdAt() {
        return createdAt;
    }

    Optional<Instant> startedAt() {
        return Optional.ofNullable(startedAt);
    }

    Optional<Throwable> failure() {
        return Optional.ofNullable(failure);
    }

    boolean mayStart() {
        return state == RunState.RUNNING && !halting && !ending;
    }

    boolean isHalting() {
        return halting;
    }

    boolean isEnding() {
        return ending;
    }

    void setEnding(boolean begun) {
        ending = begun;
    }

    /** Nothing new starts any more. */
    void halt() {
        halting = true;
    }

    void cancel() {
        cancelled = true;
        halting = true;
    }

    /** The engine itself cannot go on; the first failure counts. */
    void fail(Throwable cause) {
        halting = true;
        if (failure == null) {
            failure = cause;
        } else if (failure != cause) {
            failure.addSuppressed(cause);
        }
    }

    /** What the run ends as, given where its stages stand. */
    Outcome outcome(Board board) {
        if (failure != null) {
            return Outcome.ERROR;
        }
        if (cancelled) {
            return Outcome.CANCELLED;
        }
        int good = board.count(StageState.SUCCEEDED) + board.count(StageState.REUSED);
        int bad = board.count(StageState.FAILED)
                + board.count(StageState.TIMED_OUT)
                + board.count(StageState.BLOCKED)
                + board.count(StageState.CANCELLED);
        if (bad == 0) {
            return Outcome.SUCCESS;
        }
        return good == 0 ? Outcome.FAILURE : Outcome.PARTIAL;
    }

    static RunState terminal(Outcome outcome) {
        return switch (outcome) {
            case SUCCESS -> RunState.SUCCEEDED;
            case PARTIAL -> RunState.PARTIAL;
            case CANCELLED -> RunState.CANCELLED;
            case FAILURE, ERROR, BUSY, USAGE -> RunState.FAILED;
        };
    }

    void release() {
        if (lease != null) {
            lease.close();
        }
    }
}
