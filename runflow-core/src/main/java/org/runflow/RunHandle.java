package org.runflow;

import java.time.Duration;
import java.util.Optional;
import org.runflow.run.RunReport;

/** A run that was started. Safe for use by several threads; every method but the awaiting ones returns at once. */
public interface RunHandle {
    /** {@return its identity} */
    RunId id();

    /** {@return where it stands now} */
    RunReport snapshot();

    /** Starts nothing new until {@link #resume}. Does nothing unless the run is RUNNING. */
    void pause();

    /** Goes on. Does nothing unless the run is PAUSING or PAUSED. */
    void resume();

    /**
     * Starts nothing new and interrupts what runs. The run ends as CANCELLED once that has ended, or has ignored it for the engine's grace. Does
     * nothing once the run has ended.
     */
    void cancel();

    /**
     * {@return the run, ended}
     *
     * @throws InterruptedException when the waiting thread is interrupted; the run goes on
     */
    Run await() throws InterruptedException;

    /**
     * {@return the run; absent when it has not ended by then}
     *
     * @param limit how long to wait
     * @throws InterruptedException when the waiting thread is interrupted; the run goes on
     */
    Optional<Run> await(Duration limit) throws InterruptedException;
}
