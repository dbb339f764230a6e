package org.runflow.io.event;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.runflow.RunId;
import org.runflow.run.RunState;
import org.runflow.run.StageState;

/**
 * Where a run of any process stands, as far as its events tell. It is a moment behind the run itself.
 *
 * @param id of the run
 * @param state of the run; LOST when its process is gone
 * @param stages in the order of the pipeline, each as its last event left it
 * @param lastEvent number of the last event; 0 when there is none
 * @param at instant of the last event
 * @param missing numbers of events that are not in the log; when there are any, a stage may have come further than shown here
 */
public record RunSnapshot(
        RunId id, RunState state, List<Stage> stages, long lastEvent, Optional<Instant> at, SortedSet<Long> missing) {
    /** Copies the lists. */
    public RunSnapshot {
        stages = List.copyOf(stages);
        missing = Collections.unmodifiableSortedSet(new TreeSet<>(missing));
    }

    /**
     * One stage.
     *
     * @param path with its scope
     * @param state as its last event left it
     * @param attempt the last one that was started, from 1; 0 when none was
     * @param message of its last event, for people
     */
    public record Stage(String path, StageState state, int attempt, Optional<String> message) {}

    /** {@return whether every event up to the last one is there} */
    public boolean isComplete() {
        return missing.isEmpty();
    }

    /**
     * {@return the stages in a state, in the order of the pipeline}
     *
     * @param wanted state
     */
    public List<String> stagesIn(StageState wanted) {
        return stages.stream()
                .filter(stage -> stage.state() == wanted)
                .map(Stage::path)
                .toList();
    }
}
