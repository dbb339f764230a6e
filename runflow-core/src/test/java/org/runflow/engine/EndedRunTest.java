package org.runflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.runflow.ArtifactKey;
import org.runflow.Engine;
import org.runflow.Pipeline;
import org.runflow.Run;
import org.runflow.RunRequest;
import org.runflow.error.ArtifactCorruptException;
import org.runflow.error.ArtifactUnavailableException;
import org.runflow.error.RunFailedException;
import org.runflow.items.Items;
import org.runflow.run.Lineage;
import org.runflow.store.ManifestKind;

/** What a run that has ended says of its results, and what of them the next run computes again. */
class EndedRunTest {
    private static final ArtifactKey<List<Integer>> NUMBERS = ArtifactKey.list("numbers", Integer.class);
    private static final ArtifactKey<List<Integer>> TWICE = ArtifactKey.list("twice", Integer.class);
    private static final ArtifactKey<Integer> TOTAL = ArtifactKey.of("total", Integer.class);
    private static final ArtifactKey<Integer> LARGEST = ArtifactKey.of("largest", Integer.class);
    private static final ArtifactKey<Items<Box>> BOXES = ArtifactKey.items("boxes", Box.class);

    /** Somebody may change what is in it. */
    record Box(List<Integer> numbers) {}

    private final Engine engine = Engine.builder().parallelism(1).build();
    private final Map<String, List<Integer>> made = new ConcurrentHashMap<>();
    private boolean broken;

    private List<Integer> changeable(String name, int number) {
        List<Integer> list = new ArrayList<>(List.of(number));
        made.put(name, list);
        return list;
    }

    private int broken(String what, int number) {
        if (broken) {
            throw new IllegalStateException("no " + what);
        }
        return number;
    }

    private Pipeline failing() {
        return Pipeline.builder("failing")
                .inputs(NUMBERS)
                .stage(TOTAL, s -> s.from(NUMBERS).compute(numbers -> broken("total", numbers.size())))
                .stage(LARGEST, s -> s.from(NUMBERS).compute(numbers -> broken("largest", numbers.size())))
                .stage(TWICE, s -> s.from(TOTAL).compute(total -> List.of(total, total)))
                .stage(
                        ArtifactKey.of("sound", Integer.class),
                        s -> s.from(NUMBERS).compute(numbers -> numbers.size()))
                .build();
    }

    private static RunRequest of(Integer... numbers) {
        return RunRequest.of(NUMBERS.with(List.of(numbers)));
    }

    @Test
    void everyFailureIsToldAndEveryStageWithoutResult() {
        broken = true;
        Run run = engine.run(failing(), of(1));
        RunFailedException thrown = catchThrowableOfType(RunFailedException.class, run::orThrow);
        assertThat(thrown.failed()).containsExactlyInAnyOrder("total", "largest", "twice");
        List<String> told = new ArrayList<>(List.of(thrown.getCause().getMessage()));
        for (Throwable other : thrown.getSuppressed()) {
            told.add(other.getMessage());
        }
        assertThat(told).containsExactlyInAnyOrder("no total", "no largest");
    }

    @Test
    void aStageThatFailsHasNoResultAlthoughAnEarlierRunHas() {
        Run before = engine.run(failing(), of(1));
        assertThat(before.findManifest(TOTAL)).isPresent();
        broken = true;
        Run forced = engine.run(failing(), of(1).force(TOTAL));
        assertThat(forced.findManifest(TOTAL)).isEmpty();
        assertThat(forced.find(TOTAL)).isEmpty();
        assertThatThrownBy(() -> forced.get(TOTAL))
                .isInstanceOf(ArtifactUnavailableException.class)
                .hasMessageContaining("its stage 'total' ended as FAILED")
                .hasRootCauseMessage("no total");
        assertThatThrownBy(() -> forced.get(TWICE)).hasMessageContaining("ended as BLOCKED by [total]");
    }

