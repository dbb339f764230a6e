package org.runflow.event;

import com.google.common.collect.ImmutableSortedMap;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;
import org.runflow.RunId;
import org.runflow.run.Outcome;
import org.runflow.run.RunState;

/**
 * Something that happened in a run. The first event of a run is RUN_QUEUED, then RUN_STARTED; the last one, unique, is the one that
 * {@link #isTerminal}. Between them come, for each stage, exactly one of STAGE_REUSED, STAGE_BLOCKED, STAGE_CANCELLED, or STAGE_STARTED with its
 * progress, metrics, warnings, retries and the stored artifact up to exactly one of STAGE_SUCCEEDED, STAGE_REUSED, STAGE_FAILED, STAGE_TIMED_OUT and
 * STAGE_CANCELLED. The events of different stages interleave.
 */
public sealed interface RunEvent
        permits StageEvent,
                RunEvent.RunQueued,
                RunEvent.RunStarted,
                RunEvent.RunPaused,
                RunEvent.RunResumed,
                RunEvent.RunEnded,
                RunEvent.ListenerDropped {
    /** {@return sequence number, run and time} */
    EventHeader header();

    /** {@return the event's name, as in {@code RUN_STARTED}} */
    String type();

    /** {@return a sentence for people; absent where the name says it all} */
    default Optional<String> message() {
        return Optional.empty();
    }

    /** {@return everything else the event says: texts, whole and finite numbers, truth values and lists of texts, by name} */
    default SortedMap<String, Object> data() {
        return ImmutableSortedMap.of();
    }

    /** {@return whether no event of the run follows} */
    default boolean isTerminal() {
        return this instanceof RunEnded;
    }

    /** {@return 1, 2, 3 … without gap in each run} */
    default long seq() {
        return header().seq();
    }

    /** {@return the run} */
    default RunId runId() {
        return header().runId();
    }

    /** {@return when it happened, UTC} */
    default Instant timestamp() {
        return header().timestamp();
    }

    /**
     * The run is entered in the catalog.
     *
     * @param header sequence number, run and time
     */
    record RunQueued(EventHeader header) implements RunEvent {
        @Override
        public String type() {
            return "RUN_QUEUED";
        }
    }

    /**
     * Stages may start.
     *
     * @param header sequence number, run and time
     */
    record RunStarted(EventHeader header) implements RunEvent {
        @Override
        public String type() {
            return "RUN_STARTED";
        }
    }

    /**
     * Nothing runs and nothing starts.
     *
     * @param header sequence number, run and time
     */
    record RunPaused(EventHeader header) implements RunEvent {
        @Override
        public String type() {
            return "RUN_PAUSED";
        }
    }

    /**
     * Stages may start again.
     *
     * @param header sequence number, run and time
     */
    record RunResumed(EventHeader header) implements RunEvent {
        @Override
        public String type() {
            return "RUN_RESUMED";
        }
    }

    /**
     * The run is over.
     *
     * @param header sequence number, run and time
     * @param state terminal
     * @param outcome what scripts want to know
     */
    record RunEnded(EventHeader header, RunState state, Outcome outcome) implements RunEvent {
        /**
         * Checks the components.
         *
         * @throws IllegalArgumentException when the state is not terminal
         */
        public RunEnded {
            if (!state.isTerminal()) {
                throw new IllegalArgumentException("a run does not end as " + state);
            }
        }

        @Override
        public String type() {
            return "RUN_" + state;
        }

        @Override
        public SortedMap<String, Object> data() {
            return ImmutableSortedMap.of("exit_code", outcome.exitCode(), "outcome", outcome.name());
        }
    }

    /**
     * A listener was too slow and missed events. Only that listener is told, so this event carries the sequence number of the last one it missed.
     *
     * @param header number and time of the last event missed
     * @param dropped how many were missed, at least 1
     */
    record ListenerDropped(EventHeader header, long dropped) implements RunEvent {
        @Override
        public String type() {
            return "LISTENER_DROPPED";
        }

        @Override
        public SortedMap<String, Object> data() {
            return ImmutableSortedMap.of("dropped", dropped);
        }
    }
}
