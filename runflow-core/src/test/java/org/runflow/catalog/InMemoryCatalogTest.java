package org.runflow.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.runflow.ArtifactKey;
import org.runflow.Engine;
import org.runflow.Pipeline;
import org.runflow.Run;
import org.runflow.RunHandle;
import org.runflow.RunId;
import org.runflow.RunRequest;
import org.runflow.error.RunNotFoundException;
import org.runflow.run.RunState;
import org.runflow.testing.CatalogContract;

class InMemoryCatalogTest {
    private static final ArtifactKey<Integer> A = ArtifactKey.of("a", Integer.class);

    @TestFactory
    Stream<DynamicTest> keepsTheContract() {
        return CatalogContract.checks(InMemoryCatalog::new).stream()
                .map(check -> DynamicTest.dynamicTest(check.name(), check.body()::run));
    }

    @TestFactory
    Stream<DynamicTest> keepsTheContractWithinItsBounds() {
        return CatalogContract.checks(() -> InMemoryCatalog.bounded(1_000)).stream()
                .map(check -> DynamicTest.dynamicTest(check.name(), check.body()::run));
    }

    @Test
    void forgetsTheRunsThatEndedFirst() {
        InMemoryCatalog catalog = InMemoryCatalog.bounded(3);
        Engine engine = Engine.builder().catalog(catalog).build();
        List<Run> runs = IntStream.range(0, 5)
                .mapToObj(n -> engine.run(pipeline("p" + n, () -> {}), RunRequest.of()))
                .toList();
        List<RunId> ids = runs.stream().map(Run::id).toList();

        assertThat(ids).extracting(id -> catalog.find(id).isPresent()).containsExactly(false, false, true, true, true);
        assertThat(ids)
                .extracting(id -> catalog.findReport(id).isPresent())
                .containsExactly(false, false, true, true, true);
        assertThat(runs)
                .extracting(run ->
                        catalog.findDefinition(run.report().pipelineHash()).isPresent())
                .containsExactly(false, false, true, true, true);
        assertThat(runs.get(0).get(A)).isEqualTo(1);
        assertThatThrownBy(() -> engine.open(ids.get(0))).isInstanceOf(RunNotFoundException.class);
    }

    @Test
    void keepsARunThatGoesOn() throws InterruptedException {
        InMemoryCatalog catalog = InMemoryCatalog.bounded(1);
        Engine engine = Engine.builder().catalog(catalog).parallelism(2).build();
        CountDownLatch gate = new CountDownLatch(1);
        RunHandle slow = engine.start(pipeline("slow", () -> await(gate)), RunRequest.of());
        for (int n = 0; n < 3; n++) {
            engine.run(pipeline("quick", () -> {}), RunRequest.of());
        }
        assertThat(catalog.find(slow.id())).isPresent();

        gate.countDown();
        assertThat(slow.await().report().state()).isEqualTo(RunState.SUCCEEDED);
        assertThat(catalog.query(RunQuery.all()).runs())
                .extracting(RunEntry::id)
                .containsExactly(slow.id());
    }

    @Test
    void keepsAtLeastOne() {
        assertThatThrownBy(() -> InMemoryCatalog.bounded(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at least 1");
    }

    private static Pipeline pipeline(String name, Runnable body) {
        return Pipeline.builder(name)
                .stage(
                        A,
                        s -> s.reading().notCacheable().compute(in -> {
                            body.run();
                            return 1;
                        }))
                .build();
    }

    private static void await(CountDownLatch gate) {
        try {
            gate.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
