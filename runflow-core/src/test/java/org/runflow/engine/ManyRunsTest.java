package org.runflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.runflow.ArtifactKey;
import org.runflow.Engine;
import org.runflow.Pipeline;
import org.runflow.Run;
import org.runflow.RunHandle;
import org.runflow.RunRequest;
import org.runflow.catalog.InMemoryCatalog;
import org.runflow.catalog.RunQuery;
import org.runflow.run.Outcome;
import org.runflow.run.RunState;
import org.runflow.store.InMemoryStore;

/** Many engines and many runs on one store, and nothing left behind. */
class ManyRunsTest {
    private final InMemoryStore store = new InMemoryStore();
    private final InMemoryCatalog catalog = new InMemoryCatalog();

    @Test
    void enginesShareAStoreSafely() throws Exception {
        Texts texts = new Texts();
        Pipeline pipeline = texts.pipeline();
        List<RunHandle> handles = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            Engine engine = Engine.builder()
                    .store(store)
                    .catalog(catalog)
                    .parallelism(1 + i % 4)
                    .build();
            handles.add(engine.start(pipeline, Texts.request("text " + i % 4, Texts.DEFAULTS)));
        }
        for (int i = 0; i < handles.size(); i++) {
            assertThat(handles.get(i).await().get(Texts.REPORT)).isEqualTo("text " + i % 4 + ": 2");
        }
        assertThat(catalog.query(RunQuery.all().in(RunState.SUCCEEDED)).runs()).hasSize(40);
    }

    @Test
    void runsOfOneEngineShareItsWorkers() throws Exception {
        Engine engine = Engine.builder().parallelism(2).build();
        Pipeline pipeline = new Texts().pipeline();
        List<RunHandle> handles = IntStream.range(0, 50)
                .mapToObj(i -> engine.start(pipeline, Texts.request("text " + i, Texts.DEFAULTS)))
                .toList();
        for (RunHandle handle : handles) {
            assertThat(handle.await().outcome()).isEqualTo(Outcome.SUCCESS);
        }
    }

    @Test
    void tenThousandRunsLeaveNoThreadBehind() {
        Engine engine = Engine.builder().store(store).parallelism(4).build();
        Pipeline pipeline = new Texts().pipeline();
        engine.run(pipeline, Texts.request());
        for (int i = 0; i < 10_000; i++) {
            Run run = engine.run(pipeline, Texts.request());
            assertThat(run.outcome()).isEqualTo(Outcome.SUCCESS);
        }
        assertThat(store.manifests()).hasSize(4);
        assertNoThreadLeft();
    }

    @Test
    void tenThousandRunsInMemoryLeaveNoHeapBehind() {
        ArtifactKey<String> block = ArtifactKey.of("block", String.class);
        Pipeline pipeline = Pipeline.builder("p")
                .stage(block, s -> s.reading().version("1").compute(in -> "x".repeat(10_000)))
                .build();
        pipeline.run();
        long before = usedHeap();
        for (int i = 0; i < 10_000; i++) {
            assertThat(pipeline.run().outcome()).isEqualTo(Outcome.SUCCESS);
        }
        assertThat(usedHeap() - before).isLessThan(20_000_000);
    }

    private static long usedHeap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    @Test
    void fiftyCancelledRunsLeaveNoThreadBehind() throws Exception {
        ArtifactKey<Integer> key = ArtifactKey.of("endless", Integer.class);
        CountDownLatch never = new CountDownLatch(1);
        for (int i = 0; i < 50; i++) {
            CountDownLatch begun = new CountDownLatch(1);
            Pipeline pipeline = Pipeline.builder("p")
                    .stage(
                            key,
                            s -> s.reading().compute(in -> {
                                begun.countDown();
                                never.await();
                                return 1;
                            }))
                    .build();
            RunHandle handle = Engine.inMemory().start(pipeline, RunRequest.of());
            assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
            handle.cancel();
            assertThat(handle.await().outcome()).isEqualTo(Outcome.CANCELLED);
        }
        assertNoThreadLeft();
    }

    /** Idle threads end after a second; give them some more. */
    private static void assertNoThreadLeft() {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (runflowThreads() > 0 && System.nanoTime() < deadline) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
        assertThat(runflowThreads()).isZero();
    }

    private static long runflowThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("runflow-"))
                .count();
    }
}
