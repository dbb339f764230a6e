package org.runflow.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.runflow.ArtifactKey;
import org.runflow.Engine;
import org.runflow.Pipeline;
import org.runflow.Run;
import org.runflow.RunRequest;
import org.runflow.StageContext;
import org.runflow.View;
import org.runflow.items.Items;
import org.runflow.metric.SummarySpec;
import org.runflow.metric.SummaryView;
import org.runflow.run.StageState;
import org.runflow.store.ArtifactRef;
import org.runflow.store.Digest;
import org.runflow.store.InMemoryStore;
import org.runflow.testing.StrictEngine;

/** Rows as what a stage gives, where all of them are in memory. */
class RowsTest {
    private static final ArtifactKey<Integer> COUNT = ArtifactKey.of("count", Integer.class);
    private static final ArtifactKey<Rows<Square>> SQUARES = ArtifactKey.rows("squares", Square.class);
    private static final ArtifactKey<Long> SUM = ArtifactKey.of("sum", Long.class);
    private static final ArtifactKey<Double> LARGEST = ArtifactKey.of("largest", Double.class);
    private static final View<Rows<Square>, SummaryView> SUMMARY = SQUARES.view("summary", Rows::summary);
    private static final SummarySpec<Square> SPEC =
            SummarySpec.of(Square.class).number("square", Square::square).facet("last", Square::lastDigit);

    private final AtomicInteger computed = new AtomicInteger();

    record Square(int of, long square) {
        String lastDigit() {
            return String.valueOf(square % 10);
        }
    }

    private static Rows<Square> squares(StageContext context, int count) {
        try (RowSink<Square> rows = context.rows(Square.class, SPEC)) {
            for (int i = 0; i < count; i++) {
                rows.add(new Square(i, (long) i * i));
            }
            return rows.finish();
        }
    }

    private Pipeline pipeline(int count) {
        return Pipeline.builder("squares")
                .inputs(COUNT)
                .stage(
                        SQUARES,
                        s -> s.from(COUNT).compute((context, wanted) -> {
                            computed.incrementAndGet();
                            return squares(context, Math.min(wanted, count));
                        }))
                .stage(
                        SUM,
                        s -> s.from(SQUARES).compute(rows -> {
                            try (Stream<Square> all = rows.stream()) {
                                return all.mapToLong(Square::square).sum();
                            }
                        }))
                .stage(
                        LARGEST,
                        s -> s.from(SUMMARY)
                                .compute(summary ->
                                        summary.numbers().get(0).max().orElse(0)))
                .build();
    }

    @Test
    void aStageGivesRowsAndOthersReadThem() {
        Engine engine = Engine.builder().store(new InMemoryStore()).build();
        Run run = engine.run(pipeline(100), RunRequest.of(COUNT.with(11))).orThrow();

        assertThat(run.get(SUM)).isEqualTo(385);
        assertThat(run.get(LARGEST)).isEqualTo(100);
        assertThat(run.get(SQUARES).size()).isEqualTo(11);
        assertThat(run.get(SQUARES).summary().facets().get(0).distinct()).isEqualTo(6);
        try (Stream<Square> rows = run.get(SQUARES).stream()) {
            assertThat(rows.map(Square::of))
                    .containsExactlyElementsOf(IntStream.range(0, 11).boxed().toList());
        }
        run.get(SQUARES).verify();

        Run again = engine.run(pipeline(100), RunRequest.of(COUNT.with(11))).orThrow();
        assertThat(again.report().stagesIn(StageState.REUSED)).containsExactly("squares", "sum", "largest");
        assertThat(computed).hasValue(1);
    }

    @Test
    void equalRowsLetWhatReadsThemBeReused() {
        Engine engine = Engine.builder().store(new InMemoryStore()).build();
        engine.run(pipeline(5), RunRequest.of(COUNT.with(7))).orThrow();

        Run again = engine.run(pipeline(5), RunRequest.of(COUNT.with(8))).orThrow();

        assertThat(computed).hasValue(2);
        assertThat(again.report().stagesIn(StageState.REUSED)).containsExactly("sum", "largest");
    }

    @Test
    void theDigestIsThatOfTheRowsInTheirOrderAndOfWhatIsKnownOfThem() {
        List<Square> some = List.of(new Square(1, 1), new Square(2, 4));
        Digest digest = Digest.of(Rows.of(some, SPEC));

        assertThat(Digest.of(Rows.of(some, SPEC))).isEqualTo(digest);
        assertThat(Rows.of(some, SPEC)).isEqualTo(Rows.of(some, SPEC)).hasToString("2 rows");
        assertThat(Digest.of(Rows.of(List.of(some.get(1), some.get(0)), SPEC))).isNotEqualTo(digest);
        assertThat(Digest.of(Rows.of(some.subList(0, 1), SPEC))).isNotEqualTo(digest);
        assertThat(Digest.of(Rows.of(some, SummarySpec.of(Square.class)))).isNotEqualTo(digest);
    }

