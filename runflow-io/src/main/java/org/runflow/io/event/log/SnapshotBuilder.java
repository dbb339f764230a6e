package org.runflow.io.event.log;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.runflow.RunId;
import org.runflow.io.event.EventLine;
import org.runflow.io.event.RunSnapshot;
import org.runflow.run.RunState;
import org.runflow.run.StageState;

/** Puts together from the events of a run where it stands. */
public final class SnapshotBuilder {
    private static final Set<String> WORD_OF_MOUTH = Set.of("PROGRESS", "METRIC", "WARNING", "ARTIFACT_STORED");

    private final Map<String, RunSnapshot.Stage> stages = new LinkedHashMap<>();

    /**
     * Begins with stages of which nothing is heard yet.
     *
     * @param paths of the stages, in the order of the pipeline
     */
    public SnapshotBuilder(List<String> paths) {
        paths.forEach(path -> stages.put(path, new RunSnapshot.Stage(path, StageState.PENDING, 0, Optional.empty())));
    }

    /**
     * {@return where the run stands}
     *
     * @param id of the run
     * @param state of the run, as the catalog shows it
     * @param history its events so far
     */
    public RunSnapshot after(RunId id, RunState state, EventHistory history) {
        history.lines().forEach(this::follow);
        Optional<EventLine> last = history.lines().isEmpty()
                ? Optional.empty()
                : Optional.of(history.lines().get(history.lines().size() - 1));
        Optional<Instant> at = last.map(EventLine::timestamp);
        return new RunSnapshot(
                id,
                state,
                List.copyOf(stages.values()),
                last.map(EventLine::seq).orElse(0L),
                at,
                history.missing());
    }

    private void follow(EventLine line) {
        if (line.stage().isEmpty()) {
            return;
        }
        String path = line.stage().get();
        RunSnapshot.Stage before =
                stages.getOrDefault(path, new RunSnapshot.Stage(path, StageState.PENDING, 0, Optional.empty()));
        StageState after = stateAfter(line.event(), before.state());
        stages.put(
                path,
                new RunSnapshot.Stage(
                        path,
                        after,
                        attemptAfter(line, before, after),
                        line.msg().or(before::message)));
    }

    /** What follows a failed attempt is said by another, but for the end of a run during the pause. */
    private static int attemptAfter(EventLine line, RunSnapshot.Stage before, StageState after) {
        boolean again =
                before.state() == StageState.WAITING && after != StageState.WAITING && after != StageState.CANCELLED;
        int attempt = line.event().equals("STAGE_STARTED") ? 1 : before.attempt() + (again ? 1 : 0);
        return line.attempt().orElse(attempt);
    }

    /** An event of a later release leaves the stage as it was. A further attempt has no event of its own: it is seen by what it says. */
    private static StageState stateAfter(String event, StageState before) {
        if (WORD_OF_MOUTH.contains(event)) {
            return before == StageState.PENDING || before == StageState.WAITING ? StageState.RUNNING : before;
        }
        return switch (event) {
            case "STAGE_STARTED" -> StageState.RUNNING;
            case "STAGE_RETRYING" -> StageState.WAITING;
            default ->
                Stream.of(StageState.values())
                        .filter(state -> event.equals("STAGE_" + state))
                        .findFirst()
                        .orElse(before);
        };
    }
}
