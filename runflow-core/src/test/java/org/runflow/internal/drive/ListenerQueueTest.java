package org.runflow.internal.drive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.runflow.RunId;
import org.runflow.Scheduler;
import org.runflow.event.EventHeader;
import org.runflow.event.RunEvent;
import org.runflow.run.Outcome;
import org.runflow.run.RunState;

/** What waits for a listener that is slow: so many events, every end of a run, and how many of each run did not fit. */
class ListenerQueueTest {
    private static final RunId ONE = new RunId("01m8j7p886n078x39d7gxj0001");
    private static final RunId TWO = new RunId("01m8j7p886n078x39d7gxj0002");

    private final List<String> heard = new ArrayList<>();
    private final Later threads = new Later();
    private Runnable whileHearing = () -> {};
    private final ListenerQueue queue = new ListenerQueue(this::hear, threads, 3);

    private void hear(RunEvent event) {
        whileHearing.run();
        String what = event instanceof RunEvent.ListenerDropped dropped ? "dropped " + dropped.dropped() : event.type();
        heard.add((event.runId().equals(ONE) ? "one " : "two ") + event.seq() + " " + what);
    }

    private void paused(RunId run, long seq) {
        queue.offer(new RunEvent.RunPaused(new EventHeader(seq, run, Instant.EPOCH)));
    }

    private void ended(RunId run, long seq) {
        queue.offer(
                new RunEvent.RunEnded(new EventHeader(seq, run, Instant.EPOCH), RunState.SUCCEEDED, Outcome.SUCCESS));
    }

    @Test
    void asManyWaitAsThereIsRoomForAndOneThreadTellsThem() {
        for (int seq = 1; seq <= 3; seq++) {
            paused(ONE, seq);
        }
        assertThat(threads.waiting).hasSize(1);
        threads.run();
        assertThat(heard).containsExactly("one 1 RUN_PAUSED", "one 2 RUN_PAUSED", "one 3 RUN_PAUSED");
        paused(ONE, 4);
        threads.run();
        assertThat(heard).endsWith("one 4 RUN_PAUSED").hasSize(4);
    }

    @Test
    void whatComesWhileItListensIsToldByTheSameThread() {
        whileHearing = () -> {
            whileHearing = () -> {};
            paused(ONE, 2);
            assertThat(threads.waiting).as("another thread").isEmpty();
        };
        paused(ONE, 1);
        threads.run();
        assertThat(heard).containsExactly("one 1 RUN_PAUSED", "one 2 RUN_PAUSED");
    }

    @Test
    void whatDoesNotFitIsCountedForItsRunAndToldBeforeItsNextEvent() {
        for (int seq = 1; seq <= 5; seq++) {
            paused(ONE, seq);
        }
        paused(TWO, 1);
        ended(ONE, 6);
        threads.run();
        paused(TWO, 2);
        threads.run();
        assertThat(heard)
                .containsExactly(
                        "one 1 RUN_PAUSED",
                        "one 2 RUN_PAUSED",
                        "one 3 RUN_PAUSED",
                        "one 5 dropped 2",
                        "one 6 RUN_SUCCEEDED",
                        "two 1 dropped 1",
                        "two 2 RUN_PAUSED");
    }

    @Test
    void anEndIsDeliveredOnceTheListenerHasTakenIt() {
        assertThat(queue.delivered(ONE)).as("nothing to wait for").isDone();
        paused(ONE, 1);
        assertThat(queue.delivered(ONE)).isDone();
        ended(ONE, 2);
        CompletableFuture<Void> delivered = queue.delivered(ONE);
        assertThat(delivered).isNotDone();
        assertThat(queue.delivered(TWO)).isDone();
        threads.run();
        assertThat(delivered).isDone();
        assertThat(queue.delivered(ONE)).isDone();
    }

    /** Keeps tasks until somebody runs them. */
    private static final class Later implements Scheduler {
        private final Queue<Runnable> waiting = new ArrayDeque<>();

        void run() {
            while (!waiting.isEmpty()) {
                waiting.remove().run();
            }
        }

        @Override
        public void execute(Runnable task) {
            waiting.add(task);
        }

        @Override
        public Instant now() {
            return Instant.EPOCH;
        }

        @Override
        public long nanos() {
            return 0;
        }

        @Override
        public Timer after(Duration delay, Runnable task) {
            throw new UnsupportedOperationException("nobody waits");
        }

        @Override
        public void await(CompletableFuture<?> event) {
            throw new UnsupportedOperationException("nobody waits");
        }
    }
}
