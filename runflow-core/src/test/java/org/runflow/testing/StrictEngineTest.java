package org.runflow.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.Exchanger;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.runflow.ArtifactKey;
import org.runflow.Pipeline;
import org.runflow.RunRequest;
import org.runflow.store.Digest;

class StrictEngineTest {
    private static final ArtifactKey<Integer> A = ArtifactKey.of("a", Integer.class);
    private static final ArtifactKey<Integer> B = ArtifactKey.of("b", Integer.class);
    private static final ArtifactKey<Integer> C = ArtifactKey.of("c", Integer.class);

    @Test
    void acceptsWhatIsDeterministic() {
        Pipeline pipeline = Pipeline.builder("p")
                .stage(A, s -> s.reading().compute(in -> 1))
                .stage(B, s -> s.from(A).compute(a -> a + 1))
                .build();
        assertThat(StrictEngine.inMemory().check(pipeline, RunRequest.of()))
                .containsEntry("a", Digest.of(1))
                .containsEntry("b", Digest.of(2));
    }

    @Test
    void findsAStageThatCounts() {
        AtomicInteger count = new AtomicInteger();
        Pipeline pipeline = Pipeline.builder("p")
                .stage(A, s -> s.reading().compute(in -> 1))
                .stage(B, s -> s.from(A).compute(a -> count.incrementAndGet()))
                .build();
        assertThatThrownBy(() -> StrictEngine.inMemory().check(pipeline, RunRequest.of()))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("b differs: computed again from stored inputs")
                .hasMessageNotContaining("a differs");
    }

    /** b reads what c leaves behind, without saying so: only another order shows it. */
    @Test
    void findsAHiddenDependencyOfOrder() {
        AtomicInteger hidden = new AtomicInteger();
        Pipeline pipeline = Pipeline.builder("p")
                .stage(
                        A,
                        s -> s.reading().compute(in -> {
                            hidden.set(0);
                            return 1;
                        }))
                .stage(B, s -> s.from(A).compute(a -> hidden.get()))
                .stage(
                        C,
                        s -> s.from(A).compute(a -> {
                            hidden.set(7);
                            return 1;
                        }))
                .build();
        assertThatThrownBy(() -> StrictEngine.inMemory().check(pipeline, RunRequest.of()))
                .hasMessageContaining("b differs: ");
    }

    /** a and b meet only where there are two workers. */
    @Test
    void findsADependencyOnTheNumberOfWorkers() {
        Exchanger<Boolean> place = new Exchanger<>();
        Pipeline pipeline = Pipeline.builder("p")
                .stage(A, s -> s.reading().compute(in -> workersAt(place)))
                .stage(B, s -> s.reading().compute(in -> workersAt(place)))
                .build();
        assertThatThrownBy(() -> StrictEngine.inMemory().check(pipeline, RunRequest.of()))
                .hasMessageContaining("a differs: 8 workers")
                .hasMessageContaining("b differs: 8 workers")
                .hasMessageNotContaining("differs: 1 workers");
    }

    private static int workersAt(Exchanger<Boolean> place) throws InterruptedException {
        try {
            place.exchange(true, 100, TimeUnit.MILLISECONDS);
            return 2;
        } catch (TimeoutException e) {
            return 1;
        }
    }

    @Test
    void reportsAFailureWithItsCause() {
        Pipeline pipeline = Pipeline.builder("p")
                .stage(
                        A,
                        s -> s.reading().compute(in -> {
                            throw new IllegalStateException("no");
                        }))
                .build();
        assertThatThrownBy(() -> StrictEngine.inMemory().check(pipeline, RunRequest.of()))
                .hasRootCauseMessage("no");
    }
}
