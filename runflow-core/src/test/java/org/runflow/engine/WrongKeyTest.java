package org.runflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.runflow.ArtifactKey;
import org.runflow.Engine;
import org.runflow.Pipeline;
import org.runflow.PipelineBuilder;
import org.runflow.Run;
import org.runflow.RunRequest;
import org.runflow.error.ArtifactTypeException;
import org.runflow.error.InvalidPipelineException;
import org.runflow.error.InvalidRequestException;
import org.runflow.items.Items;
import org.runflow.run.Outcome;

/** Keys and values that do not fit are refused by name, never by a bare cast. */
class WrongKeyTest {
    private static final ArtifactKey<Integer> CLEAN = ArtifactKey.of("clean", Integer.class);
    private static final ArtifactKey<Integer> TEXT = ArtifactKey.of("text", Integer.class);

    private final Engine engine = Engine.inMemory();
    private final Texts texts = new Texts();
    private final Run run = engine.run(texts.pipeline(), Texts.request());

    @Test
    void resultHasTheTypeOfItsStage() {
        for (Run any : List.of(run, engine.open(run.id()))) {
            assertThatThrownBy(() -> any.get(CLEAN))
                    .isInstanceOf(ArtifactTypeException.class)
                    .hasMessage(
                            "artifact 'clean' is a java.lang.String, but was asked for as a java.lang.Integer. [Hint: ask with the key that"
                                    + " its stage or input was declared with]");
            assertThatThrownBy(() -> any.find(CLEAN)).isInstanceOf(ArtifactTypeException.class);
        }
    }

    @Test
    void inputHasItsOwnType() {
        assertThatThrownBy(() -> run.get(TEXT))
                .isInstanceOf(ArtifactTypeException.class)
                .hasMessageContaining("'text' is a java.lang.String");
    }

    @Test
    void askingWronglyHarmsNothing() {
        assertThatThrownBy(() -> run.get(CLEAN)).isInstanceOf(ArtifactTypeException.class);
        assertThat(run.get(Texts.CLEAN)).isEqualTo("one two");
        texts.takeComputed();
        assertThat(engine.run(texts.pipeline(), Texts.request()).outcome()).isEqualTo(Outcome.SUCCESS);
        assertThat(texts.takeComputed()).isEmpty();
    }

    @Test
    void widerTypeWillDo() {
        assertThat(run.get(ArtifactKey.of("clean", CharSequence.class))).isEqualTo("one two");
    }

    @Test
    void inputWithoutCanonicalFormIsRefusedByName() {
        ArtifactKey<Object> odd = ArtifactKey.of("odd", Object.class);
        ArtifactKey<Object> strange = ArtifactKey.of("strange", Object.class);
        Pipeline pipeline = Pipeline.builder("p")
                .inputs(odd, strange)
                .stage(TEXT, s -> s.from(odd, strange).compute((a, b) -> 1))
                .build();
        RunRequest request = RunRequest.of(odd.with(new Object()), strange.with(List.of(new Thread())));
        assertThatThrownBy(() -> engine.plan(pipeline, request))
                .isInstanceOfSatisfying(
                        InvalidRequestException.class,
                        e -> assertThat(e.problems())
                                .hasSize(2)
                                .anySatisfy(problem -> assertThat(problem)
                                        .contains("input 'odd', a java.lang.Object, has no canonical form", "[Hint: "))
                                .anySatisfy(problem ->
                                        assertThat(problem).contains("input 'strange'", "[0]", "java.lang.Thread")));
    }

    @Test
    void elementsOfListsAndItemsHaveOneType() {
        ArtifactKey<List<Integer>> numbers = ArtifactKey.list("numbers", Integer.class);
        ArtifactKey<List<String>> words = ArtifactKey.list("numbers", String.class);
        ArtifactKey<Items<Integer>> each = ArtifactKey.items("each", Integer.class);
        ArtifactKey<Items<String>> texts = ArtifactKey.items("each", String.class);
        PipelineBuilder sound = Pipeline.builder("p")
                .inputs(numbers)
                .stage(each, s -> s.forEach(numbers, n -> "n" + n).compute(n -> n));
        assertThatThrownBy(() -> sound.build().toBuilder("q")
                        .stage(TEXT, s -> s.from(words, texts).compute((list, items) -> 1))
                        .build())
                .isInstanceOf(InvalidPipelineException.class)
                .hasMessageContaining("stage 'text' needs 'numbers' as java.util.List of java.lang.String,"
                        + " but it is declared as an input as java.util.List of java.lang.Integer.")
                .hasMessageContaining("needs 'each' as org.runflow.items.Items of java.lang.String");
        assertThatThrownBy(() -> engine.plan(sound.build(), RunRequest.of(words.with(List.of("one")))))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining(
                        "must be java.util.List of java.lang.Integer, not java.util.List of java.lang.String");
        Run counted = engine.run(sound.build(), RunRequest.of(numbers.with(List.of(1))));
        assertThatThrownBy(() -> counted.get(texts)).isInstanceOf(ArtifactTypeException.class);
        assertThatThrownBy(() -> counted.get(words))
                .isInstanceOf(ArtifactTypeException.class)
                .hasMessageContaining("'numbers' is a java.util.List of java.lang.Integer");
    }
}
