package org.runflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.runflow.ArtifactKey;
import org.runflow.Engine;
import org.runflow.Pipeline;
import org.runflow.RunRequest;
import org.runflow.View;

/** What a view shows of an input is worked out once for each place, however many stages read it there. */
class ViewedOnceTest {
    record Pair(int left, int right) {}

    private static final ArtifactKey<Pair> PAIR = ArtifactKey.of("pair", Pair.class);
    private static final ArtifactKey<Integer> A = ArtifactKey.of("a", Integer.class);
    private static final ArtifactKey<Integer> B = ArtifactKey.of("b", Integer.class);
    private static final ArtifactKey<Integer> C = ArtifactKey.of("c", Integer.class);

    private final AtomicInteger looks = new AtomicInteger();
    private final View<Pair, Integer> left = PAIR.view("left", pair -> {
        looks.incrementAndGet();
        return pair.left();
    });
    private final Pipeline part = Pipeline.builder("part")
            .inputs(PAIR)
            .stage(A, s -> s.from(left).compute(n -> n))
            .stage(B, s -> s.from(left).compute(n -> 2 * n))
            .stage(C, s -> s.from(left, A).compute(Integer::sum))
            .build();
    private final Pipeline both =
            Pipeline.builder("both").include("x", part).include("y", part).build();

    @Test
    void eachPlaceIsLookedAtOnce() {
        Engine engine = Engine.inMemory();
        RunRequest request =
                RunRequest.of(PAIR.in("x").with(new Pair(1, 9)), PAIR.in("y").with(new Pair(5, 9)));

        var run = engine.run(both, request);

        assertThat(looks).hasValue(2);
        assertThat(List.of(run.get(C.in("x")), run.get(C.in("y")), run.get(B.in("y"))))
                .containsExactly(2, 10, 10);
        assertThat(engine.plan(both, request).isNoOp()).isTrue();
        assertThat(looks).hasValue(4);
    }
}
