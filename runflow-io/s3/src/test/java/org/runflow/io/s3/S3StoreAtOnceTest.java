package org.runflow.io.s3;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.runflow.Run;

/** What needs a server that replaces an object as a whole while others read it, as services do: s3mock shows them the half that it has written so far. */
class S3StoreAtOnceTest {
    @RegisterExtension
    static final ObjectStore STORE = ObjectStore.s3proxy();

    @TestFactory
    Stream<DynamicTest> manyThreadsKeepTheContract() {
        return S3StoreContractTest.checks(STORE)
                .filter(S3StoreContractTest::isAtOnce)
                .map(check -> DynamicTest.dynamicTest(check.name(), check.body()::run));
    }

    @Test
    void twoEnginesAtOnceGiveTheSame() throws Exception {
        S3Bucket bucket = STORE.bucket();
        CyclicBarrier both = new CyclicBarrier(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<Run>> runs = List.of(
                    threads.submit(() ->
                            S3StoreTest.engine(bucket).run(new Bread(() -> await(both)).pipeline, Bread.request(3))),
                    threads.submit(() ->
                            S3StoreTest.engine(bucket).run(new Bread(() -> await(both)).pipeline, Bread.request(3))));

            for (Future<Run> run : runs) {
                assertThat(run.get().orThrow().get(Bread.LOAVES)).isEqualTo(new Bread.Order(9_000));
            }
        } finally {
            threads.shutdownNow();
        }
        Bread after = new Bread(() -> {});
        assertThat(S3StoreTest.engine(bucket)
                        .run(after.pipeline, Bread.request(3))
                        .get(Bread.LOAVES))
                .isEqualTo(new Bread.Order(9_000));
        assertThat(after.computed).hasValue(0);
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(120, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }
}
