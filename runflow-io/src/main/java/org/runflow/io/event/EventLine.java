package org.runflow.io.event;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.runflow.RunId;
import org.runflow.event.RunEvent;
import org.runflow.event.StageEvent;
import org.runflow.run.RunState;

/**
 * An event as one line of {@code events.jsonl}.
 *
 * @param v version of the form of the line
 * @param seq sequence number within the run
 * @param runId the run
 * @param event name of the event, as in {@code STAGE_STARTED}
 * @param stage path of the stage with its scope
 * @param timestamp UTC, to the microsecond
 * @param attempt which attempt at the stage, from 1
 * @param msg one line for people, at most 4 KiB
 * @param data everything else: scalars and lists
 */
public record EventLine(
        int v,
        long seq,
        RunId runId,
        String event,
        Optional<String> stage,
        Instant timestamp,
        Optional<Integer> attempt,
        Optional<String> msg,
        Optional<SortedMap<String, Object>> data) {
    static final int VERSION = 1;

    private static final String ATTEMPT = "attempt";
    private static final Set<String> LAST_EVENTS = Stream.of(RunState.values())
            .filter(RunState::isTerminal)
            .map(state -> "RUN_" + state)
            .collect(Collectors.toUnmodifiableSet());

    /**
     * Checks the version.
     *
     * @throws IllegalArgumentException for a version that cannot be read
     */
    public EventLine {
        if (v != VERSION) {
            throw new IllegalArgumentException("event lines of version " + v + " cannot be read, only " + VERSION);
        }
    }

    /**
     * {@return the line of an event}
     *
     * @param event of any run
     */
    public static EventLine of(RunEvent event) {
        SortedMap<String, Object> data = new TreeMap<>(event.data());
        Optional<Integer> attempt = Optional.ofNullable((Integer) data.remove(ATTEMPT));
        return new EventLine(
                VERSION,
                event.seq(),
                event.runId(),
                event.type(),
                stageOf(event),
                event.timestamp().truncatedTo(ChronoUnit.MICROS),
                attempt,
                event.message().map(OneLine::of),
                data.isEmpty() ? Optional.empty() : Optional.of(data));
    }

    private static Optional<String> stageOf(RunEvent event) {
        return event instanceof StageEvent ofStage ? Optional.of(ofStage.stage()) : Optional.empty();
    }

    /** {@return whether it is the last event of its run: that it has ended} */
    public boolean endsRun() {
        return LAST_EVENTS.contains(event);
    }

    /** {@return the line as {@code run.log} shows it: time, name, stage, message, data} */
    public String forPeople() {
        StringBuilder line = new StringBuilder().append(timestamp).append(' ').append(event);
        if (stage.isPresent()) {
            line.append(' ').append(stage.get());
        }
        if (attempt.isPresent()) {
            line.append(" attempt ").append(attempt.get());
        }
        if (msg.isPresent()) {
            line.append(": ").append(msg.get());
        }
        if (data.isPresent()) {
            for (Map.Entry<String, Object> fact : data.get().entrySet()) {
                line.append(' ').append(fact.getKey()).append('=').append(fact.getValue());
            }
        }
        return OneLine.of(line.toString());
    }
}
