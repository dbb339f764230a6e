package org.runflow.internal.drive;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.runflow.RunId;
import org.runflow.Scheduler;
import org.runflow.event.EventHeader;
import org.runflow.event.RunEvent;

/** The one source of a run's events: counts them, dates them, hands them to the queues of the listeners. */
final class Events {
    private final RunId runId;
    private final Scheduler scheduler;
    private final List<ListenerQueue> queues;
    private long last;

    Events(RunId runId, Scheduler scheduler, List<ListenerQueue> queues) {
        this.runId = runId;
        this.scheduler = scheduler;
        this.queues = queues;
    }

    synchronized void emit(Function<EventHeader, RunEvent> event) {
        RunEvent made = event.apply(new EventHeader(++last, runId, scheduler.now()));
        queues.forEach(queue -> queue.offer(made));
    }

    /** Completes once every listener has been told the last event, or at once when there is none. */
    CompletableFuture<Void> delivered() {
        return CompletableFuture.allOf(
                queues.stream().map(queue -> queue.delivered(runId)).toArray(CompletableFuture[]::new));
    }
}