    @Test
    void theStoredFormInMemoryIsThatOfTheRows() throws IOException {
        InMemoryStore store = new InMemoryStore();
        ArtifactRef ref = store.put(SQUARES, squares(StageContext.detached(), 30));

        try (InputStream in = store.open(ref)) {
            byte[] stored = in.readAllBytes();
            assertThat(Digest.ofBytes(stored)).isEqualTo(ref.blobDigest());
            assertThat(stored.length).isEqualTo((int) ref.bytes()).isGreaterThan(30 * 16);
        }
    }

    @Test
    void rowsOfAnotherTypeThanTheKeyTellsAreRefusedByName() {
        Pipeline wrong = Pipeline.builder("wrong")
                .stage(
                        SUM,
                        s -> s.reading()
                                .compute((context, in) ->
                                        context.rows(Square.class, SPEC).size()))
                .build();

        assertThat(wrong.run().findFailure(SUM).orElseThrow())
                .hasMessage("the stage that gives 'sum' cannot write rows of Square. [Hint: its key would be"
                        + " ArtifactKey.rows(\"sum\", Square.class)]");
    }

    @Test
    void theValueOfAnItemCannotBeRows() {
        ArtifactKey<List<Integer>> numbers = ArtifactKey.list("numbers", Integer.class);
        ArtifactKey<Items<Square>> each = ArtifactKey.items("each", Square.class);
        Pipeline items = Pipeline.builder("items")
                .inputs(numbers)
                .stage(
                        each,
                        s -> s.forEach(numbers, String::valueOf).compute((context, number) -> {
                            context.rows(Square.class, SPEC).close();
                            return new Square(number, number);
                        }))
                .build();

        assertThat(items.run(numbers.with(List.of(3)))
                        .report()
                        .stages()
                        .get(0)
                        .failure()
                        .orElseThrow()
                        .toString())
                .contains("the value of an item cannot be rows, as those of item '3' would be");
        assertThatThrownBy(() -> ArtifactKey.items("each", Rows.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the value of an item cannot be rows, as of 'each'");
        assertThatThrownBy(() -> ArtifactKey.of("rows", Rows.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ArtifactKey.rows(name, type of a row)");
    }

    record Wrong(Object thing) {}

    @Test
    void nothingIsTakenBehindARowThatWasRefusedOrTheEnd() {
        RowSink<Wrong> sink = Rows.sink(SummarySpec.of(Wrong.class));
        sink.add(new Wrong("right"));
        assertThatThrownBy(() -> sink.add(new Wrong(new int[0]))).isInstanceOf(IllegalArgumentException.class);

        assertThat(sink.size()).isEqualTo(1);
        assertThatThrownBy(() -> sink.add(new Wrong("right"))).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(sink::finish).isInstanceOf(IllegalStateException.class);

        RowSink<Square> finished = Rows.sink(SPEC);
        Rows<Square> none = finished.finish();
        assertThatThrownBy(() -> finished.add(new Square(1, 1))).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(finished::finish).isInstanceOf(IllegalStateException.class);
        assertThat(none.size()).isZero();
        assertThat(none.summary().rows()).isZero();
    }

    record Changing(List<Integer> numbers) {}

    @Test
    void aRowThatSomebodyHasChangedIsFoundByVerifying() {
        List<Integer> numbers = new ArrayList<>(List.of(1));
        Rows<Changing> rows = Rows.of(List.of(new Changing(numbers)), SummarySpec.of(Changing.class));
        rows.verify();
        numbers.add(2);

        assertThatThrownBy(rows::verify)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("changed a row");
    }

    @Test
    void strictModeTriesRows() {
        assertThat(StrictEngine.inMemory().check(pipeline(20), RunRequest.of(COUNT.with(20))))
                .containsOnlyKeys("squares", "sum", "largest");
        AtomicInteger differs = new AtomicInteger();
        Pipeline random = Pipeline.builder("random")
                .stage(SQUARES, s -> s.reading().compute((context, in) -> squares(context, differs.incrementAndGet())))
                .build();
        assertThatThrownBy(() -> StrictEngine.inMemory().check(random, RunRequest.of()))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("squares differs");
    }
}
