package org.runflow.internal.drive;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.runflow.Scheduler;
import org.runflow.internal.graph.Node;
import org.runflow.internal.schedule.Workers;
import org.runflow.plan.Reason;
import org.runflow.run.FailureReport;
import org.runflow.run.StageReport;
import org.runflow.run.StageState;
import org.runflow.store.ArtifactRef;
import org.runflow.store.Digest;

/** What is known about one stage of a run so far. Guarded by the lock of its run. */
final class Cell {
    final Node node;
    final boolean forced;
    StageState state;
    int waitingFor;
    int unsettledReaders;
    int attempts;
    double urgency;

    @Nullable
    Instant startedAt;

    long startedNanos;

    @Nullable
    Duration duration;

    @Nullable
    Digest key;

    List<Reason> reasons = List.of();

    @Nullable
    ArtifactRef output;

    final Set<String> blockedBy = new LinkedHashSet<>();

    @Nullable
    Throwable failure;

    final List<String> warnings = new ArrayList<>();
    final TreeMap<String, Double> metrics = new TreeMap<>();
    /** Set when a stored result turned out to be damaged. */
    @Nullable
    Reason damage;
    /** What computing needs, once it is decided that it must. */
    StageWork.@Nullable Prepared prepared;
    /** Where it waits for a worker. */
    Workers.@Nullable Task queued;
    /** Where it waits for its next attempt. */
    Scheduler.@Nullable Timer pause;
    /** What runs. */
    @Nullable
    Attempt attempt;

    Cell(Node node, boolean selected, boolean forced) {
        this.node = node;
        this.forced = forced;
        this.state = selected ? StageState.PENDING : StageState.EXCLUDED;
    }

    String path() {
        return node.path();
    }

    StageReport report() {
        return new StageReport(
                node.scope(),
                node.stage().name(),
                node.stage().version(),
                state,
                Optional.ofNullable(key),
                reasons,
                attempts,
                Optional.ofNullable(startedAt),
                Optional.ofNullable(duration),
                Optional.ofNullable(output),
                List.copyOf(blockedBy),
                Optional.ofNullable(failure).map(FailureReport::of),
                warnings,
                metrics);
    }
}
