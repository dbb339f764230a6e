package org.runflow.internal.machine;

import java.time.Duration;
import java.time.Instant;
import org.runflow.event.RunEvent;
import org.runflow.run.RunState;

/** Something to be done about a run. Effects are carried out in their order, those of one signal before those of the next. */
public sealed interface Effect permits Effect.OfRun, Effect.OfStage, Work {
    /** Concerns the run as a whole. */
    sealed interface OfRun extends Effect {}

    /** Concerns one stage. */
    sealed interface OfStage extends Effect {
        /** {@return index of the stage} */
        int stage();
    }

    /**
     * Tell the listeners.
     *
     * @param event with its number and time
     */
    record Emit(RunEvent event) implements OfRun {}

    /**
     * Move the run in the catalog, and answer {@link RunSignal.Moved} or {@link RunSignal.Refused} before anything else is signalled. Always the last
     * effect of its signal.
     *
     * @param from where it stands
     * @param to where it should
     * @param at UTC
     */
    record Transition(RunState from, RunState to, Instant at) implements OfRun {}

    /**
     * Throw at whoever asked.
     *
     * @param cause why it was not done
     */
    record Reject(Throwable cause) implements OfRun {}

    /** Give the end of the run to a thread, which begins with {@link EndSignal.EndBegins}. */
    record Conclude() implements OfRun {}

    /**
     * Queue the stage for a worker, which begins with {@link StageSignal.Taken}.
     *
     * @param stage index of the stage
     * @param ticket different for each time the stage is queued
     * @param urgency larger comes first
     */
    record Submit(int stage, int ticket, double urgency) implements OfStage {}

    /**
     * Take the stage out of the queue. A worker that has just taken it will find its ticket worthless.
     *
     * @param stage index of the stage
     */
    record Withdraw(int stage) implements OfStage {}

    /**
     * Start the timer of the stage in place of any other it has.
     *
     * @param alarm to give back in {@link StageSignal.Rang}
     * @param delay until then
     */
    record StartTimer(Alarm alarm, Duration delay) implements OfStage {
        @Override
        public int stage() {
            return alarm.stage();
        }
    }

    /**
     * Stop the timer of the stage.
     *
     * @param stage index of the stage
     */
    record StopTimer(int stage) implements OfStage {}

    /**
     * Tell the attempt of the stage to end.
     *
     * @param stage index of the stage
     */
    record Interrupt(int stage) implements OfStage {}

    /**
     * Ask the attempt of the stage to stop between two items, and to answer {@link AttemptSignal.Yielded} then. One without items goes on.
     *
     * @param stage index of the stage
     */
    record Yield(int stage) implements OfStage {}

    /**
     * Go on without the attempt of the stage: others get the places of its threads.
     *
     * @param stage index of the stage
     */
    record Abandon(int stage) implements OfStage {}

    /**
     * Forget what was prepared for computing the stage.
     *
     * @param stage index of the stage
     */
    record Forget(int stage) implements OfStage {}

    /**
     * Let go of the value of the stage: no stage needs it any more.
     *
     * @param stage index of the stage
     */
    record Release(int stage) implements OfStage {}
}
