package org.runflow.items;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.runflow.ArtifactKey;
import org.runflow.Engine;
import org.runflow.Pipeline;
import org.runflow.RetryPolicy;
import org.runflow.Run;
import org.runflow.RunHandle;
import org.runflow.run.Outcome;
import org.runflow.run.RunState;
import org.runflow.testing.VirtualTime;

/** Parts of a fold are tasks of the shared pool: they pause, are tried again, and take too long, each for itself. */
class FoldsInTimeTest {
    private static final ArtifactKey<Integer> SUM = ArtifactKey.of("sum", Integer.class);

    private final VirtualTime time = new VirtualTime();
    private final AtomicInteger adds = new AtomicInteger();
    private final AtomicInteger merges = new AtomicInteger();
    private final Engine engine = Engine.builder()
            .scheduler(time)
            .parallelism(2)
            .grace(Duration.ofSeconds(3))
            .build();
    private boolean hanging;

    private final Pipeline pipeline = Pipeline.builder("slow")
            .inputs(Folding.ENTRIES)
            .stage(
                    Folding.TEXTS,
                    s -> s.forEach(Folding.ENTRIES, Folding.Entry::name).compute(Folding.Entry::text))
            .stage(
                    SUM,
                    s -> s.fold(Folding.TEXTS)
                            .retry(RetryPolicy.attempts(2))
                            .timeoutPerItem(Duration.ofMinutes(5))
                            .compute(() -> 0, this::add, this::merge))
            .build();

    @AfterEach
    void endTime() {
        time.close();
    }

    private Integer add(int before, String text) {
        adds.incrementAndGet();
        sleep(10);
        return before + 1;
    }

    private Integer merge(int left, int right) {
        if (merges.incrementAndGet() == 1 && hanging) {
            sleep(3_600);
        }
        sleep(10);
        return left + right;
    }

    private void sleep(int seconds) {
        try {
            time.sleep(Duration.ofSeconds(seconds));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aPauseStopsBetweenTwoPartsAndGoesOnThere() throws Exception {
        Run run = time.run(() -> {
            RunHandle handle = engine.start(pipeline, Folding.request(Folding.entries(9)));
            time.sleep(Duration.ofSeconds(15));
            handle.pause();
            time.sleep(Duration.ofSeconds(60));
            assertThat(handle.snapshot().state()).isEqualTo(RunState.PAUSED);
            assertThat(adds).hasValue(4);
            handle.resume();
            time.sleep(Duration.ofSeconds(35));
            handle.pause();
            time.sleep(Duration.ofSeconds(60));
            assertThat(handle.snapshot().state()).isEqualTo(RunState.PAUSED);
            int merged = merges.get();
            assertThat(merged).isBetween(1, 7);
            handle.resume();
            return handle.await();
        });
        assertThat(run.outcome()).isEqualTo(Outcome.SUCCESS);
        assertThat(run.get(SUM)).isEqualTo(9);
        assertThat(adds).hasValue(9);
        int cut = merges.getAndSet(0);
        Run whole = time.run(
                () -> Engine.builder().scheduler(time).build().run(pipeline, Folding.request(Folding.entries(9))));
        assertThat(whole.get(SUM)).isEqualTo(9);
        assertThat(cut).isEqualTo(merges.get());
    }

    @Test
    void aPartThatHangsIsTriedAgain() throws Exception {
        hanging = true;
        Run run = time.run(() -> engine.run(pipeline, Folding.request(Folding.entries(9))));
        assertThat(run.outcome()).isEqualTo(Outcome.SUCCESS);
        assertThat(run.get(SUM)).isEqualTo(9);
        assertThat(adds).hasValue(9);
    }

    @Test
    void aCancelledRunKeepsItsParts() throws Exception {
        Run cancelled = time.run(() -> {
            RunHandle handle = engine.start(pipeline, Folding.request(Folding.entries(9)));
            time.sleep(Duration.ofSeconds(25));
            handle.cancel();
            return handle.await();
        });
        assertThat(cancelled.outcome()).isEqualTo(Outcome.CANCELLED);
        adds.set(0);
        Run next = time.run(() -> engine.run(pipeline, Folding.request(Folding.entries(9))));
        assertThat(next.get(SUM)).isEqualTo(9);
        assertThat(adds).hasValue(5);
    }
}
