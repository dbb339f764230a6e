package org.runflow.items;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.runflow.ArtifactKey;
import org.runflow.Engine;
import org.runflow.Pipeline;
import org.runflow.Run;
import org.runflow.RunRequest;
import org.runflow.run.ItemsReport;
import org.runflow.run.Outcome;
import org.runflow.run.StageReport;
import org.runflow.run.StageState;
import org.runflow.store.ManifestKind;

/** One cache entry per item: what is new is computed, and nothing else. */
class EachTest {
    record Word(String name, String text) {}

    record Length(int letters) {}

    record Rules(int add) {}

    private static final ArtifactKey<List<Word>> WORDS = ArtifactKey.list("words", Word.class);
    private static final ArtifactKey<Rules> RULES = ArtifactKey.of("rules", Rules.class);
    private static final ArtifactKey<Items<Length>> LENGTHS = ArtifactKey.items("lengths", Length.class);
    private static final ArtifactKey<Items<Length>> DOUBLED = ArtifactKey.items("doubled", Length.class);
    private static final ArtifactKey<Length> SUM = ArtifactKey.of("sum", Length.class);

    private final Set<String> computed = ConcurrentHashMap.newKeySet();
    private final Set<String> broken = ConcurrentHashMap.newKeySet();
    private final Engine engine = Engine.builder().parallelism(3).build();
    private Tolerance tolerance = Tolerance.none();

    private Pipeline pipeline() {
        return Pipeline.builder("words")
                .inputs(WORDS, RULES)
                .stage(
                        LENGTHS,
                        s -> s.forEach(WORDS, Word::name)
                                .with(RULES)
                                .tolerate(tolerance)
                                .compute((context, word, rules) -> length(context.attempt(), word, rules)))
                .stage(
                        DOUBLED,
                        s -> s.forEach(LENGTHS).tolerate(tolerance).compute(length -> new Length(2 * length.letters())))
                .stage(SUM, s -> s.from(DOUBLED).compute(EachTest::sum))
                .build();
    }

    private Length length(int attempt, Word word, Rules rules) {
        computed.add(word.name() + (attempt > 1 ? "#" + attempt : ""));
        if (broken.contains(word.name())) {
            throw new IllegalStateException("no length of " + word.name());
        }
        return new Length(word.text().length() + rules.add());
    }

    private static Length sum(Items<Length> lengths) {
        int[] sum = {0};
        lengths.forEach((name, length) -> sum[0] += length.letters());
        return new Length(sum[0]);
    }

    private Run run(int add, Word... words) {
        computed.clear();
        RunRequest request = RunRequest.of(WORDS.with(List.of(words)), RULES.with(new Rules(add)));
        return engine.run(pipeline(), request);
    }

    private static Word word(String name) {
        return new Word(name, name + name);
    }

    private ItemsReport items(Run run, String stage) {
        return run.report().findStage(stage).flatMap(StageReport::items).orElseThrow();
    }

    @Test
    void computesEachItemOnceAndOnlyWhatIsNew() {
        Run first = run(0, word("a"), word("bb"), word("ccc"));
        assertThat(first.outcome()).isEqualTo(Outcome.SUCCESS);
        assertThat(first.get(LENGTHS).names()).containsExactly("a", "bb", "ccc");
        assertThat(first.get(SUM)).isEqualTo(new Length(24));
        assertThat(first.findManifest(LENGTHS).orElseThrow().kind()).isEqualTo(ManifestKind.ITEMS);

        Run added = run(0, word("ccc"), word("d"), word("a"), word("bb"));
        assertThat(computed).containsExactly("d");
        assertThat(added.get(LENGTHS).names()).containsExactly("ccc", "d", "a", "bb");
        assertThat(items(added, "lengths").toText()).isEqualTo("4 items: 1 computed, 3 reused");

        Run removed = run(0, word("bb"));
        assertThat(computed).isEmpty();
        assertThat(removed.get(SUM)).isEqualTo(new Length(8));

        Run again = run(0, word("bb"));
        assertThat(again.report().stagesIn(StageState.REUSED)).hasSize(3);
        assertThat(again.report().findStage("lengths").flatMap(StageReport::items))
                .isEmpty();
        assertThat(again.get(LENGTHS).get("bb")).isEqualTo(new Length(4));
    }

