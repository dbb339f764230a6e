package org.runflow.engine;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.runflow.Scheduler;

/** The threads and the time of another, with few threads to give and a clock that may break, for tests. */
final class RefusingScheduler extends ForwardingScheduler {
    private final AtomicInteger threadsLeft = new AtomicInteger(Integer.MAX_VALUE);
    private volatile boolean clockBroken;
    private volatile boolean mute;

    RefusingScheduler(Scheduler scheduler) {
        super(scheduler);
    }

    /** Refuses every thread after so many. */
    void leave(int threads) {
        threadsLeft.set(threads);
    }

    /** Throws from now on what cannot even be asked why. */
    void muteRefusals() {
        mute = true;
    }

    void breakClock() {
        clockBroken = true;
    }

    @Override
    public Instant now() {
        if (clockBroken) {
            throw new IllegalStateException("no clock");
        }
        return super.now();
    }

    @Override
    public void execute(Runnable task) {
        if (threadsLeft.getAndUpdate(left -> Math.max(0, left - 1)) == 0) {
            throw mute ? new MuteError() : new OutOfMemoryError("no thread");
        }
        super.execute(task);
    }

    private static final class MuteError extends Error {
        private static final long serialVersionUID = 1L;

        @Override
        public String getMessage() {
            throw new UnsupportedOperationException("mute");
        }
    }
}
