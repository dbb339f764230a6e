package org.runflow.items;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.runflow.ArtifactKey;
import org.runflow.Engine;
import org.runflow.Pipeline;
import org.runflow.Run;
import org.runflow.RunRequest;
import org.runflow.error.ArtifactUnavailableException;
import org.runflow.run.ItemsReport;
import org.runflow.run.Lineage;
import org.runflow.run.Outcome;
import org.runflow.run.StageState;
import org.runflow.store.ManifestKind;

/** Single promises about items: equal keys, the first causes, all computed by force, and where the value of an item comes from. */
class ItemDetailsTest {
    private static final ArtifactKey<List<Integer>> NUMBERS = ArtifactKey.list("numbers", Integer.class);
    private static final ArtifactKey<Items<Integer>> ODD = ArtifactKey.items("odd", Integer.class);
    private static final ArtifactKey<Items<Integer>> TEN = ArtifactKey.items("ten", Integer.class);
    private static final ArtifactKey<Integer> SUM = ArtifactKey.of("sum", Integer.class);

    private final AtomicInteger first = new AtomicInteger();
    private final AtomicInteger second = new AtomicInteger();
    private final Engine engine = Engine.builder().parallelism(2).build();
    private boolean broken;

    private final Pipeline pipeline = Pipeline.builder("details")
            .inputs(NUMBERS)
            .stage(
                    ODD,
                    s -> s.forEach(NUMBERS, number -> "n" + number)
                            .tolerate(Tolerance.any())
                            .compute(this::odd))
            .stage(
                    TEN,
                    s -> s.forEach(ODD).tolerate(Tolerance.upToShare(0.8)).compute(odd -> {
                        second.incrementAndGet();
                        return odd + 10;
                    }))
            .stage(SUM, s -> s.from(TEN).compute(ten -> ten.count(ItemState.VALUE)))
            .build();

    private int odd(int number) {
        first.incrementAndGet();
        if (broken && number > 1) {
            throw new IllegalStateException("broken " + number);
        }
        return number % 2;
    }

    private static RunRequest upTo(int last) {
        return RunRequest.of(NUMBERS.with(IntStream.rangeClosed(1, last).boxed().toList()));
    }

    private static ItemsReport items(Run run, String stage) {
        return run.report().findStage(stage).orElseThrow().items().orElseThrow();
    }

    @Test
    void equalKeysComputeOnce() {
        Run run = engine.run(pipeline, upTo(9));
        assertThat(second).hasValue(2);
        assertThat(run.get(TEN).count(ItemState.VALUE)).isEqualTo(9);
        assertThat(items(run, "ten").toText()).isEqualTo("9 items: 2 computed, 7 reused");
    }

    @Test
    void theFirstFortyCausesAreKeptAndAllAreCounted() {
        broken = true;
        Run run = engine.run(pipeline, upTo(100));
        ItemsReport items = items(run, "odd");
        assertThat(items.failed()).isEqualTo(99);
        assertThat(items.failures()).hasSize(40);
        assertThat(items.failures().get(0).name()).isEqualTo("n2");
        assertThat(items.failures().get(39).name()).isEqualTo("n41");
        assertThat(run.report().findStage("odd").orElseThrow().state()).isEqualTo(StageState.PARTIAL);
        assertThat(run.report().findStage("ten").orElseThrow().state())
                .as("what was blocked counts in the tolerance")
                .isEqualTo(StageState.FAILED);
        assertThat(run.outcome()).isEqualTo(Outcome.PARTIAL);
    }

    @Test
    void forceComputesAllAndOtherItemsOfAnotherVersionToo() {
        Run unused = engine.run(pipeline, upTo(6));
        first.set(0);
        Run forced = engine.run(pipeline, upTo(6).force(ODD));
        assertThat(first).hasValue(6);
        assertThat(forced.report().findStage("ten").orElseThrow().state()).isEqualTo(StageState.REUSED);
    }

    @Test
    void aLineageOfAnItemNamesWhatWasComputedForIt() {
        Run before = engine.run(pipeline, upTo(3));
        Run run = engine.run(pipeline, upTo(4));
        Lineage lineage = run.lineage(TEN, "n3");
        assertThat(lineage.digest())
                .isEqualTo(run.get(TEN).findItem("n3").orElseThrow().digest().orElseThrow());
        assertThat(lineage.steps()).extracting(Lineage.Step::stage).containsExactly("odd", "ten");
        assertThat(lineage.steps()).allMatch(step -> step.manifest().kind() == ManifestKind.ITEM);
        assertThat(lineage.steps().get(0).manifest().item()).contains("n3");
        assertThat(lineage.steps().get(0).manifest().computedBy().runId()).isEqualTo(before.id());
        assertThat(lineage.inputs()).containsOnlyKeys("numbers");
        assertThat(lineage.toText()).contains("odd v1, item n3 = ");
        assertThat(run.lineage(TEN).steps()).allMatch(step -> step.manifest().kind() == ManifestKind.ITEMS);
    }

    @Test
    void aLineageOfAnItemSaysWhyThereIsNone() {
        broken = true;
        Run run = engine.run(pipeline, upTo(2));
        assertThatThrownBy(() -> run.lineage(ODD, "n2"))
                .isInstanceOf(ArtifactUnavailableException.class)
                .hasMessageContaining("item 'n2' has no value: it is FAILED");
        assertThatThrownBy(() -> run.lineage(ODD, "n7")).hasMessageContaining("it has no item 'n7'");
        assertThatThrownBy(() -> run.lineage(SUM, "n1")).hasMessageContaining("one value, not one for each");
    }
}
