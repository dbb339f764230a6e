package org.runflow.internal.schedule;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import org.runflow.Scheduler;
import org.runflow.spread.Spread;

/** Maps items on the workers of an engine. The caller works, too, and waits only for items that somebody has begun: so it always ends. */
public final class SharedParallel implements Spread {
    private final Workers workers;
    private final Scheduler scheduler;
    private final double urgency;
    private final Presence presence;

    /**
     * Maps for one attempt.
     *
     * @param workers of the engine
     * @param scheduler to wait with
     * @param urgency of the stage that maps
     * @param presence told which threads work for it
     */
    public SharedParallel(Workers workers, Scheduler scheduler, double urgency, Presence presence) {
        this.workers = workers;
        this.scheduler = scheduler;
        this.urgency = urgency;
        this.presence = presence;
    }

    /** Knows the threads that work for an attempt, to interrupt them. */
    public interface Presence {
        /** {@return whether work may begin on the calling thread} */
        boolean enter();

        /** The calling thread works no more. */
        void leave();

        /** {@return whether nothing new should begin} */
        boolean cancelled();
    }

    @Override
    public <T, R> List<R> map(List<T> items, Function<? super T, ? extends R> function) {
        MapJob<T, R> job = new MapJob<>(List.copyOf(items), function, presence::cancelled);
        List<Workers.Task> helpers = new ArrayList<>();
        int wanted = Math.min(items.size(), workers.slots()) - 1;
        for (int i = 0; i < wanted; i++) {
            helpers.add(workers.submitHelper(urgency, () -> help(job)));
        }
        job.work();
        helpers.forEach(workers::withdraw);
        try {
            scheduler.await(job.settled());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw cancelled(e);
        }
        if (presence.cancelled()) {
            throw new CancellationException("the run wants this stage to end");
        }
        return job.results();
    }

    private void help(MapJob<?, ?> job) {
        if (presence.enter()) {
            try {
                job.work();
            } finally {
                presence.leave();
            }
        }
    }

    private static CancellationException cancelled(InterruptedException cause) {
        CancellationException cancelled = new CancellationException("interrupted while others worked on items");
        cancelled.initCause(cause);
        return cancelled;
    }
}
