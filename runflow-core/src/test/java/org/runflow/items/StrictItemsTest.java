package org.runflow.items;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.runflow.ArtifactKey;
import org.runflow.Pipeline;
import org.runflow.RunRequest;
import org.runflow.testing.StrictEngine;

/** Strict mode covers items: computed twice, in other orders, on one worker and on many. */
class StrictItemsTest {
    private static final ArtifactKey<List<Integer>> NUMBERS = ArtifactKey.list("numbers", Integer.class);
    private static final ArtifactKey<Items<Integer>> SQUARES = ArtifactKey.items("squares", Integer.class);

    @Test
    void acceptsPureFunctions() {
        Pipeline pipeline = Pipeline.builder("pure")
                .inputs(NUMBERS)
                .stage(SQUARES, s -> s.forEach(NUMBERS, number -> "n" + number).compute(number -> number * number))
                .build();
        assertThat(StrictEngine.inMemory().check(pipeline, RunRequest.of(NUMBERS.with(List.of(3, 1, 2)))))
                .containsOnlyKeys("squares");
    }

    @Test
    void findsAnItemThatDependsOnTheOrder() {
        AtomicInteger calls = new AtomicInteger();
        Pipeline pipeline = Pipeline.builder("impure")
                .inputs(NUMBERS)
                .stage(
                        SQUARES,
                        s -> s.forEach(NUMBERS, number -> "n" + number)
                                .compute(number -> number + calls.incrementAndGet()))
                .build();
        RunRequest request = RunRequest.of(NUMBERS.with(List.of(3, 1, 2)));
        assertThatThrownBy(() -> StrictEngine.inMemory().check(pipeline, request))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("squares differs");
    }

    /** Each run begins to count anew, so doing everything twice in the same order shows nothing. */
    @Test
    void findsAnItemThatDependsOnThoseBeforeIt() {
        AtomicInteger calls = new AtomicInteger();
        ArtifactKey<Integer> start = ArtifactKey.of("start", Integer.class);
        Pipeline pipeline = Pipeline.builder("numbering")
                .inputs(NUMBERS)
                .stage(
                        start,
                        s -> s.reading().notCacheable().compute(in -> {
                            calls.set(0);
                            return 0;
                        }))
                .stage(
                        SQUARES,
                        s -> s.forEach(NUMBERS, number -> "n" + number)
                                .with(start)
                                .compute((number, zero) -> calls.incrementAndGet()))
                .build();
        RunRequest request = RunRequest.of(NUMBERS.with(List.of(3, 1, 2, 4, 5, 6)));
        assertThatThrownBy(() -> StrictEngine.inMemory().check(pipeline, request))
                .hasMessageContaining("squares differs: 1 workers, shuffled by");
    }
}
