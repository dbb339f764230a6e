package org.runflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.runflow.ArtifactKey;
import org.runflow.Engine;
import org.runflow.Pipeline;
import org.runflow.Plan;
import org.runflow.Run;
import org.runflow.RunRequest;
import org.runflow.Stage;
import org.runflow.error.InvalidPipelineException;
import org.runflow.error.InvalidRequestException;
import org.runflow.error.UndeclaredInputException;
import org.runflow.plan.Decision;
import org.runflow.plan.Reason;
import org.runflow.run.StageState;
import org.runflow.store.Digest;
import org.runflow.testing.StrictEngine;

/** What a stage can do without. */
class OptionalSourceTest {
    record Wish(String text) {}

    private static final ArtifactKey<Wish> WISH = ArtifactKey.of("wish", Wish.class);
    private static final ArtifactKey<Wish> NOTE = ArtifactKey.of("note", Wish.class);
    private static final ArtifactKey<String> CARD = ArtifactKey.of("card", String.class);

    private final Engine engine = Engine.inMemory();

    /** note may be skipped or fail; card can do without it, and without a wish. */
    private static Pipeline cards(Stage.Body<Wish> note) {
        return Pipeline.builder("cards")
                .inputs(WISH)
                .stage(NOTE, s -> s.reading(WISH.optional()).compute(note))
                .stage(
                        CARD,
                        s -> s.from(NOTE.optional(), WISH.optional())
                                .compute((n, w) -> n.map(Wish::text).orElse("-") + "/"
                                        + w.map(Wish::text).orElse("-")))
                .build();
    }

    private static Pipeline echoing() {
        return cards((context, in) -> in.get(WISH.optional()).orElseGet(() -> context.skip("no wish")));
    }

    @Test
    void isThereOrEmpty() {
        assertThat(engine.run(echoing(), RunRequest.of(WISH.with(new Wish("joy"))))
                        .get(CARD))
                .isEqualTo("joy/joy");
        Run without = engine.run(echoing(), RunRequest.of());
        assertThat(without.get(CARD)).isEqualTo("-/-");
        assertThat(without.report().stagesIn(StageState.SKIPPED)).containsExactly("note");
        assertThat(without.report().inputs()).isEmpty();
    }

    @Test
    void isPartOfTheKeyPresentOrAbsent() {
        RunRequest joy = RunRequest.of(WISH.with(new Wish("joy")));
        engine.run(echoing(), joy);
        engine.run(echoing(), RunRequest.of());

        assertThat(engine.run(echoing(), joy).report().stagesIn(StageState.REUSED))
                .containsExactly("note", "card");
        Run absent = engine.run(echoing(), RunRequest.of());
        assertThat(absent.report().stagesIn(StageState.REUSED)).containsExactly("card");
        assertThat(absent.get(CARD)).isEqualTo("-/-");
    }

    @Test
    void planKnowsWhatIsAbsent() {
        Pipeline alone = Pipeline.builder("alone")
                .inputs(WISH)
                .stage(
                        CARD,
                        s -> s.from(WISH.optional())
                                .compute(w -> w.map(Wish::text).orElse("-")))
                .build();
        engine.run(alone, RunRequest.of());

        assertThat(engine.plan(alone, RunRequest.of()).steps())
                .extracting(Plan.Step::decision)
                .allMatch(Decision::isReuse);
        assertThat(engine.plan(alone, RunRequest.of(WISH.with(new Wish("joy"))))
                        .steps()
                        .get(0)
                        .decision())
                .isInstanceOfSatisfying(
                        Decision.Compute.class,
                        compute -> assertThat(compute.reasons())
                                .singleElement()
                                .isInstanceOfSatisfying(
                                        Reason.InputChanged.class,
                                        changed -> assertThat(changed.input()).isEqualTo("wish:optional")));
    }

