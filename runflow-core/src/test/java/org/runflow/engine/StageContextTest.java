package org.runflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.runflow.ArtifactKey;
import org.runflow.Engine;
import org.runflow.Pipeline;
import org.runflow.Run;
import org.runflow.RunRequest;
import org.runflow.StageContext;
import org.runflow.items.Item;
import org.runflow.items.Items;
import org.runflow.metric.SummarySpec;
import org.runflow.rows.RowSink;
import org.runflow.rows.Rows;
import org.runflow.run.Outcome;

/** What the function of a stage, or of one item, may say and ask; the same for both unless it says so. */
class StageContextTest {
    private static final ArtifactKey<List<Integer>> NUMBERS = ArtifactKey.list("numbers", Integer.class);
    private static final ArtifactKey<Integer> ONE = ArtifactKey.of("one", Integer.class);
    private static final ArtifactKey<Items<Integer>> EACH = ArtifactKey.items("each", Integer.class);

    private final List<String> said = Collections.synchronizedList(new ArrayList<>());

    @FunctionalInterface
    interface Talk {
        void with(StageContext context);
    }

    private static Run run(boolean items, Talk talk) {
        Pipeline stages = Pipeline.builder("talking")
                .inputs(NUMBERS)
                .stage(
                        ONE,
                        s -> s.from(NUMBERS).compute((context, numbers) -> {
                            talk.with(context);
                            return 1;
                        }))
                .build();
        Pipeline each = Pipeline.builder("talking")
                .inputs(NUMBERS)
                .stage(
                        EACH,
                        s -> s.forEach(NUMBERS, number -> "n" + number).compute((context, number) -> {
                            talk.with(context);
                            return number;
                        }))
                .build();
        return Engine.inMemory().run(items ? each : stages, RunRequest.of(NUMBERS.with(List.of(5))));
    }

    private void refused(Runnable talk) {
        try {
            talk.run();
        } catch (IllegalArgumentException e) {
            said.add(e.getMessage());
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void progressLiesWithinItsTotalAndMetricsAreNumbers(boolean items) {
        Run run = run(items, context -> {
            context.progress(0, 3, "rows");
            context.progress(3, 3, "rows");
            context.progress(0, 0, "rows");
            refused(() -> context.progress(-1, 3, "rows"));
            refused(() -> context.progress(4, 3, "rows"));
            refused(() -> context.metric("share", Double.NaN));
            refused(() -> context.metric("share", Double.POSITIVE_INFINITY));
            context.metric("share", -0.5);
        });
        assertThat(run.outcome()).isEqualTo(Outcome.SUCCESS);
        assertThat(said)
                .containsExactly(
                        "progress cannot be -1 of 3 rows",
                        "progress cannot be 4 of 3 rows",
                        "metric 'share' cannot be NaN",
                        "metric 'share' cannot be Infinity");
        assertThat(run.report().stages().get(0).metrics()).containsEntry("share", -0.5);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void nobodyIsCancelledUnasked(boolean items) {
        run(items, context -> said.add("attempt " + context.attempt() + ", cancelled " + context.cancelled()));
        assertThat(said).containsExactly("attempt 1, cancelled false");
    }

    @Test
    void aStageKnowsItsPlaceAndAnItemItsOwn() {
        Run stage =
                run(false, context -> said.add(context.findPlace().orElseThrow().toString()));
        Run each =
                run(true, context -> said.add(context.findPlace().orElseThrow().toString()));
        assertThat(said)
                .containsExactly(
                        new StageContext.Place(stage.id(), "one").toString(),
                        new StageContext.Place(each.id(), "each/" + Item.fileName("n5")).toString());
    }

    @Test
    void whoWritesRowsIsToldHowManyThereAre() {
        ArtifactKey<Rows<Integer>> rows = ArtifactKey.rows("rows", Integer.class);
        Pipeline pipeline = Pipeline.builder("rows")
                .inputs(NUMBERS)
                .stage(
                        rows,
                        s -> s.from(NUMBERS).compute((context, numbers) -> {
                            try (RowSink<Integer> sink = context.rows(Integer.class, SummarySpec.of(Integer.class))) {
                                said.add("at first " + sink.size());
                                numbers.forEach(sink::add);
                                said.add("then " + sink.size());
                                return sink.finish();
                            }
                        }))
                .build();
        Run run = Engine.inMemory().run(pipeline, RunRequest.of(NUMBERS.with(List.of(1, 2, 3))));
        assertThat(run.outcome()).isEqualTo(Outcome.SUCCESS);
        assertThat(said).containsExactly("at first 0", "then 3");
    }

    /** A file of the run that cannot be read back would take the whole run with it, and a name that is null the engine. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whatNoFileCanHoldIsRefused(boolean items) {
        Run odd = run(items, context -> context.metric("half a pair: \ud83c", 1));
        assertThat(odd.findFailure(items ? EACH : ONE).orElseThrow())
                .hasStackTraceContaining("cannot be the name of a metric: it has half a surrogate pair");
        Run without = run(items, context -> context.metric(null, 1));
        assertThat(without.outcome()).isEqualTo(Outcome.FAILURE);
        assertThatThrownBy(() -> RunRequest.of().attribute("\udfff", "x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cannot be the name of an attribute");
    }
}
