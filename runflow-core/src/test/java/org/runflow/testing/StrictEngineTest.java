package org.runflow.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