    @Test
    void aNameThatIsNearOneIsSuggested() {
        Run run = engine.run(failing(), of(1));
        assertThatThrownBy(() -> run.get(ArtifactKey.of("totl", Integer.class)))
                .isInstanceOf(ArtifactUnavailableException.class)
                .hasMessageContaining("has no stage that produces it")
                .hasMessageContaining("'total'");
    }

    @Test
    void aResultThatIsFoundDamagedIsComputedAgainByTheNextRun() {
        Pipeline pipeline = Pipeline.builder("lists")
                .inputs(NUMBERS)
                .stage(TWICE, s -> s.from(NUMBERS).compute(numbers -> changeable("twice", 2 * numbers.get(0))))
                .build();
        Run run = engine.run(pipeline, of(4));
        List<Integer> first = made.remove("twice");
        first.add(9);
        Run elsewhere = engine.open(run.id());
        assertThatThrownBy(() -> elsewhere.get(TWICE)).isInstanceOf(ArtifactCorruptException.class);
        assertThat(elsewhere.findManifest(TWICE))
                .as("of a run of another process the key may be wrong")
                .isPresent();
        assertThatThrownBy(() -> run.get(TWICE)).isInstanceOf(ArtifactCorruptException.class);
        assertThat(run.findManifest(TWICE)).isEmpty();
        assertThatThrownBy(() -> run.lineage(TWICE)).hasMessageContaining("the manifest of stage 'twice' is gone");
        assertThat(engine.run(pipeline, of(4)).get(TWICE)).containsExactly(8);
        assertThat(made).containsOnlyKeys("twice");
    }

    @Test
    void anItemThatIsFoundDamagedIsComputedAgainByTheNextRunAndNoOther() {
        Pipeline pipeline = Pipeline.builder("items")
                .inputs(NUMBERS)
                .stage(
                        BOXES,
                        s -> s.forEach(NUMBERS, number -> "n" + number)
                                .compute(number -> new Box(changeable("n" + number, number))))
                .build();
        Run run = engine.run(pipeline, of(1, 2, 3));
        Items<Box> boxes = run.get(BOXES);
        made.get("n2").add(7);
        made.clear();
        assertThat(boxes.get("n1").numbers()).containsExactly(1);
        assertThatThrownBy(() -> boxes.get("n2")).isInstanceOf(ArtifactCorruptException.class);
        assertThat(engine.run(pipeline, of(1, 2, 3)).get(BOXES).get("n2").numbers())
                .containsExactly(2);
        assertThat(made).containsOnlyKeys("n2");
    }

    @Test
    void theLineageOfAnItemFollowsItsSourceAndNotWhatIsReadBeside() {
        ArtifactKey<Items<Integer>> left = ArtifactKey.items("left", Integer.class);
        ArtifactKey<Items<Integer>> right = ArtifactKey.items("right", Integer.class);
        ArtifactKey<Items<Integer>> both = ArtifactKey.items("both", Integer.class);
        Pipeline pipeline = Pipeline.builder("beside")
                .inputs(NUMBERS)
                .stage(left, s -> s.forEach(NUMBERS, number -> "n" + number).compute(number -> number))
                .stage(right, s -> s.forEach(NUMBERS, number -> "n" + number).compute(number -> number))
                .stage(both, s -> s.forEach(left).with(right).compute((number, beside) -> number + beside.size()))
                .build();
        Run run = engine.run(pipeline, of(1, 2));
        Map<String, ManifestKind> kinds = new LinkedHashMap<>();
        for (Lineage.Step step : run.lineage(both, "n2").steps()) {
            kinds.put(step.stage(), step.manifest().kind());
        }
        assertThat(kinds)
                .containsOnly(
                        Map.entry("left", ManifestKind.ITEM),
                        Map.entry("right", ManifestKind.ITEMS),
                        Map.entry("both", ManifestKind.ITEM));
    }
}
