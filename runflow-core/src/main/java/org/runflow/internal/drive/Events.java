package org.runflow.internal.drive;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.runflow.RunId;
import org.runflow.event.RunEvent;

/** Hands the events of a run to the queues of the listeners. */
record Events(RunId runId, List<ListenerQueue> queues) {
    void emit(RunEvent event) {
        for (ListenerQueue queue : queues) {
            queue.offer(event);
        }
    }

    /** Completes once every listener has been told the last event, or at once when there is none. */
    CompletableFuture<Void> delivered() {
        CompletableFuture<?>[] delivered = new CompletableFuture<?>[queues.size()];
        for (int i = 0; i < delivered.length; i++) {
            delivered[i] = queues.get(i).delivered(runId);
        }
        return CompletableFuture.allOf(delivered);
    }
}
