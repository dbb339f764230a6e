package org.runflow.internal.machine;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.runflow.RunId;
import org.runflow.error.RunflowException;
import org.runflow.plan.Reason;
import org.runflow.store.ArtifactRef;
import org.runflow.store.Digest;

/** Something that happened to one stage. One that does not fit where the stage stands has come too late, and is ignored. */
public sealed interface StageSignal extends Signal {
    /** {@return index of the stage} */
    int stage();

    /**
     * A worker has taken it.
     *
     * @param stage index of the stage
     * @param ticket of the {@link Effect.Submit} that queued it
     */
    record Taken(int stage, int ticket) implements StageSignal {}

    /**
     * A committed result is there.
     *
     * @param stage index of the stage
     * @param key of the stage with its inputs
     * @param output where the result lies
     * @param from the run that computed it
     */
    record Found(int stage, Digest key, ArtifactRef output, RunId from) implements StageSignal {}

    /**
     * No result is there to take.
     *
     * @param stage index of the stage
     * @param key of the stage with its inputs
     * @param reasons why it computes
     */
    record MustCompute(int stage, Digest key, List<Reason> reasons) implements StageSignal {}

    /**
     * It is known how long stages took before.
     *
     * @param stage whose worker has looked
     * @param millis by index of the stage, for those that have run before
     */
    record Learned(int stage, Map<Integer, Long> millis) implements StageSignal {}

    /**
     * Another run is computing it.
     *
     * @param stage index of the stage
     */
    record Busy(int stage) implements StageSignal {}

    /**
     * Everything it reads is in memory.
     *
     * @param stage index of the stage
     */
    record InputsRead(int stage) implements StageSignal {}

    /**
     * Something it reads cannot be had.
     *
     * @param stage index of the stage
     * @param origin index of the stage that produced it
     * @param damage what is wrong with it
     */
    record Damaged(int stage, int origin, RunflowException damage) implements StageSignal {}

    /**
     * It is known whether a failure deserves another attempt.
     *
     * @param stage index of the stage
     * @param failure of the last attempt
     * @param pause before the next one; absent when there is none
     */
    record Judged(int stage, Failure failure, Optional<Duration> pause) implements StageSignal {}

    /**
     * Its result is stored, though not yet committed.
     *
     * @param stage index of the stage
     * @param output where it lies
     */
    record Stored(int stage, ArtifactRef output) implements StageSignal {}

    /**
     * Its result is committed.
     *
     * @param stage index of the stage
     * @param key of the result; for one whose items have failed in part not that of the stage
     * @param output where it lies
     * @param took how long the attempt did
     */
    record Committed(int stage, Digest key, ArtifactRef output, Duration took) implements StageSignal {}

    /**
     * It cannot go on, and no other attempt would help.
     *
     * @param stage index of the stage
     * @param failure why
     */
    record Failed(int stage, Failure failure) implements StageSignal {}

    /**
     * A timer has run out.
     *
     * @param alarm it was for
     */
    record Rang(Alarm alarm) implements StageSignal {
        @Override
        public int stage() {
            return alarm.stage();
        }
    }
}
