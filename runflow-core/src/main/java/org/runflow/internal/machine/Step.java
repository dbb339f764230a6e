package org.runflow.internal.machine;

import org.runflow.run.StageState;

/** Where a stage stands, finer than its state. */
enum Step {
    /** Waits for inputs. */
    PENDING(StageState.PENDING),
    /** Has its inputs, is not queued: the run may start nothing. */
    READY(StageState.READY),
    /** Waits for a worker. */
    QUEUED(StageState.READY),
    /** Waits for its next attempt, or for another run that computes the same. */
    BACK_OFF(StageState.WAITING),
    /** Is looked up. */
    DECIDING(StageState.RUNNING),
    /** Must compute, and its worker finds out how long everything took before. */
    LEARNING(StageState.RUNNING),
    /** What it needs is read. */
    READING(StageState.RUNNING),
    /** An attempt is under way. */
    COMPUTING(StageState.RUNNING),
    /** An attempt has failed and perhaps another one follows. */
    JUDGING(StageState.RUNNING),
    /** Has a value, which is stored. */
    STORING(StageState.RUNNING),
    SUCCEEDED(StageState.SUCCEEDED),
    PARTIAL(StageState.PARTIAL),
    REUSED(StageState.REUSED),
    SKIPPED(StageState.SKIPPED),
    EXCLUDED(StageState.EXCLUDED),
    BLOCKED(StageState.BLOCKED),
    FAILED(StageState.FAILED),
    TIMED_OUT(StageState.TIMED_OUT),
    CANCELLED(StageState.CANCELLED);

    private final StageState state;

    Step(StageState state) {
        this.state = state;
    }

    StageState state() {
        return state;
    }

    boolean isRunning() {
        return state == StageState.RUNNING;
    }

    /** Whether it is nobody's turn to do something for it, and nothing of it must be waited for. */
    boolean isIdle() {
        return state == StageState.PENDING || state == StageState.READY || state == StageState.WAITING;
    }

    boolean isSettled() {
        return state.isSettled();
    }

    boolean hasResult() {
        return state.hasResult();
    }
}
