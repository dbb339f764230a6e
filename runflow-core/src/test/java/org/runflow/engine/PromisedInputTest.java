package org.runflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.runflow.ArtifactKey;
import org.runflow.Engine;
import org.runflow.Input;
import org.runflow.Pipeline;
import org.runflow.Run;
import org.runflow.RunRequest;
import org.runflow.View;
import org.runflow.error.ArtifactUnavailableException;
import org.runflow.error.ValueChangedException;
import org.runflow.run.Outcome;
import org.runflow.run.StageState;
import org.runflow.store.Digest;
import org.runflow.store.InMemoryStore;

/** What a run is given by its digests is read when something has to be computed from it, and is what it was promised to be. */
class PromisedInputTest {
    record Field(String name, List<Integer> bibs) {}

    private static final ArtifactKey<Field> FIELD = ArtifactKey.of("field", Field.class);
    private static final View<Field, Integer> SIZE =
            FIELD.view("size", field -> field.bibs().size());
    private static final View<Field, List<Integer>> BIBS = FIELD.view("bibs", field -> new ArrayList<>(field.bibs()));
    private static final ArtifactKey<Integer> TWICE = ArtifactKey.of("twice", Integer.class);
    private static final ArtifactKey<Integer> SUM = ArtifactKey.of("sum", Integer.class);
    private static final ArtifactKey<String> LABEL = ArtifactKey.of("label", String.class);

    private static final Field VALUE = new Field("10k", List.of(3, 1, 2));

    private final AtomicInteger readings = new AtomicInteger();
    private final InMemoryStore store = new InMemoryStore();
    private final Engine engine = Engine.builder().store(store).build();
    private final Pipeline pipeline = Pipeline.builder("fields")
            .inputs(FIELD)
            .stage(TWICE, s -> s.from(SIZE).compute(size -> 2 * size))
            .stage(
                    SUM,
                    s -> s.from(BIBS)
                            .compute(bibs -> bibs.stream().mapToInt(n -> n).sum()))
            .stage(LABEL, s -> s.from(FIELD, SUM).compute((field, sum) -> field.name() + " " + sum))
            .build();

    private static Input<Field> known() {
        return FIELD.with(VALUE).digested(List.of(SIZE, BIBS));
    }

    private Input<Field> promised(Field found) {
        Input<Field> known = known();
        return Input.promised(
                FIELD,
                known.findDigest().orElseThrow(),
                Map.of(
                        SIZE, known.findDigest(SIZE).orElseThrow(),
                        BIBS, known.findDigest(BIBS).orElseThrow()),
                () -> {
                    readings.incrementAndGet();
                    return found;
                });
    }

    private static StageState state(Run run, String stage) {
        return run.report().findStage(stage).orElseThrow().state();
    }

    @Test
    void digestsAreThoseOfTheRun() {
        Run run = engine.run(pipeline, RunRequest.of(FIELD.with(VALUE)));

        assertThat(known().findDigest()).contains(run.report().inputs().get("field"));
        assertThat(known().findDigest(SIZE)).contains(Digest.of(3));
        assertThat(known().findDigest(SIZE.in("sun"))).contains(Digest.of(3));
        assertThat(FIELD.with(VALUE).findDigest()).isEmpty();
        assertThat(engine.run(pipeline, RunRequest.of(known())).report().stages())
                .allMatch(stage -> stage.state() == StageState.REUSED);
    }

    @Test
    void whatIsReusedReadsNothing() {
        Run first = engine.run(pipeline, RunRequest.of(FIELD.with(VALUE)).keepInputs());

        RunRequest again = RunRequest.of(promised(VALUE)).keepInputs();
        assertThat(engine.plan(pipeline, again).isNoOp()).isTrue();
        Run second = engine.run(pipeline, again);

        assertThat(second.report().stages()).allMatch(stage -> stage.state() == StageState.REUSED);
        assertThat(second.report().inputs()).isEqualTo(first.report().inputs());
        assertThat(second.report().keptInputs()).isEqualTo(first.report().keptInputs());
        assertThat(readings).hasValue(0);
        assertThat(second.get(FIELD)).isEqualTo(VALUE);
        assertThat(readings).hasValue(1);
    }

