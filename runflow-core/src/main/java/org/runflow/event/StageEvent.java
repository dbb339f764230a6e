package org.runflow.event;

import com.google.common.collect.ImmutableSortedMap;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.runflow.RunId;
import org.runflow.plan.Reason;
import org.runflow.run.FailureReport;
import org.runflow.store.ArtifactRef;
import org.runflow.store.Digest;

/** Something that happened to one stage of a run. */
public sealed interface StageEvent extends RunEvent {
    /** {@return path of the stage with its scope, as in {@code sun/density.results}} */
    String stage();

    /** {@return whether no event of this stage follows} */
    default boolean isLastOfStage() {
        return this instanceof StageReused
                || this instanceof StageSkipped
                || this instanceof StageBlocked
                || this instanceof StageSucceeded
                || this instanceof StagePartial
                || this instanceof StageFailed
                || this instanceof StageTimedOut
                || this instanceof StageCancelled;
    }

    /**
     * Its first attempt begins.
     *
     * @param header sequence number, run and time
     * @param stage its path
     * @param reasons why it computes
     */
    record StageStarted(EventHeader header, String stage, List<Reason> reasons) implements StageEvent {
        /** Copies the list. */
        public StageStarted {
            reasons = List.copyOf(reasons);
        }

        @Override
        public String type() {
            return "STAGE_STARTED";
        }

        @Override
        public SortedMap<String, Object> data() {
            return ImmutableSortedMap.of(
                    "reasons", reasons.stream().map(Reason::toString).toList());
        }
    }

    /**
     * An attempt failed and another will follow.
     *
     * @param header sequence number, run and time
     * @param stage its path
     * @param attempt the one that failed, from 1
     * @param pause before the next one
     * @param failure what it threw
     */
    record StageRetrying(EventHeader header, String stage, int attempt, Duration pause, FailureReport failure)
            implements StageEvent {
        @Override
        public String type() {
            return "STAGE_RETRYING";
        }

        @Override
        public Optional<String> message() {
            return Optional.of(failure.summary());
        }

        @Override
        public SortedMap<String, Object> data() {
            return ImmutableSortedMap.of("attempt", attempt, "pause_ms", pause.toMillis());
        }
    }

    /**
     * A committed result is taken.
     *
     * @param header sequence number, run and time
     * @param stage its path
     * @param from the run that computed it
     * @param digest of the value
     */
    record StageReused(EventHeader header, String stage, RunId from, Digest digest) implements StageEvent {
        @Override
        public String type() {
            return "STAGE_REUSED";
        }

        @Override
        public SortedMap<String, Object> data() {
            return ImmutableSortedMap.of("digest", digest.hex(), "from", from.text());
        }
    }

    /**
     * Its result is committed, but some of its items failed.
     *
     * @param header sequence number, run and time
     * @param stage its path
     * @param failed how many failed, timed out or were blocked
     * @param items how many there are
     * @param duration of the attempt
     */
    record StagePartial(EventHeader header, String stage, int failed, int items, Duration duration)
            implements StageEvent {
        @Override
        public String type() {
            return "STAGE_PARTIAL";
        }

        @Override
        public Optional<String> message() {
            return Optional.of(failed + " of " + items + " items failed");
        }

        @Override
        public SortedMap<String, Object> data() {
            return ImmutableSortedMap.of("duration_ms", duration.toMillis(), "failed", failed, "items", items);
        }
    }

    /**
     * It will never have its inputs.
     *
     * @param header sequence number, run and time
     * @param stage its path
     * @param by paths of the stages without result
     */
    record StageBlocked(EventHeader header, String stage, List<String> by) implements StageEvent {
        /** Copies the list. */
        public StageBlocked {
            by = List.copyOf(by);
        }

        @Override
        public String type() {
            return "STAGE_BLOCKED";
        }

        @Override
        public SortedMap<String, Object> data() {
            return ImmutableSortedMap.of("by", by);
        }
    }

    /**
     * It has nothing to do, or needs the result of a stage that has.
     *
     * @param header sequence number, run and time
     * @param stage its path
     * @param reason what it said; one line
     * @param by paths of the skipped stages that it needs; empty when it said so itself
     */
    record StageSkipped(EventHeader header, String stage, String reason, List<String> by) implements StageEvent {
        /** Copies the list. */
        public StageSkipped {
            by = List.copyOf(by);
        }