    @Test
    void beginningToNeedItIsAnotherKey() {
        Pipeline needing = Pipeline.builder("cards")
                .inputs(WISH)
                .stage(CARD, s -> s.from(WISH).compute(Wish::text))
                .build();
        Pipeline coping = Pipeline.builder("cards")
                .inputs(WISH)
                .stage(
                        CARD,
                        s -> s.from(WISH.optional())
                                .compute(w -> "perhaps " + w.orElseThrow().text()))
                .build();
        RunRequest joy = RunRequest.of(WISH.with(new Wish("joy")));

        assertThat(engine.run(coping, joy).get(CARD)).isEqualTo("perhaps joy");
        assertThat(engine.run(needing, joy).get(CARD)).isEqualTo("joy");
    }

    @Test
    void whatFailedIsUnknownAndNotAbsent() {
        Run run = engine.run(
                cards((context, in) -> {
                    throw new IllegalStateException("no ink");
                }),
                RunRequest.of());

        assertThat(run.report().getStage("card").state()).isEqualTo(StageState.BLOCKED);
    }

    @Test
    void targetsPullItIn() {
        Run run =
                engine.run(echoing(), RunRequest.of(WISH.with(new Wish("joy"))).targets(CARD));

        assertThat(run.report().stagesIn(StageState.SUCCEEDED)).containsExactly("note", "card");
    }

    @Test
    void readerFindsItUnderItsKeyAndNothingElse() {
        Pipeline finding = Pipeline.builder("finding")
                .inputs(WISH)
                .stage(
                        CARD,
                        s -> s.reading(WISH.optional())
                                .compute(in -> in.find(WISH).map(Wish::text).orElse("-")))
                .stage(
                        ArtifactKey.of("greedy", String.class),
                        s -> s.reading(WISH.optional())
                                .compute(in -> in.get(WISH).text()))
                .build();

        Run run = engine.run(finding, RunRequest.of(WISH.with(new Wish("joy"))));
        assertThat(run.get(CARD)).isEqualTo("joy");
        assertThat(run.findFailure(ArtifactKey.of("greedy", String.class)))
                .get()
                .isInstanceOf(UndeclaredInputException.class);
    }

    @Test
    void anotherStageMayNeedItAllTheSame() {
        Pipeline both = Pipeline.builder("both")
                .inputs(WISH)
                .stage(CARD, s -> s.from(WISH.optional()).compute(w -> "a"))
                .stage(NOTE, s -> s.from(WISH).compute(w -> w))
                .build();

        assertThatThrownBy(() -> engine.run(both, RunRequest.of()))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("input 'wish' is missing");
        assertThat(engine.run(both, RunRequest.of().targets(CARD)).get(CARD)).isEqualTo("a");
    }

    @Test
    void itMustBeInThePipeline() {
        assertThatThrownBy(() -> Pipeline.builder("p")
                        .stage(CARD, s -> s.from(WISH.optional()).compute(w -> "a"))
                        .build())
                .isInstanceOf(InvalidPipelineException.class)
                .hasMessageContaining("stage 'card' needs 'wish' (schema 1) but nothing produces it");
    }

    @Test
    void strictModeTriesItInScopes() {
        Pipeline days = Pipeline.builder("days")
                .include("sat", echoing())
                .include("sun", echoing())
                .build();

        assertThat(StrictEngine.inMemory()
                        .check(days, RunRequest.of(WISH.in("sun").with(new Wish("joy"))))
                        .keySet())
                .containsExactly("sat/card", "sun/card", "sun/note");
    }

    @Test
    void absenceHasADigestOfItsOwn() {
        Run run = engine.run(echoing(), RunRequest.of());

        assertThat(run.findManifest(CARD).orElseThrow().inputs())
                .extracting(input -> input.name() + " " + input.digest())
                .containsExactly(
                        "note:optional " + Digest.of(Optional.empty()), "wish:optional " + Digest.of(Optional.empty()));
    }
}
