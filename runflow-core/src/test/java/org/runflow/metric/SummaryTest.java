package org.runflow.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SummaryTest {
    private static final Metric ERROR = new Metric("rmse", Direction.LOWER, "s", 0, Double.POSITIVE_INFINITY);
    private static final SummarySpec<Row> SPEC = SummarySpec.of(Row.class)
            .number("error", Row::error)
            .number("size", Row::size)
            .facet("model", Row::model)
            .time("at", Row::at)
            .ranking(ERROR, 3, Row::error, Row::name)
            .ranking(Metric.of("size", Direction.closestTo(50)), 5, Row::size, Row::name);

    private record Row(
            String name,
            double error,
            double size,
            @Nullable String model,
            @Nullable Instant at) {}

    private static List<Row> rows(Random random, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Row(
                        "row " + random.nextInt(count),
                        random.nextInt(5) == 0 ? Double.NaN : Math.rint(random.nextDouble() * 20) - 2,
                        Math.exp(random.nextDouble() * 20 - 10),
                        random.nextInt(6) == 0 ? null : "model " + random.nextInt(4),
                        random.nextInt(7) == 0 ? null : Instant.ofEpochSecond(random.nextInt(), i)))
                .toList();
    }

    private static Summary<Row> of(List<Row> rows) {
        Summary<Row> summary = Summary.of(SPEC);
        rows.forEach(summary::add);
        return summary;
    }

    @Test
    void tellsWhatItWasAsked() {
        Instant noon = Instant.parse("2026-05-10T12:00:00Z");
        SummaryView view = of(List.of(
                        new Row("a", 4, 10, "ridge", noon),
                        new Row("b", 2, 40, "tree", noon.plusSeconds(1)),
                        new Row("c", Double.NaN, 70, "tree", null),
                        new Row("d", -1, 50, null, noon.minusSeconds(1)),
                        new Row("e", 2, 50, "tree", noon)))
                .snapshot();

        assertThat(view.rows()).isEqualTo(5);
        assertThat(view.numbers().get(0)).satisfies(error -> {
            assertThat(error.name()).isEqualTo("error");
            assertThat(error.count()).isEqualTo(4);
            assertThat(error.nulls()).isEqualTo(1);
            assertThat(error.min()).hasValue(-1);
            assertThat(error.max()).hasValue(4);
            assertThat(error.mean()).hasValue(1.75);
            assertThat(error.m2()).hasValue(12.75);
            assertThat(error.upperQuartile().orElseThrow()).isBetween(1.98, 2.02);
        });
        assertThat(view.facets())
                .containsExactly(new SummaryView.OfFacet(
                        "model",
                        4,
                        1,
                        2,
                        true,
                        List.of(new SummaryView.Value("tree", 3), new SummaryView.Value("ridge", 1))));
        assertThat(view.times().get(0).earliest()).contains(noon.minusSeconds(1));
        assertThat(view.times().get(0).latest()).contains(noon.plusSeconds(1));
        assertThat(view.times().get(0).nulls()).isEqualTo(1);
        assertThat(view.rankings().get(0).places())
                .as("what is out of bounds ranks worst, equal values by label")
                .containsExactly(place("b", 2), place("e", 2), place("a", 4));
        assertThat(view.rankings().get(1).places())
                .as("closest to 50")
                .extracting(SummaryView.Place::label)
                .containsExactly("d", "e", "b", "c", "a");
        assertThat(view.first(1, 2).facets().get(0).values()).hasSize(1);
        assertThat(view.first(1, 2).rankings().get(1).places()).hasSize(2);
    }

    private static SummaryView.Place place(String label, double value) {
        return new SummaryView.Place(label, OptionalDouble.of(value));
    }

    @Test
    void everySplitRestoresAndMergesIntoTheSameBytes() {
        List<Row> rows = rows(new Random(3), 120);
        byte[] whole = of(rows).state();
        for (int split = 0; split <= rows.size(); split++) {
            Summary<Row> restored =
                    Summary.restore(SPEC, of(rows.subList(0, split)).state());
            Summary<Row> behind = of(rows.subList(split, rows.size()));
            Summary<Row> backwards = Summary.restore(SPEC, behind.state());
            backwards.merge(of(rows.subList(0, split)));
            rows.subList(split, rows.size()).forEach(restored::add);

            assertThat(restored.state()).as("split at %s", split).isEqualTo(whole);
            assertThat(backwards.state()).as("merged at %s", split).isEqualTo(whole);
            assertThat(restored.snapshot()).isEqualTo(of(rows).snapshot());
        }
    }

    @Test
    void bytesDoNotDependOnTheOrderOfRowsAndMerges() {
        Random random = new Random(4);
        for (int i = 0; i < 100; i++) {
            List<Row> rows = new ArrayList<>(rows(random, 80));
            byte[] expected = of(rows).state();
            Collections.shuffle(rows, random);
            List<Totals> parts = new ArrayList<>();
            for (int at = 0; at < rows.size(); at += 7) {
                parts.add(Totals.of(
                        of(rows.subList(at, Math.min(rows.size(), at + 7))).state()));
            }
            while (parts.size() > 1) {
                Collections.shuffle(parts, random);
                Totals last = parts.remove(parts.size() - 1);
                parts.get(0).merge(last);
            }

            assertThat(parts.get(0).state()).isEqualTo(expected);
            assertThat(parts.get(0)).isEqualTo(Totals.of(expected));
            assertThat(parts.get(0).rows()).isEqualTo(80);
        }
    }

    @Test
    void rowThatCannotBeReadCountsNowhere() {
        SummarySpec<Row> spec = SummarySpec.of(Row.class)
                .number("size", Row::size)
                .facet("model", row -> {
                    if (row.model() == null) {
                        throw new IllegalStateException("no model");
                    }
                    return row.model();
                });
        Summary<Row> summary = Summary.of(spec);
        byte[] before = summary.state();

        assertThatThrownBy(() -> summary.add(new Row("a", 1, 1, null, null))).hasMessage("no model");
        assertThat(summary.state()).isEqualTo(before);
        assertThat(summary.rows()).isZero();
    }

    @Test
    void summariesOfOtherThingsDoNotMix() {
        Totals totals = Totals.of(of(List.of()).state());
        byte[] other = Summary.of(SummarySpec.of(Row.class).number("error", Row::error))
                .state();

        assertThatThrownBy(() -> totals.merge(Totals.of(other))).hasMessageContaining("tell of other things");
        assertThatThrownBy(() -> Summary.restore(SPEC, other)).hasMessageContaining("tell of other things");
    }

    @Test
    void damagedStateIsRefusedOrAtLeastReadable() {
        byte[] state = of(rows(new Random(5), 50)).state();
        for (int length = 0; length < state.length; length++) {
            byte[] torn = java.util.Arrays.copyOf(state, length);
            assertThatThrownBy(() -> Totals.of(torn)).isInstanceOf(IllegalArgumentException.class);
        }
        for (int at = 0; at < state.length; at++) {
            for (int flip : new int[] {0x01, 0x40, 0x80, 0xFF}) {
                byte[] flipped = state.clone();
                flipped[at] ^= (byte) flip;
                try {
                    Totals totals = Totals.of(flipped);
                    totals.merge(totals);
                    assertThat(totals.view()).isNotNull();
                } catch (IllegalArgumentException refused) {
                    assertThat(refused).hasMessageMatching("(?s).{10,}");
                }
            }
        }
        assertThatThrownBy(() -> Totals.of("{}".getBytes(java.nio.charset.StandardCharsets.US_ASCII)))
                .hasMessageContaining("the state of the summary is damaged");
    }

    @Test
    void specsAreChecked() {
        assertThatThrownBy(() -> SPEC.number("size", Row::size)).hasMessageContaining("'number size' once");
        assertThatThrownBy(() -> SPEC.ranking(ERROR, 1_001, Row::error, Row::name))
                .hasMessageContaining("not 1001");
        assertThatThrownBy(() -> SPEC.facet("", Row::model)).hasMessageContaining("1 to 64 characters");
        assertThatThrownBy(() -> {
                    SummarySpec<Row> many = SPEC;
                    for (int i = 0; i < 64; i++) {
                        many = many.number("n" + i, Row::size);
                    }
                })
                .hasMessageContaining("at most 64 things");
    }
}
