package org.runflow.items;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.runflow.ArtifactKey;
import org.runflow.Engine;
import org.runflow.Input;
import org.runflow.Pipeline;
import org.runflow.Plan;
import org.runflow.Run;
import org.runflow.RunRequest;
import org.runflow.items.Folding.Entry;
import org.runflow.items.Folding.Joined;
import org.runflow.plan.Decision;
import org.runflow.plan.PlannedItem;
import org.runflow.plan.PlannedItem.Fate;
import org.runflow.run.ItemsReport;
import org.runflow.run.Outcome;
import org.runflow.run.StageReport;
import org.runflow.run.StageState;
import org.runflow.store.ManifestKind;

/** One value of many items, of which every part is kept. */
class FoldTest {
    private final Folding folding = new Folding();
    private final Engine engine = Engine.builder().parallelism(3).build();

    private Run run(List<Entry> entries) {
        folding.forget();
        return engine.run(folding.pipeline, Folding.request(entries));
    }

    private static List<String> texts(List<Entry> entries) {
        return entries.stream().map(Entry::text).toList();
    }

    @Test
    void addsEachItemAndMergesInTheirOrder() {
        List<Entry> entries = Folding.entries(100);
        Run run = run(entries);
        assertThat(run.get(Folding.JOINED).texts()).isEqualTo(texts(entries));
        assertThat(run.get(Folding.COUNT)).isEqualTo(100);
        assertThat(folding.adds).hasValue(100);
        assertThat(folding.merges).hasValue(99);
        StageReport stage = run.report().findStage("joined").orElseThrow();
        assertThat(stage.items().orElseThrow().toText()).isEqualTo("100 items: 100 computed");
        assertThat(stage.metrics()).containsEntry("merges", 99.0);
        assertThat(run.lineage(Folding.JOINED).steps()).hasSize(2);
        assertThat(run.findManifest(Folding.JOINED).orElseThrow().kind()).isEqualTo(ManifestKind.STAGE);
    }

    @Test
    void isReusedAsAWholeAndAddsOnlyWhatIsNew() {
        List<Entry> entries = Folding.entries(100);
        Run unused = run(entries);
        Run again = run(entries);
        assertThat(again.report().stagesIn(StageState.REUSED)).hasSize(3);
        assertThat(folding.adds).hasValue(0);

        entries.add(50, new Entry("another", "more"));
        Run more = run(entries);
        assertThat(more.get(Folding.JOINED).texts()).isEqualTo(texts(entries));
        assertThat(folding.adds).hasValue(1);
        assertThat(folding.merges.get()).isLessThan(50);
        assertThat(more.report()
                        .findStage("joined")
                        .orElseThrow()
                        .items()
                        .orElseThrow()
                        .toText())
                .isEqualTo("101 items: 1 computed, 100 reused");
    }

    @Test
    void nothingAndOneItemNeedNoMerging() {
        Run none = run(List.of());
        assertThat(none.get(Folding.JOINED)).isEqualTo(Joined.empty());
        assertThat(folding.adds).hasValue(0);
        Run one = run(Folding.entries(1));
        assertThat(one.get(Folding.JOINED).texts()).containsExactly("text 0");
        assertThat(folding.merges).hasValue(0);
    }

    @Test
    void leavesOutWhatFailedAndWhatWasSkipped() {
        folding.broken.add("file 3");
        folding.skipped.add("file 5");
        Run run = run(Folding.entries(8));
        assertThat(run.outcome()).isEqualTo(Outcome.PARTIAL);
        assertThat(run.get(Folding.JOINED).texts())
                .containsExactly("text 0", "text 1", "text 2", "text 4", "text 6", "text 7");
        StageReport stage = run.report().findStage("joined").orElseThrow();
        assertThat(stage.state()).isEqualTo(StageState.SUCCEEDED);
        assertThat(stage.items().orElseThrow().items()).isEqualTo(6);
        folding.broken.clear();
        Run mended = run(Folding.entries(8));
        assertThat(folding.adds).hasValue(1);
        assertThat(mended.outcome()).isEqualTo(Outcome.SUCCESS);
    }

