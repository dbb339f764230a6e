package org.runflow.run;

import com.google.common.collect.ImmutableSortedMap;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.runflow.RunCoordinate;
import org.runflow.RunId;
import org.runflow.store.Digest;

/**
 * The audit record of a run, or a snapshot of one that is still going.
 *
 * @param runId of the run
 * @param pipeline its name
 * @param pipelineHash digest of its definition
 * @param coordinate the series it belongs to
 * @param parent the run it tries again or continues
 * @param state terminal unless this is a snapshot
 * @param outcome present when the state is terminal
 * @param createdAt UTC
 * @param startedAt UTC
 * @param endedAt UTC
 * @param stages every stage of the pipeline, also those that never ran, in topological order
 * @param inputs what the run was given, by path
 * @param keptInputs those of them that were stored, by path
 * @param attributes of the catalog's row
 * @param metrics numbers of stages that the request recorded, by {@code stage:metric}
 * @param environment what it ran on
 * @param failure of the engine, the store or a publisher, when that is what ended the run
 */
public record RunReport(
        RunId runId,
        String pipeline,
        Digest pipelineHash,
        RunCoordinate coordinate,
        Optional<RunId> parent,
        RunState state,
        Optional<Outcome> outcome,
        Instant createdAt,
        Optional<Instant> startedAt,
        Optional<Instant> endedAt,
        List<StageReport> stages,
        SortedMap<String, Digest> inputs,
        SortedMap<String, KeptInput> keptInputs,
        SortedMap<String, String> attributes,
        SortedMap<String, Double> metrics,
        RunEnvironment environment,
        Optional<FailureReport> failure) {
    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException when a terminal report has no outcome, or a snapshot has one
     */
    public RunReport {
        if (state.isTerminal() != outcome.isPresent()) {
            throw new IllegalArgumentException("a run that is " + state + " cannot have the outcome " + outcome);
        }
        stages = List.copyOf(stages);
        inputs = ImmutableSortedMap.copyOf(inputs);
        keptInputs = ImmutableSortedMap.copyOf(keptInputs);
        attributes = ImmutableSortedMap.copyOf(attributes);
        metrics = ImmutableSortedMap.copyOf(metrics);
    }

    /**
     * A report of a run that records no metrics and keeps no inputs.
     *
     * @param runId of the run
     * @param pipeline its name
     * @param pipelineHash digest of its definition
     * @param coordinate the series it belongs to
     * @param parent the run it tries again or continues
     * @param state terminal unless this is a snapshot
     * @param outcome present when the state is terminal
     * @param createdAt UTC
     * @param startedAt UTC
     * @param endedAt UTC
     * @param stages every stage of the pipeline
     * @param inputs what the run was given, by path
     * @param attributes of the catalog's row
     * @param environment what it ran on
     * @param failure of the engine, the store or a publisher, when that is what ended the run
     */
    public RunReport(
            RunId runId,
            String pipeline,
            Digest pipelineHash,
            RunCoordinate coordinate,
            Optional<RunId> parent,
            RunState state,
            Optional<Outcome> outcome,
            Instant createdAt,
            Optional<Instant> startedAt,
            Optional<Instant> endedAt,
            List<StageReport> stages,
            SortedMap<String, Digest> inputs,
            SortedMap<String, String> attributes,
            RunEnvironment environment,
            Optional<FailureReport> failure) {
        this(
                runId,
                pipeline,
                pipelineHash,
                coordinate,
                parent,
                state,
                outcome,
                createdAt,
                startedAt,
                endedAt,
                stages,
                inputs,
                ImmutableSortedMap.of(),
                attributes,
                ImmutableSortedMap.of(),
                environment,
                failure);
    }

    /** {@return the exit code of the outcome; absent for a snapshot} */
    public Optional<Integer> exitCode() {
        return outcome.map(Outcome::exitCode);
    }

    /** {@return from start to end; absent while one of them is} */
    public Optional<Duration> duration() {
        return startedAt.isPresent() && endedAt.isPresent()
                ? Optional.of(Duration.between(startedAt.get(), endedAt.get()))
                : Optional.empty();
    }

    /**
     * {@return its report}
     *
     * @param path of a stage with its scope, as in {@code sun/density.results}
     */
    public Optional<StageReport> findStage(String path) {
        for (StageReport stage : stages) {
            if (stage.path().equals(path)) {
                return Optional.of(stage);
            }
        }
        return Optional.empty();
    }

    /**
     * {@return its report}
     *
     * @param path of a stage with its scope, as in {@code sun/density.results}
     * @throws IllegalArgumentException when the pipeline has no such stage
     */
    public StageReport getStage(String path) {
        return findStage(path)
                .orElseThrow(() -> new IllegalArgumentException("run " + runId + " has no stage '" + path + "'"));
    }

    /**
     * {@return the paths of the stages in that state, in the order of {@link #stages}}
     *
     * @param wanted a state
     */
    public List<String> stagesIn(StageState wanted) {
        List<String> paths = new ArrayList<>();
        for (StageReport stage : stages) {
            if (stage.state() == wanted) {
                paths.add(stage.path());
            }
        }
        return List.copyOf(paths);
    }
}
