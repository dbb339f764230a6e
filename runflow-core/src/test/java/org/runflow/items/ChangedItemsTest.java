package org.runflow.items;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.runflow.ArtifactKey;
import org.runflow.Engine;
import org.runflow.Pipeline;
import org.runflow.RetryPolicy;
import org.runflow.Run;
import org.runflow.RunRequest;
import org.runflow.View;
import org.runflow.error.ArtifactCorruptException;
import org.runflow.error.ValueChangedException;
import org.runflow.testing.StrictEngine;

/** Values that change while stages over many items, or stages that read views, work with them. */
class ChangedItemsTest {
    record Crate(List<Integer> weights) {
        static Crate of(Integer... weights) {
            return new Crate(new ArrayList<>(List.of(weights)));
        }

        int total() {
            return weights.stream().mapToInt(n -> n).sum();
        }

        int totalAndDouble() {
            int total = total();
            weights.replaceAll(weight -> 2 * weight);
            return total;
        }
    }

    private static final ArtifactKey<Crate> RULES = ArtifactKey.of("rules", Crate.class);
    private static final ArtifactKey<List<Integer>> NUMBERS = ArtifactKey.list("numbers", Integer.class);
    private static final ArtifactKey<Items<Crate>> CRATES = ArtifactKey.items("crates", Crate.class);
    private static final ArtifactKey<Items<Integer>> WEIGHED = ArtifactKey.items("weighed", Integer.class);
    private static final ArtifactKey<Integer> FIRST = ArtifactKey.of("first", Integer.class);
    private static final ArtifactKey<Integer> SECOND = ArtifactKey.of("second", Integer.class);

    /** Shows a list of its own each time it is asked. */
    private static final View<Crate, Crate> COPY =
            RULES.view("copy", crate -> new Crate(new ArrayList<>(crate.weights())));

    private static final Pipeline TWO_READERS = Pipeline.builder("crates")
            .inputs(RULES)
            .stage(FIRST, s -> s.from(COPY).compute(Crate::totalAndDouble))
            .stage(SECOND, s -> s.from(COPY, FIRST).compute((crate, first) -> crate.total()))
            .build();

    private static final Pipeline GIVEN = Pipeline.builder("crates")
            .inputs(CRATES)
            .stage(WEIGHED, s -> s.forEach(CRATES).compute(Crate::totalAndDouble))
            .stage(
                    SECOND,
                    s -> s.from(CRATES, WEIGHED)
                            .compute((crates, weighed) -> crates.get("b").total()))
            .build();

    private static final Pipeline MADE = Pipeline.builder("crates")
            .inputs(NUMBERS)
            .stage(CRATES, s -> s.forEach(NUMBERS, String::valueOf).compute(n -> Crate.of(n, 1)))
            .stage(WEIGHED, s -> s.forEach(CRATES).compute(Crate::totalAndDouble))
            .build();

    private static Items<Crate> given() {
        Map<String, Crate> crates = new LinkedHashMap<>();
        crates.put("a", Crate.of(1, 2));
        crates.put("b", Crate.of(3));
        return Items.of(crates);
    }

    private static void assertBlamed(Pipeline pipeline, RunRequest request, String message) {
        assertThatThrownBy(() -> StrictEngine.inMemory().check(pipeline, request))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(message);
    }

    @Test
    void whatAViewHasShownIsReadByOthers() {
        RunRequest request = RunRequest.of(RULES.with(Crate.of(1, 2)));
        Run run = Engine.inMemory().run(TWO_READERS, request);
        assertThat(run.findFailure(FIRST).orElseThrow())
                .isInstanceOf(ValueChangedException.class)
                .hasMessageContaining("input rules:copy is another than when the run began, changed by first");
        assertBlamed(TWO_READERS, request, "first changed its input rules:copy");
    }

    @Test
    void itemsThatARunIsGiven() {
        Run run = Engine.inMemory().run(GIVEN, RunRequest.of(CRATES.with(given())));
        assertThat(run.findFailure(WEIGHED).orElseThrow())
                .isInstanceOf(ValueChangedException.class)
                .hasMessageContaining("input crates is another");
        assertBlamed(GIVEN, RunRequest.of(CRATES.with(given())), "weighed changed its input crates");
    }

    @Test
    void itemsDoNotHandOutWhatHasChanged() {
        Crate crate = Crate.of(4);
        Items<Crate> items = Items.of(Map.of("a", crate));
        assertThat(items.get("a").total()).isEqualTo(4);
        crate.weights().add(1);
        assertThatThrownBy(() -> items.get("a"))
                .isInstanceOf(ArtifactCorruptException.class)
                .hasMessageContaining("somebody has changed the value since the items were made");
    }

    @Test
    void itemsThatAnotherStageHasMade() {
        assertBlamed(MADE, RunRequest.of(NUMBERS.with(List.of(1, 2, 3))), "weighed changed its input crates");
    }

    @Test
    void noItemCountsThatWasMadeFromSomethingElse() {
        AtomicBoolean first = new AtomicBoolean(true);
        Pipeline pipeline = Pipeline.builder("crates")
                .inputs(NUMBERS, RULES)
                .stage(
                        WEIGHED,
                        s -> s.forEach(NUMBERS, String::valueOf).with(RULES).compute((n, rules) -> {
                            int total = n + rules.total();
                            if (first.getAndSet(false)) {
                                rules.weights().add(100);
                            }
                            return total;
                        }))
                .build();
        Engine engine = Engine.builder().parallelism(1).build();
        List<Integer> numbers = List.of(1, 2, 3);
        Run spoilt = engine.run(pipeline, RunRequest.of(NUMBERS.with(numbers), RULES.with(Crate.of(10))));
        assertThat(spoilt.findFailure(WEIGHED).orElseThrow()).isInstanceOf(ValueChangedException.class);

        Items<Integer> sound = engine.run(pipeline, RunRequest.of(NUMBERS.with(numbers), RULES.with(Crate.of(10))))
                .get(WEIGHED);
        assertThat(List.of(sound.get("1"), sound.get("2"), sound.get("3"))).containsExactly(11, 12, 13);
    }

    @Test
    void anAttemptThatFailsIsBlamed() {
        Pipeline pipeline = Pipeline.builder("crates")
                .inputs(NUMBERS)
                .stage(RULES, s -> s.from(NUMBERS).compute(n -> Crate.of(1)))
                .stage(
                        FIRST,
                        s -> s.from(RULES).retry(RetryPolicy.attempts(2)).compute(rules -> {
                            if (rules.totalAndDouble() == 1) {
                                throw new IllegalStateException("the first attempt fails");
                            }
                            return 1;
                        }))
                .build();
        assertBlamed(pipeline, RunRequest.of(NUMBERS.with(List.of(1))), "first changed its input rules");
    }
}