    @Test
    void whatComputesReadsItOnce() {
        Run run = engine.run(pipeline, RunRequest.of(promised(VALUE)).keepInputs());

        assertThat(run.outcome()).isEqualTo(Outcome.SUCCESS);
        assertThat(run.get(LABEL)).isEqualTo("10k 6");
        assertThat(run.get(TWICE)).isEqualTo(6);
        assertThat(readings).hasValue(1);
        assertThat(engine.request(pipeline, run.report().runId()).inputs())
                .extracting(Input::value)
                .isEqualTo(List.of(VALUE));
    }

    @Test
    void aViewThatNobodyPromisedIsWorkedOut() {
        Input<Field> known = known();
        engine.run(pipeline, RunRequest.of(FIELD.with(VALUE)));
        Input<Field> whole = Input.promised(FIELD, known.findDigest().orElseThrow(), Map.of(), () -> {
            readings.incrementAndGet();
            return VALUE;
        });

        assertThat(engine.run(pipeline, RunRequest.of(whole)).report().stages())
                .allMatch(stage -> stage.state() == StageState.REUSED);
        assertThat(readings).hasValue(1);
    }

    @Test
    void anotherValueThanPromisedFailsWhoReadsItAndIsNotKept() {
        Run run = engine.run(pipeline, RunRequest.of(promised(new Field("5k", List.of(9)))));

        assertThat(run.outcome()).isEqualTo(Outcome.FAILURE);
        assertThat(run.findFailure(SUM).orElseThrow())
                .isInstanceOf(ArtifactUnavailableException.class)
                .hasMessageContaining("field")
                .hasMessageContaining("it has changed since its digest was taken. [Hint: run again]");
        assertThat(store.manifests()).isEmpty();
        assertThatThrownBy(() -> run.get(FIELD)).isInstanceOf(ArtifactUnavailableException.class);
        assertThat(engine.run(pipeline, RunRequest.of(FIELD.with(VALUE))).get(LABEL))
                .isEqualTo("10k 6");
    }

    @Test
    void anotherPartThanPromisedFailsWhoReadsIt() {
        Input<Field> wrong = Input.promised(
                FIELD,
                known().findDigest().orElseThrow(),
                Map.of(SIZE, Digest.of(4), BIBS, Digest.of(VALUE.bibs())),
                () -> VALUE);

        Run run = engine.run(pipeline, RunRequest.of(wrong));

        assertThat(state(run, "twice")).isEqualTo(StageState.FAILED);
        assertThat(run.findFailure(TWICE).orElseThrow())
                .hasMessageContaining("what the view shows is not what its digest says");
        assertThat(state(run, "label")).isEqualTo(StageState.SUCCEEDED);
    }

    @Test
    void readingThatFailsIsTriedAgain() {
        Input<Field> known = known();
        Input<Field> flaky = Input.promised(FIELD, known.findDigest().orElseThrow(), Map.of(), () -> {
            if (readings.incrementAndGet() == 1) {
                throw new IllegalStateException("not now");
            }
            return VALUE;
        });

        assertThatThrownBy(flaky::value).hasMessage("not now");
        assertThat(flaky.value()).isSameAs(flaky.value());
        assertThat(readings).hasValue(2);
    }

    @Test
    void aPartThatIsKnownIsShownWithoutReading() {
        Input<Field> input = promised(VALUE).knowing(SIZE, 3);

        assertThat(input.valueOf(SIZE.in("sun"))).isEqualTo(3);
        assertThat(input.isPromised()).isTrue();
        engine.run(pipeline, RunRequest.of(FIELD.with(VALUE)));
        assertThat(engine.run(pipeline, RunRequest.of(input)).get(SIZE)).isEqualTo(3);
        assertThat(readings).hasValue(0);
        assertThat(input.valueOf(BIBS)).containsExactly(3, 1, 2);
        assertThat(readings).hasValue(1);
        assertThatThrownBy(() -> promised(VALUE).knowing(SIZE, 4))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("view 'field:size' of input 'field' shows something else");
        assertThat(FIELD.with(VALUE).findDigest(SIZE)).isEqualTo(Optional.empty());
    }

    @Test
    void whoChangesAPartIsFound() {
        Pipeline sorting = Pipeline.builder("sorting")
                .inputs(FIELD)
                .stage(
                        SUM,
                        s -> s.from(BIBS).compute(bibs -> {
                            bibs.sort(null);
                            return bibs.get(0);
                        }))
                .build();

        Run run = engine.run(sorting, RunRequest.of(promised(VALUE)));

        assertThat(run.findFailure(SUM).orElseThrow()).isInstanceOf(ValueChangedException.class);
    }
}
