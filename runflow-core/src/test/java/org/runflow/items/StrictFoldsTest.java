package org.runflow.items;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import org.junit.jupiter.api.Test;
import org.runflow.ArtifactKey;
import org.runflow.Pipeline;
import org.runflow.testing.StrictEngine;

/** Strict mode tries the laws of folding, and names the one that is broken. */
class StrictFoldsTest {
    private static final ArtifactKey<Double> FOLDED = ArtifactKey.of("folded", Double.class);

    private static Pipeline numbers(BiFunction<Double, String, Double> add, BinaryOperator<Double> merge) {
        return Pipeline.builder("strict")
                .inputs(Folding.ENTRIES)
                .stage(
                        Folding.TEXTS,
                        s -> s.forEach(Folding.ENTRIES, Folding.Entry::name).compute(Folding.Entry::text))
                .stage(FOLDED, s -> s.fold(Folding.TEXTS).compute(() -> 0.0, add, merge))
                .build();
    }

    private static void check(Pipeline pipeline) {
        assertThat(StrictEngine.inMemory().check(pipeline, Folding.request(Folding.entries(12))))
                .isNotEmpty();
    }

    @Test
    void acceptsFoldsThatKeepTheLaws() {
        check(new Folding().pipeline);
        check(numbers((sum, text) -> sum + text.length(), Double::sum));
    }

    @Test
    void namesAMergeThatIsNotAssociative() {
        Pipeline mean = numbers((sum, text) -> sum + text.length(), (left, right) -> (left + right) / 2);
        assertThatThrownBy(() -> check(mean))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("merge is not associative: merge(merge(a, b), c) is not merge(a, merge(b, c))")
                .hasMessageContaining("'file 8', 'file 9', 'file 10'");
    }

    @Test
    void namesAnAddThatIsNoMergeWithALeaf() {
        Pipeline counts = numbers((sum, text) -> sum == 0 ? 1 : sum + 2, Double::sum);
        assertThatThrownBy(() -> check(counts))
                .hasMessageContaining("add(s, v) is not merge(s, add(empty, v)) where v is item 'file 1'");
    }

    @Test
    void namesAnAddThatGivesSomethingElseEachTime() {
        AtomicInteger calls = new AtomicInteger();
        Pipeline counts = numbers((sum, text) -> sum + calls.incrementAndGet(), Double::sum);
        assertThatThrownBy(() -> check(counts)).hasMessageContaining("add(empty, v) gives something else each time");
    }

    @Test
    void namesAMergeThatChangesWhatItIsGiven() {
        ArtifactKey<Folding.Joined> list = ArtifactKey.of("list", Folding.Joined.class);
        Pipeline changing = Pipeline.builder("changing")
                .inputs(Folding.ENTRIES)
                .stage(
                        Folding.TEXTS,
                        s -> s.forEach(Folding.ENTRIES, Folding.Entry::name).compute(Folding.Entry::text))
                .stage(
                        list,
                        s -> s.fold(Folding.TEXTS)
                                .compute(
                                        () -> new Folding.Joined(new ArrayList<>()),
                                        (before, text) -> new Folding.Joined(new ArrayList<>(List.of(text))),
                                        (left, right) -> {
                                            left.texts().addAll(right.texts());
                                            return left;
                                        }))
                .build();
        assertThatThrownBy(() -> check(changing)).hasMessageContaining("merge(a, b) changes what it is given");
    }
}