        @Override
        public String type() {
            return "STAGE_SKIPPED";
        }

        @Override
        public Optional<String> message() {
            return Optional.of(reason);
        }

        @Override
        public SortedMap<String, Object> data() {
            return by.isEmpty() ? ImmutableSortedMap.of() : ImmutableSortedMap.of("by", by);
        }
    }

    /**
     * Its result is committed.
     *
     * @param header sequence number, run and time
     * @param stage its path
     * @param duration of the successful attempt
     */
    record StageSucceeded(EventHeader header, String stage, Duration duration) implements StageEvent {
        @Override
        public String type() {
            return "STAGE_SUCCEEDED";
        }

        @Override
        public SortedMap<String, Object> data() {
            return ImmutableSortedMap.of("duration_ms", duration.toMillis());
        }
    }

    /**
     * Its last attempt threw.
     *
     * @param header sequence number, run and time
     * @param stage its path
     * @param attempts how many there were
     * @param failure what the last one threw
     */
    record StageFailed(EventHeader header, String stage, int attempts, FailureReport failure) implements StageEvent {
        @Override
        public String type() {
            return "STAGE_FAILED";
        }

        @Override
        public Optional<String> message() {
            return Optional.of(failure.summary());
        }

        @Override
        public SortedMap<String, Object> data() {
            return ImmutableSortedMap.of(
                    "attempts",
                    attempts,
                    "causes",
                    failure.causes().stream().map(FailureReport.Cause::toString).toList());
        }
    }

    /**
     * Its last attempt took too long.
     *
     * @param header sequence number, run and time
     * @param stage its path
     * @param attempts how many there were
     * @param timeout what was allowed
     */
    record StageTimedOut(EventHeader header, String stage, int attempts, Duration timeout) implements StageEvent {
        @Override
        public String type() {
            return "STAGE_TIMED_OUT";
        }

        @Override
        public SortedMap<String, Object> data() {
            return ImmutableSortedMap.of("attempts", attempts, "timeout_ms", timeout.toMillis());
        }
    }

    /**
     * It was stopped, or never started, because the run was.
     *
     * @param header sequence number, run and time
     * @param stage its path
     */
    record StageCancelled(EventHeader header, String stage) implements StageEvent {
        @Override
        public String type() {
            return "STAGE_CANCELLED";
        }
    }

    /**
     * It reports how far it is.
     *
     * @param header sequence number, run and time
     * @param stage its path
     * @param done at least 0
     * @param total at least {@code done}
     * @param unit what is counted
     */
    record Progress(EventHeader header, String stage, long done, long total, String unit) implements StageEvent {
        @Override
        public String type() {
            return "PROGRESS";
        }

        @Override
        public SortedMap<String, Object> data() {
            return ImmutableSortedMap.of("done", done, "total", total, "unit", unit);
        }
    }

    /**
     * It reports a number.
     *
     * @param header sequence number, run and time
     * @param stage its path
     * @param name of the metric, with its unit
     * @param value finite
     */
    record Metric(EventHeader header, String stage, String name, double value) implements StageEvent {
        @Override
        public String type() {
            return "METRIC";
        }

        @Override
        public SortedMap<String, Object> data() {
            return ImmutableSortedMap.of("name", name, "value", value);
        }
    }

    /**
     * It says something that people should know.
     *
     * @param header sequence number, run and time
     * @param stage its path
     * @param text one line
     */
    record Warning(EventHeader header, String stage, String text) implements StageEvent {
        @Override
        public String type() {
            return "WARNING";
        }

        @Override
        public Optional<String> message() {
            return Optional.of(text);
        }
    }

    /**
     * Its output is stored, though not yet committed.
     *
     * @param header sequence number, run and time
     * @param stage its path
     * @param artifact path
     * @param ref where it lies
     */
    record ArtifactStored(EventHeader header, String stage, String artifact, ArtifactRef ref) implements StageEvent {
        @Override
        public String type() {
            return "ARTIFACT_STORED";
        }

        @Override
        public SortedMap<String, Object> data() {
            return ImmutableSortedMap.of(
                    "artifact",
                    artifact,
                    "bytes",
                    ref.bytes(),
                    "digest",
                    ref.digest().hex());
        }
    }
}
