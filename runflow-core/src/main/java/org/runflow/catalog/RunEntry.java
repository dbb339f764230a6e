package org.runflow.catalog;

import com.google.common.collect.ImmutableSortedMap;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;
import org.runflow.RunCoordinate;
import org.runflow.RunId;
import org.runflow.run.RunState;
import org.runflow.store.Digest;

/**
 * One row of a catalog.
 *
 * @param id of the run
 * @param pipeline its name
 * @param pipelineHash digest of its definition
 * @param coordinate the series it belongs to
 * @param parent the run it tries again or continues
 * @param state now
 * @param createdAt UTC
 * @param startedAt when it was RUNNING for the first time, UTC
 * @param endedAt when it became terminal, UTC
 * @param attributes free, for whoever lists runs
 * @param metrics numbers of stages that the request recorded, by {@code stage:metric}; empty until it has ended
 */
public record RunEntry(
        RunId id,
        String pipeline,
        Digest pipelineHash,
        RunCoordinate coordinate,
        Optional<RunId> parent,
        RunState state,
        Instant createdAt,
        Optional<Instant> startedAt,
        Optional<Instant> endedAt,
        SortedMap<String, String> attributes,
        SortedMap<String, Double> metrics) {
    /** Copies the maps. */
    public RunEntry {
        attributes = ImmutableSortedMap.copyOf(attributes);
        metrics = ImmutableSortedMap.copyOf(metrics);
    }

    /**
     * A row without metrics.
     *
     * @param id of the run
     * @param pipeline its name
     * @param pipelineHash digest of its definition
     * @param coordinate the series it belongs to
     * @param parent the run it tries again or continues
     * @param state now
     * @param createdAt UTC
     * @param startedAt when it was RUNNING for the first time, UTC
     * @param endedAt when it became terminal, UTC
     * @param attributes free, for whoever lists runs
     */
    public RunEntry(
            RunId id,
            String pipeline,
            Digest pipelineHash,
            RunCoordinate coordinate,
            Optional<RunId> parent,
            RunState state,
            Instant createdAt,
            Optional<Instant> startedAt,
            Optional<Instant> endedAt,
            SortedMap<String, String> attributes) {
        this(
                id,
                pipeline,
                pipelineHash,
                coordinate,
                parent,
                state,
                createdAt,
                startedAt,
                endedAt,
                attributes,
                ImmutableSortedMap.of());
    }

    /**
     * {@return this row after the transition}
     *
     * @param next state to move to
     * @param at the instant of the transition
     * @throws org.runflow.error.IllegalTransitionException when the table of {@link RunState} does not allow it
     */
    public RunEntry to(RunState next, Instant at) {
        state.requireNext(next, id);
        Optional<Instant> started = next == RunState.RUNNING && startedAt.isEmpty() ? Optional.of(at) : startedAt;
        Optional<Instant> ended = next.isTerminal() ? Optional.of(at) : Optional.empty();
        return new RunEntry(
                id, pipeline, pipelineHash, coordinate, parent, next, createdAt, started, ended, attributes, metrics);
    }

    /**
     * {@return this row with them}
     *
     * @param more attributes to add; equal names are replaced
     */
    public RunEntry with(SortedMap<String, String> more) {
        SortedMap<String, String> merged = new java.util.TreeMap<>(attributes);
        merged.putAll(more);
        return new RunEntry(
                id, pipeline, pipelineHash, coordinate, parent, state, createdAt, startedAt, endedAt, merged, metrics);
    }

    /**
     * {@return this row with them in place of those it has}
     *
     * @param recorded by {@code stage:metric}
     */
    public RunEntry measured(SortedMap<String, Double> recorded) {
        return new RunEntry(
                id,
                pipeline,
                pipelineHash,
                coordinate,
                parent,
                state,
                createdAt,
                startedAt,
                endedAt,
                attributes,
                recorded);
    }
}
