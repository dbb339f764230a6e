package org.runflow.internal.machine;

import java.util.List;
import java.util.Optional;
import org.runflow.plan.Reason;
import org.runflow.run.RunState;

/** Something the thread that gave the signal does next, when all else is carried out. A signal brings at most one. */
public sealed interface Work extends Effect {
    /**
     * Find out whether the stage may be reused: answer {@link StageSignal.Found} or {@link StageSignal.MustCompute}.
     *
     * @param stage index of the stage
     * @param forced whether the request forces it
     * @param damage what was wrong with the stored result, once it turned out to be
     */
    record Decide(int stage, boolean forced, Optional<Reason> damage) implements Work {}

    /**
     * Find out how long stages took before: answer {@link StageSignal.Learned}.
     *
     * @param stages indices of those that have no result yet
     */
    record Learn(List<Integer> stages) implements Work {
        /** Copies the list. */
        public Learn {
            stages = List.copyOf(stages);
        }
    }

    /**
     * Read what the stage needs: answer {@link StageSignal.InputsRead}; {@link StageSignal.Busy} or {@link StageSignal.Found} when another run was quicker.
     *
     * @param stage index of the stage
     */
    record Read(int stage) implements Work {}

    /**
     * Compute the stage: answer {@link AttemptSignal.Returned} or {@link AttemptSignal.Threw}.
     *
     * @param stage index of the stage
     * @param number of the attempt, from 1
     * @param urgency of the stage
     */
    record Attempt(int stage, int number, double urgency) implements Work {}

    /**
     * Ask the stage whether a failure deserves another attempt: answer {@link StageSignal.Judged}.
     *
     * @param stage index of the stage
     * @param number of the attempt that failed, from 1
     * @param failure what it threw
     */
    record Judge(int stage, int number, Failure failure) implements Work {}

    /**
     * Store the value of the stage: answer {@link StageSignal.Stored}, then {@link StageSignal.Committed}.
     *
     * @param stage index of the stage
     */
    record Store(int stage) implements Work {}

    /**
     * Give the report to the publications: answer {@link EndSignal.Published} or {@link EndSignal.PublicationFailed}.
     *
     * @param end what the run has come to
     */
    record Publish(RunEnd end) implements Work {}

    /**
     * Give the report to the catalog: answer {@link EndSignal.Finished} or {@link EndSignal.FinishRefused}.
     *
     * @param from where the run stands in the catalog
     * @param end what the run has come to
     */
    record Finish(RunState from, RunEnd end) implements Work {}

    /**
     * Tell whoever awaits the run, once the listeners have its last event.
     *
     * @param end what the run has come to
     */
    record Close(RunEnd end) implements Work {}
}
