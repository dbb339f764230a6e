package org.runflow.internal.drive;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.lang.System.Logger.Level;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.runflow.Scheduler;
import org.runflow.internal.machine.RunSignal;
import org.runflow.run.FailureReport;

/** Looks into the catalog twice a second whether somebody, perhaps of another process, asks a run to stop. */
final class CancelWatch {
    private static final Duration PERIOD = Duration.ofMillis(500);

    private final RunContext run;
    private final Signals signals;

    @GuardedBy("this")
    private Scheduler.@Nullable Timer timer;

    @GuardedBy("this")
    private boolean over;

    @GuardedBy("this")
    private boolean complained;

    CancelWatch(RunContext run, Signals signals) {
        this.run = run;
        this.signals = signals;
    }

    /** Waits for the next look. A catalog may be slow, so it is not asked by whoever rings. */
    synchronized void await() {
        if (over) {
            return;
        }
        try {
            timer = run.scheduler().after(PERIOD, this::ring);
        } catch (RuntimeException | Error e) {
            complain(e);
        }
    }

    /** A moment without a thread for it is no reason never to look again. */
    private void ring() {
        try {
            run.scheduler().execute(this::look);
        } catch (RuntimeException | Error e) {
            complain(e);
            await();
        }
    }

    synchronized void stop() {
        over = true;
        if (timer != null) {
            timer.cancel();
        }
    }

    private void look() {
        try {
            if (run.parts().catalog().isCancelRequested(run.facts().id())) {
                var unused = signals.tell(new RunSignal.Cancel());
                stop();
            }
        } catch (RuntimeException | Error e) {
            complain(e);
        } finally {
            await();
        }
    }

    /** A run that cannot be watched goes on. */
    private synchronized void complain(Throwable failure) {
        if (!complained && !over) {
            complained = true;
            System.getLogger(CancelWatch.class.getName())
                    .log(
                            Level.WARNING,
                            () -> "whether run " + run.facts().id() + " is asked to stop cannot be told: "
                                    + FailureReport.of(failure).summary());
        }
    }
}
