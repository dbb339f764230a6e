package org.runflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.runflow.ArtifactKey;
import org.runflow.Engine;
import org.runflow.Pipeline;
import org.runflow.RetryPolicy;
import org.runflow.Run;
import org.runflow.RunRequest;
import org.runflow.error.ArtifactCorruptException;
import org.runflow.error.ValueChangedException;
import org.runflow.plan.Reason;
import org.runflow.run.StageState;
import org.runflow.store.ArtifactRef;
import org.runflow.store.InMemoryStore;
import org.runflow.testing.StrictEngine;

/** Values that change although they must not: who changes them is found, and nothing is handed out or kept under a digest that is not its own. */
class ChangedValuesTest {
    record Basket(List<Integer> apples, TreeMap<String, List<Integer>> byTree) {
        static Basket of(Integer... apples) {
            TreeMap<String, List<Integer>> byTree = new TreeMap<>();
            byTree.put("old", new ArrayList<>(List.of(1)));
            return new Basket(new ArrayList<>(List.of(apples)), byTree);
        }

        int total() {
            return apples.stream().mapToInt(n -> n).sum()
                    + byTree.values().stream()
                            .flatMap(List::stream)
                            .mapToInt(n -> n)
                            .sum();
        }
    }

    private static final ArtifactKey<Integer> SEED = ArtifactKey.of("seed", Integer.class);
    private static final ArtifactKey<Basket> GIVEN = ArtifactKey.of("given", Basket.class);
    private static final ArtifactKey<Basket> PICKED = ArtifactKey.of("picked", Basket.class);
    private static final ArtifactKey<Integer> COUNTED = ArtifactKey.of("counted", Integer.class);
    private static final ArtifactKey<Integer> CHECKED = ArtifactKey.of("checked", Integer.class);

    private static int countAnd(Consumer<Basket> spoiling, Basket basket) {
        int total = basket.total();
        spoiling.accept(basket);
        return total;
    }

    private static Pipeline picking(Consumer<Basket> spoiling) {
        return Pipeline.builder("apples")
                .inputs(SEED)
                .stage(PICKED, s -> s.from(SEED).compute(n -> Basket.of(n, 2)))
                .stage(COUNTED, s -> s.from(PICKED).compute(basket -> countAnd(spoiling, basket)))
                .stage(CHECKED, s -> s.from(PICKED, COUNTED).compute((basket, counted) -> basket.total() - counted))
                .build();
    }

    private static RunRequest seeded() {
        return RunRequest.of(SEED.with(5));
    }