    @Test
    void whatIsReadBesideTheItemsIsPartOfTheKeyOfEach() {
        run(0, word("a"), word("bb"));
        Run other = run(1, word("a"), word("bb"));
        assertThat(computed).containsExactlyInAnyOrder("a", "bb");
        assertThat(other.get(LENGTHS).get("a")).isEqualTo(new Length(3));
    }

    @Test
    void itemsMayComeFromAView() {
        Run run = engine.run(
                Pipeline.builder("view")
                        .inputs(WORDS)
                        .stage(
                                LENGTHS,
                                s -> s.forEach(WORDS.view("longer", EachTest::longer), Word::name)
                                        .compute(word -> new Length(word.text().length())))
                        .build(),
                RunRequest.of(WORDS.with(List.of(word("a"), word("bb"), word("ccc")))));
        assertThat(run.get(LENGTHS).names()).containsExactly("bb", "ccc");
    }

    private static List<Word> longer(List<Word> words) {
        return words.subList(1, words.size());
    }

    @Test
    void failedItemsWithinTheToleranceLeaveTheRunPartial() {
        tolerance = Tolerance.atMost(1);
        broken.add("bb");
        Run run = run(0, word("a"), word("bb"), word("ccc"));
        assertThat(run.outcome()).isEqualTo(Outcome.PARTIAL);
        assertThat(run.outcome().exitCode()).isEqualTo(1);
        assertThat(run.report().findStage("lengths").orElseThrow().state()).isEqualTo(StageState.PARTIAL);
        assertThat(run.get(LENGTHS).findItem("bb").orElseThrow().state()).isEqualTo(ItemState.FAILED);
        assertThat(run.get(DOUBLED).findItem("bb").orElseThrow().state()).isEqualTo(ItemState.BLOCKED);
        assertThat(run.get(SUM)).isEqualTo(new Length(16));
        assertThat(items(run, "lengths").failures().get(0).failure().summary()).isEqualTo("no length of bb");
        assertThat(run.findManifest(LENGTHS).orElseThrow().kind()).isEqualTo(ManifestKind.PARTIAL);
        assertThat(run.lineage(SUM).steps()).hasSize(3);

        Run again = run(0, word("a"), word("bb"), word("ccc"));
        assertThat(computed).containsExactly("bb");
        assertThat(again.report().findStage("sum").orElseThrow().state()).isEqualTo(StageState.REUSED);

        broken.clear();
        Run healed = run(0, word("a"), word("bb"), word("ccc"));
        assertThat(computed).containsExactly("bb");
        assertThat(healed.outcome()).isEqualTo(Outcome.SUCCESS);
        assertThat(healed.get(SUM)).isEqualTo(new Length(24));
    }

    @Test
    void beyondTheToleranceTheStageFailsAndKeepsWhatSucceeded() {
        broken.addAll(List.of("a", "bb"));
        tolerance = Tolerance.atMost(1);
        Run run = run(0, word("a"), word("bb"), word("ccc"));
        assertThat(run.outcome()).isEqualTo(Outcome.FAILURE);
        assertThat(run.report().findStage("lengths").orElseThrow().state()).isEqualTo(StageState.FAILED);
        assertThat(run.findFailure(LENGTHS).orElseThrow())
                .hasMessage("2 of 3 items failed, tolerated: at most 1. The first: 'a' FAILED, 'bb' FAILED")
                .hasRootCauseMessage("no length of a");
        assertThat(items(run, "lengths").computed()).isEqualTo(1);

        broken.clear();
        run(0, word("a"), word("bb"), word("ccc"));
        assertThat(computed).isEqualTo(new TreeSet<>(List.of("a", "bb")));
    }