    @Test
    void aFunctionThatFailsFailsTheStageAndWhatIsDoneIsKept() {
        ArtifactKey<Integer> sum = ArtifactKey.of("sum", Integer.class);
        List<Integer> added = Collections.synchronizedList(new ArrayList<>());
        boolean[] broken = {true};
        Pipeline pipeline = Pipeline.builder("sums")
                .inputs(Folding.ENTRIES)
                .stage(
                        Folding.TEXTS,
                        s -> s.forEach(Folding.ENTRIES, Entry::name).compute(Entry::text))
                .stage(
                        sum,
                        s -> s.fold(Folding.TEXTS)
                                .compute(
                                        () -> 0,
                                        (before, text) -> {
                                            if (broken[0] && text.equals("text 2")) {
                                                throw new IllegalStateException("cannot add " + text);
                                            }
                                            added.add(1);
                                            return before + 1;
                                        },
                                        Integer::sum))
                .build();
        Run failed = engine.run(pipeline, Folding.request(Folding.entries(5)));
        assertThat(failed.outcome()).isEqualTo(Outcome.PARTIAL);
        assertThat(failed.findFailure(sum).orElseThrow())
                .hasMessageContaining("1 of 5 items failed")
                .hasRootCauseMessage("cannot add text 2");
        assertThat(failed.report()
                        .findStage("sum")
                        .orElseThrow()
                        .items()
                        .orElseThrow()
                        .failures())
                .extracting(ItemsReport.ItemFailure::name)
                .containsExactly("file 2");
        broken[0] = false;
        Run mended = engine.run(pipeline, Folding.request(Folding.entries(5)));
        assertThat(mended.get(sum)).isEqualTo(5);
        assertThat(added).hasSize(5);
    }

    @Test
    void plansSayWhatIsAddedAndGoOnWhenNothingIs() {
        List<Entry> entries = Folding.entries(20);
        folding.broken.add("file 7");
        Run unused = run(entries);
        entries.add(new Entry("new", "text"));
        entries.remove(7);
        Plan undecided = engine.plan(folding.pipeline, Folding.request(entries));
        assertThat(undecided.get(Folding.JOINED)).isEqualTo(new Decision.Depends(List.of("texts")));

        entries.remove(entries.size() - 1);
        Plan known = engine.plan(folding.pipeline, Folding.request(entries));
        assertThat(known.get(Folding.JOINED)).isEqualTo(new Decision.Items(19, 0, 0));
        assertThat(known.get(Folding.COUNT).isReuse()).isTrue();
        assertThat(known.items(Folding.JOINED)).hasSize(19).contains(new PlannedItem("file 8", Fate.REUSE));

        entries.remove(0);
        Plan merging = engine.plan(folding.pipeline, Folding.request(entries));
        assertThat(merging.get(Folding.JOINED)).isInstanceOf(Decision.Compute.class);
        assertThat(merging.isNoOp()).isFalse();
        Plan forced = engine.plan(folding.pipeline, Folding.request(entries).force(Folding.JOINED));
        assertThat(forced.get(Folding.JOINED)).isEqualTo(new Decision.Items(0, 18, 0));
        folding.forget();
        Plan nothing = engine.plan(folding.pipeline, Folding.request(List.of()));
        assertThat(nothing.get(Folding.JOINED)).isInstanceOf(Decision.Compute.class);
        assertThat(folding.adds).hasValue(0);
    }

    @Test
    void foldsItemsThatARunIsGiven() {
        Input<Items<String>> given =
                Folding.TEXTS.with(Items.of(new java.util.TreeMap<>(java.util.Map.of("a", "1", "b", "2"))));
        Pipeline pipeline = Pipeline.builder("given")
                .inputs(Folding.TEXTS)
                .stage(
                        Folding.JOINED,
                        s -> s.fold(Folding.TEXTS).version("2").compute(Joined::empty, Joined::add, Joined::merge))
                .build();
        Run run = engine.run(pipeline, RunRequest.of(given));
        assertThat(run.get(Folding.JOINED).texts()).containsExactly("1", "2");
    }

    @Test
    void refusesWhatIsNoFold() {
        assertThatThrownBy(() -> Pipeline.builder("items")
                        .inputs(Folding.TEXTS)
                        .stage(
                                ArtifactKey.items("more", String.class),
                                s -> s.fold(Folding.TEXTS)
                                        .compute(
                                                () -> Items.of(java.util.Map.of()),
                                                (items, text) -> items,
                                                (left, right) -> left)))
                .hasMessageContaining("forEach gives items");
        assertThatThrownBy(() -> Pipeline.builder("using")
                        .inputs(Folding.TEXTS)
                        .stage(
                                Folding.JOINED,
                                s -> s.fold(Folding.TEXTS.using()).compute(Joined::empty, Joined::add, Joined::merge)))
                .hasMessageContaining("must know when they change");
        assertThatThrownBy(() -> Pipeline.builder("limit")
                        .inputs(Folding.TEXTS)
                        .stage(
                                Folding.JOINED,
                                s -> s.fold(Folding.TEXTS)
                                        .timeoutPerItem(java.time.Duration.ZERO)
                                        .compute(Joined::empty, Joined::add, Joined::merge)))
                .hasMessageContaining("timeout PT0S");
    }

    @Test
    void anEmptyValueThatIsNullIsNamed() {
        Pipeline pipeline = Pipeline.builder("nothing")
                .inputs(Folding.TEXTS)
                .stage(Folding.JOINED, s -> s.fold(Folding.TEXTS).compute(() -> null, Joined::add, Joined::merge))
                .build();
        Run run = pipeline.run(Folding.TEXTS.with(Items.of(java.util.Map.of())));
        assertThat(run.findFailure(Folding.JOINED).orElseThrow()).hasMessage("the empty value of the fold is null");
    }
}