    static Stream<Arguments> spoilers() {
        return Stream.of(
                Arguments.of(
                        "adds", (Consumer<Basket>) basket -> basket.apples().add(9)),
                Arguments.of(
                        "sorts", (Consumer<Basket>) basket -> basket.apples().sort(null)),
                Arguments.of(
                        "clears", (Consumer<Basket>) basket -> basket.apples().clear()),
                Arguments.of(
                        "puts", (Consumer<Basket>) basket -> basket.byTree().put("new", List.of())),
                Arguments.of("adds below", (Consumer<Basket>)
                        basket -> basket.byTree().get("old").add(3)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("spoilers")
    void theStrictEngineNamesTheCulprit(String how, Consumer<Basket> spoiling) {
        assertThatThrownBy(() -> StrictEngine.inMemory().check(picking(spoiling), seeded()))
                .as(how)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("counted changed its input picked");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("spoilers")
    void whatIsReusedHasItsDigest(String how, Consumer<Basket> spoiling) {
        Engine engine = Engine.inMemory();
        Run first = engine.run(picking(spoiling), seeded());
        assertThatThrownBy(() -> first.get(PICKED)).as(how).isInstanceOf(ArtifactCorruptException.class);

        Engine other = Engine.inMemory();
        other.run(picking(spoiling), seeded());
        Run again = other.run(picking(basket -> {}), seeded().force(COUNTED));
        assertThat(again.get(COUNTED)).isEqualTo(8);
        assertThat(again.get(PICKED)).isEqualTo(Basket.of(5, 2));
        assertThat(again.report().getStage("picked").state()).isEqualTo(StageState.SUCCEEDED);
        assertThat(again.report().getStage("picked").reasons()).hasOnlyElementsOfType(Reason.OutputCorrupt.class);
    }

    @Test
    void theStrictEngineLooksAtTheWholeBehindAView() {
        Pipeline pipeline = Pipeline.builder("apples")
                .inputs(SEED)
                .stage(PICKED, s -> s.from(SEED).compute(n -> Basket.of(n, 2)))
                .stage(
                        COUNTED,
                        s -> s.from(PICKED.view("list", Basket::apples)).compute(apples -> {
                            apples.remove(0);
                            return apples.size();
                        }))
                .build();
        assertThatThrownBy(() -> StrictEngine.inMemory().check(pipeline, seeded()))
                .hasMessageContaining("counted changed its input picked:list");
    }

    @Test
    void theStrictEngineLooksAtWhatTheRunWasGiven() {
        Pipeline pipeline = Pipeline.builder("apples")
                .inputs(GIVEN)
                .stage(
                        COUNTED,
                        s -> s.from(GIVEN)
                                .compute(basket -> countAnd(b -> b.apples().add(1), basket)))
                .build();
        assertThatThrownBy(() -> StrictEngine.inMemory().check(pipeline, RunRequest.of(GIVEN.with(Basket.of(1)))))
                .hasMessageContaining("counted changed its input given");
    }

    /** A stage that keeps what it has returned, and changes it later, is not there any more when it is found out. */
    @Test
    void theStrictEngineDoesNotBlameTheVictim() {
        List<Basket> kept = new ArrayList<>();
        Pipeline pipeline = Pipeline.builder("apples")
                .inputs(SEED)
                .stage(
                        PICKED,
                        s -> s.from(SEED).compute(n -> {
                            kept.add(Basket.of(n));
                            return kept.get(kept.size() - 1);
                        }))
                .stage(
                        COUNTED,
                        s -> s.from(PICKED.view(
                                        "size", basket -> basket.apples().size()))
                                .compute(n -> n))
                .stage(
                        CHECKED,
                        s -> s.from(COUNTED, SEED).named("meddles").compute((n, seed) -> {
                            kept.forEach(basket -> basket.apples().add(7));
                            return n;
                        }))
                .stage(
                        ArtifactKey.of("last", Integer.class),
                        s -> s.from(PICKED, CHECKED).compute((basket, n) -> basket.total()))
                .build();
        assertThatThrownBy(() -> StrictEngine.inMemory().check(pipeline, seeded()))
                .hasMessageContaining("picked had changed before last read it");
    }

    @Test
    void whatTheCallerChangesIsNotKeptUnderTheOldKey() {
        Engine engine = Engine.inMemory();
        Basket given = Basket.of(1, 2);
        AtomicInteger attempts = new AtomicInteger();
        Pipeline pipeline = Pipeline.builder("apples")
                .inputs(GIVEN, SEED)
                .stage(
                        COUNTED,
                        s -> s.from(GIVEN).retry(RetryPolicy.attempts(3)).compute(basket -> {
                            if (attempts.incrementAndGet() == 1) {
                                given.apples().add(100); // somebody else does
                            }
                            return basket.total();
                        }))
                .stage(CHECKED, s -> s.from(SEED).compute(n -> n))
                .build();
        Run spoilt = engine.run(pipeline, RunRequest.of(GIVEN.with(given), SEED.with(1)));
        assertThat(spoilt.findFailure(COUNTED).orElseThrow())
                .isInstanceOf(ValueChangedException.class)
                .hasMessageContaining("input given is another than when the run began");
        assertThat(spoilt.report().stagesIn(StageState.SUCCEEDED)).containsExactly("checked");
        assertThat(attempts).hasValue(1);

        Run sound = engine.run(pipeline, RunRequest.of(GIVEN.with(Basket.of(1, 2)), SEED.with(1)));
        assertThat(sound.get(COUNTED)).isEqualTo(4);
    }

    @Test
    void theStoreDoesNotShowWhatHasChanged() {
        InMemoryStore store = new InMemoryStore();
        Basket basket = Basket.of(3);
        ArtifactRef ref = store.put(PICKED, basket);
        assertThat(store.get(PICKED, ref)).isEqualTo(Basket.of(3));
        basket.apples().add(4);
        assertThatThrownBy(() -> store.get(PICKED, ref))
                .isInstanceOf(ArtifactCorruptException.class)
                .hasMessageContaining("somebody has changed the value since it was stored");
        assertThatThrownBy(() -> store.open(ref)).isInstanceOf(ArtifactCorruptException.class);
        basket.apples().remove(1);
        assertThat(store.get(PICKED, ref).total()).isEqualTo(4);
    }
}