    @Test
    void withoutASingleValueEveryToleranceIsExceeded() {
        tolerance = Tolerance.any();
        broken.add("a");
        assertThat(run(0, word("a")).outcome()).isEqualTo(Outcome.FAILURE);
        assertThat(run(0).outcome()).isEqualTo(Outcome.SUCCESS);
        assertThat(run(0).get(LENGTHS).size()).isZero();
    }

    @Test
    void namesMustBeUniqueAndLegal() {
        assertThat(run(0, word("a"), word("a")).findFailure(LENGTHS).orElseThrow())
                .hasMessage("items 1 and 2 of 2 are both named 'a': names must be unique");
        assertThat(computed).as("before anything is computed").isEmpty();
        assertUnnamed(word -> null, "the name of item 1 of 1 is null");
        assertUnnamed(
                word -> {
                    throw new IllegalStateException("no idea");
                },
                "item 1 of 1 could not be named: no idea");
        assertThatThrownBy(() -> Items.of(java.util.Map.of("a\nb", 1))).hasMessageContaining("no control characters");
        assertThatThrownBy(() -> Items.of(java.util.Map.of("", 1))).hasMessageContaining("1 to 1024");
    }

    /** A plan leaves it to the run. */
    private void assertUnnamed(Function<Word, @Nullable String> name, String message) {
        Pipeline unnamed = Pipeline.builder("unnamed")
                .inputs(WORDS)
                .stage(
                        LENGTHS,
                        s -> s.forEach(WORDS, name)
                                .compute(word -> new Length(word.text().length())))
                .build();
        RunRequest request = RunRequest.of(WORDS.with(List.of(word("a"))));
        assertThat(engine.plan(unnamed, request).get(LENGTHS).isCompute()).isTrue();
        assertThat(engine.run(unnamed, request).findFailure(LENGTHS).orElseThrow())
                .hasMessage(message);
    }

    record Shy(int letters) {
        @Override
        public int letters() {
            if (letters == 1) {
                throw new IllegalStateException("not me");
            }
            return letters;
        }
    }

    @Test
    void aValueThatDoesNotShowItselfIsTheItemsOwnAffair() {
        ArtifactKey<Items<Shy>> shy = ArtifactKey.items("shy", Shy.class);
        Pipeline pipeline = Pipeline.builder("shy")
                .inputs(WORDS)
                .stage(
                        shy,
                        s -> s.forEach(WORDS, Word::name)
                                .tolerate(Tolerance.any())
                                .compute(word -> new Shy(word.name().length())))
                .build();

        Run run = engine.run(pipeline, RunRequest.of(WORDS.with(List.of(word("a"), word("bb")))));

        assertThat(run.outcome()).isEqualTo(Outcome.PARTIAL);
        assertThat(run.get(shy).get("bb")).isEqualTo(new Shy(2));
        assertThat(items(run, "shy").failures().get(0).failure().summary())
                .isEqualTo("at letters: an accessor of " + Shy.class.getName()
                        + " threw java.lang.IllegalStateException: not me");
    }

    @Test
    @SuppressWarnings("unchecked")
    void aValueOfAnotherTypeIsTheItemsOwnAffair() {
        ArtifactKey<Items<Object>> anything = (ArtifactKey<Items<Object>>) (ArtifactKey<?>) LENGTHS;
        Pipeline pipeline = Pipeline.builder("anything")
                .inputs(WORDS)
                .stage(
                        anything,
                        s -> s.forEach(WORDS, Word::name)
                                .tolerate(Tolerance.any())
                                .compute(word -> word.name().equals("a") ? "a text" : new Length(2)))
                .build();

        Run run = engine.run(pipeline, RunRequest.of(WORDS.with(List.of(word("a"), word("bb")))));

        assertThat(run.outcome()).isEqualTo(Outcome.PARTIAL);
        assertThat(run.get(LENGTHS).get("bb")).isEqualTo(new Length(2));
    }
}
