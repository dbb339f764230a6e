package org.runflow.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.runflow.ArtifactKey;
import org.runflow.Engine;
import org.runflow.Pipeline;
import org.runflow.RunRequest;
import org.runflow.error.InvalidRequestException;

/** What a plan says of a stage whose inputs are others than before, and of inputs that no stage can read. */
class WhyAStageRunsTest {
    private static final ArtifactKey<Integer> A = ArtifactKey.of("a", Integer.class);
    private static final ArtifactKey<Integer> B = ArtifactKey.of("b", Integer.class);
    private static final ArtifactKey<Integer> SUM = ArtifactKey.of("sum", Integer.class);
    private static final RunRequest BOTH = RunRequest.of(A.with(1), B.with(2));

    private final Engine engine = Engine.inMemory();

    private static Pipeline sumOf(ArtifactKey<Integer> first, ArtifactKey<Integer> second) {
        return Pipeline.builder("p")
                .inputs(A, B)
                .stage(SUM, s -> s.from(first, second).compute(Integer::sum))
                .build();
    }

    private static Pipeline sumOf(ArtifactKey<Integer> only) {
        return Pipeline.builder("p")
                .inputs(A, B)
                .stage(SUM, s -> s.from(only).compute(n -> n))
                .build();
    }

    private List<Reason> reasons(Pipeline pipeline) {
        return engine.plan(pipeline, BOTH).get(SUM).reasons();
    }

    @Test
    void anInputThatIsReadNoMoreIsNamedWithWhatItWas() {
        engine.run(sumOf(A, B), BOTH);

        assertThat(reasons(sumOf(A))).singleElement().isInstanceOfSatisfying(Reason.InputChanged.class, changed -> {
            assertThat(changed.input()).isEqualTo("b");
            assertThat(changed.oldDigest()).isPresent();
            assertThat(changed.newDigest()).isEmpty();
        });
    }

    @Test
    void anInputThatIsNewIsNamedWithWhatItIs() {
        engine.run(sumOf(A), BOTH);

        assertThat(reasons(sumOf(A, B))).singleElement().isInstanceOfSatisfying(Reason.InputChanged.class, changed -> {
            assertThat(changed.input()).isEqualTo("b");
            assertThat(changed.oldDigest()).isEmpty();
            assertThat(changed.newDigest()).isPresent();
        });
    }

    @Test
    void equalInputsInAnotherOrderAreNamedByTheirOrder() {
        engine.run(sumOf(A, B), BOTH);

        assertThat(reasons(sumOf(B, A)))
                .containsExactly(
                        new Reason.InputChanged("order of inputs", Optional.of("[a, b]"), Optional.of("[b, a]")));
    }

    @Test
    void anInputOfAScopeThatReadsNoneIsUnknown() {
        Pipeline days = Pipeline.builder("days").include("sun", sumOf(A, B)).build();

        assertThatThrownBy(() -> engine.plan(
                        days, RunRequest.of(A.with(1), B.with(2), A.in("sat").with(3))))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("input 'sat/a' is unknown");
        assertThat(engine.plan(days, RunRequest.of(A.with(1), B.in("sun").with(2)))
                        .steps())
                .hasSize(1);
    }

    @Test
    void anInputOfAnotherFormIsRefused() {
        assertThatThrownBy(() ->
                        engine.plan(sumOf(A, B), RunRequest.of(A.schema("2.0.0").with(1), B.with(2))))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("input 'a' must have schema")
                .hasMessageContaining("not 2.0.0");
    }
}
