package org.runflow.io.process;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Guards the code of others: what throws is counted, and what is not about a line gets a thread of its own. Safe for use by several threads. */
final class Callbacks implements AutoCloseable {
    private static final int WAITING = 16;

    private final ProcessListener listener;
    private final @Nullable DoneDetector detector;
    private final AtomicLong failed = new AtomicLong();
    private final ThreadPoolExecutor notices;
    private volatile boolean done;
    private volatile boolean ended;

    Callbacks(ProcessListener listener, @Nullable DoneDetector detector, String id) {
        this.listener = listener;
        this.detector = detector;
        this.notices = new ThreadPoolExecutor(
                0,
                1,
                1,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(WAITING),
                work -> Threads.daemon("notices", id, work),
                new ThreadPoolExecutor.DiscardPolicy());
    }

    /** Asks the detector first, so that a slow listener does not hide that the process is done. */
    void line(OutputLine line) {
        if (detector != null && !done) {
            synchronized (detector) {
                guarded(() -> {
                    if (!done && detector.isDone(line)) {
                        done = true;
                    }
                });
            }
        }
        if (!ended) {
            guarded(() -> listener.line(line));
        }
    }

    void silent(Duration since) {
        notices.execute(() -> guarded(() -> listener.silent(since)));
    }

    void running(Duration since, long lines) {
        notices.execute(() -> guarded(() -> listener.running(since, lines)));
    }

    boolean isDone() {
        return done;
    }

    long failed() {
        return failed.get();
    }

    private void guarded(Runnable callback) {
        try {
            callback.run();
        } catch (RuntimeException | Error e) {
            // a thread that ended here would leave the process alone with a pipe that nobody reads
            if (failed.getAndIncrement() == 0) {
                System.getLogger(ProcessSupervisor.class.getName())
                        .log(
                                System.Logger.Level.WARNING,
                                "a listener of a process failed; further failures are only counted",
                                e);
            }
        }
    }

    /** Lets nobody hear anything any more; what has begun may end. */
    @Override
    public void close() {
        ended = true;
        notices.shutdown();
    }
}
