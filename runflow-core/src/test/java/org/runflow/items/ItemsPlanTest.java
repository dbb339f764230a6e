package org.runflow.items;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.runflow.ArtifactKey;
import org.runflow.Engine;
import org.runflow.Pipeline;
import org.runflow.Plan;
import org.runflow.Run;
import org.runflow.RunRequest;
import org.runflow.plan.Decision;
import org.runflow.plan.PlannedItem;
import org.runflow.plan.PlannedItem.Fate;
import org.runflow.run.Outcome;

/** A plan says of each item what would become of it, and computes none. */
class ItemsPlanTest {
    private static final ArtifactKey<Integer> LAST = ArtifactKey.of("last", Integer.class);
    private static final ArtifactKey<List<Integer>> NUMBERS = ArtifactKey.list("numbers", Integer.class);
    private static final ArtifactKey<Items<Integer>> SQUARES = ArtifactKey.items("squares", Integer.class);
    private static final ArtifactKey<Items<Integer>> HALVES = ArtifactKey.items("halves", Integer.class);
    private static final ArtifactKey<Integer> SUM = ArtifactKey.of("sum", Integer.class);

    private final Engine engine = Engine.inMemory();
    private final Set<Integer> broken = new HashSet<>();

    private final Pipeline pipeline = Pipeline.builder("squares")
            .inputs(LAST)
            .stage(
                    NUMBERS,
                    s -> s.from(LAST)
                            .compute(last ->
                                    IntStream.rangeClosed(1, last).boxed().toList()))
            .stage(
                    SQUARES,
                    s -> s.forEach(NUMBERS, number -> "n" + number)
                            .tolerate(Tolerance.any())
                            .compute(this::square))
            .stage(HALVES, s -> s.forEach(SQUARES).tolerate(Tolerance.any()).compute(square -> square / 2))
            .stage(SUM, s -> s.from(HALVES).compute(ItemsPlanTest::sum))
            .build();

    private int square(int number) {
        if (broken.contains(number)) {
            throw new IllegalStateException("broken");
        }
        return number * number;
    }

    private static int sum(Items<Integer> halves) {
        int[] sum = {0};
        halves.forEach((name, half) -> sum[0] += half);
        return sum[0];
    }

    private Plan plan(int last) {
        return engine.plan(pipeline, RunRequest.of(LAST.with(last)));
    }

    private Run run(int last) {
        return engine.run(pipeline, RunRequest.of(LAST.with(last)));
    }

    @Test
    void isUnknownWhileTheListIsUndecided() {
        assertThat(run(3).outcome()).isEqualTo(Outcome.SUCCESS);
        Plan plan = plan(4);
        assertThat(plan.get(NUMBERS).isCompute()).isTrue();
        assertThat(plan.get(SQUARES)).isEqualTo(new Decision.Depends(List.of("numbers")));
        assertThat(plan.items(SQUARES)).isEmpty();
        assertThat(plan(3).isNoOp()).isTrue();
        assertThat(plan(3).get(SQUARES).isReuse()).isTrue();
    }

    @Test
    void countsItemsOfAKnownList() {
        Pipeline given = Pipeline.builder("squares")
                .inputs(NUMBERS)
                .stage(
                        SQUARES,
                        s -> s.forEach(NUMBERS, number -> "n" + number)
                                .tolerate(Tolerance.any())
                                .compute(this::square))
                .stage(HALVES, s -> s.forEach(SQUARES).tolerate(Tolerance.any()).compute(square -> square / 2))
                .stage(SUM, s -> s.from(HALVES).compute(ItemsPlanTest::sum))
                .build();
        broken.add(2);
        Run first = engine.run(given, RunRequest.of(NUMBERS.with(List.of(1, 2, 3))));
        assertThat(first.outcome()).isEqualTo(Outcome.PARTIAL);

        Plan more = engine.plan(given, RunRequest.of(NUMBERS.with(List.of(4, 3, 2, 1))));
        assertThat(more.get(SQUARES)).isEqualTo(new Decision.Items(2, 2, 1));
        assertThat(more.items(SQUARES))
                .containsExactly(
                        new PlannedItem("n4", Fate.COMPUTE),
                        new PlannedItem("n3", Fate.REUSE),
                        new PlannedItem("n2", Fate.TRY_AGAIN),
                        new PlannedItem("n1", Fate.REUSE));
        assertThat(more.get(HALVES)).isEqualTo(new Decision.Depends(List.of("squares")));
        assertThat(more.toText()).contains("items: 2 reused, 2 to compute, 1 of them again after a failure");

        Plan fewer = engine.plan(given, RunRequest.of(NUMBERS.with(List.of(3, 1))));
        assertThat(fewer.get(SQUARES)).isEqualTo(new Decision.Items(2, 0, 0));
        assertThat(fewer.get(HALVES)).isEqualTo(new Decision.Items(2, 0, 0));
        assertThat(fewer.get(SUM).isCompute())
                .as("the same values in another order")
                .isTrue();

        Plan forced =
                engine.plan(given, RunRequest.of(NUMBERS.with(List.of(3, 1))).force(SQUARES));
        assertThat(forced.get(SQUARES)).isEqualTo(new Decision.Items(0, 2, 0));
    }
}
