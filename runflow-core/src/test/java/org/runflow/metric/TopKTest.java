package org.runflow.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TopKTest {
    private static final int CASES = 10_000;
    private static final List<Direction> DIRECTIONS =
            List.of(Direction.HIGHER, Direction.LOWER, Direction.closestTo(2));

    private record Row(double value, int tie, int arrival) {
        private static final Comparator<Row> BY_TIE = Comparator.comparingInt(Row::tie);
    }

    private static TopK<Row> empty(int k, Metric metric) {
        return TopK.of(k, metric, Row::value, Row.BY_TIE);
    }

    private static List<Row> rows(Random random) {
        return IntStream.range(0, random.nextInt(60))
                .mapToObj(
                        i -> new Row(random.nextInt(8) == 0 ? Double.NaN : random.nextInt(6) - 1, random.nextInt(3), i))
                .toList();
    }

    private static List<Row> sortedThenLimited(List<Row> rows, Metric metric, int k) {
        return rows.stream()
                .sorted(((Comparator<Row>) (a, b) -> metric.compare(a.value(), b.value())).thenComparing(Row.BY_TIE))
                .limit(k)
                .toList();
    }

    @Test
    void givesWhatSortingAndLimitingGivesWithTiesAndAbsentValues() {
        Random random = new Random(15);
        for (int i = 0; i < CASES; i++) {
            Metric metric = new Metric("m", DIRECTIONS.get(i % DIRECTIONS.size()), "", -1, 3);
            int k = 1 + random.nextInt(12);
            List<Row> rows = rows(random);
            int split = random.nextInt(rows.size() + 1);
            TopK<Row> whole = empty(k, metric);
            TopK<Row> first = empty(k, metric);
            TopK<Row> second = empty(k, metric);
            rows.forEach(whole::add);
            rows.subList(0, split).forEach(first::add);
            rows.subList(split, rows.size()).forEach(second::add);
            first.merge(second);

            List<Row> expected = sortedThenLimited(rows, metric, k);
            assertThat(whole.best()).as("case %s", i).isEqualTo(expected);
            assertThat(first.best()).as("case %s, merged", i).isEqualTo(expected);
        }
    }

    @Test
    void keepsAsManyAsAskedFor() {
        Metric metric = Metric.of("m", Direction.HIGHER);
        TopK<Row> best = empty(1_000, metric);
        List<Row> rows = new ArrayList<>();
        new Random(1).doubles(5_000).forEach(value -> rows.add(new Row(value, 0, rows.size())));
        rows.forEach(best::add);

        assertThat(best.best()).isEqualTo(sortedThenLimited(rows, metric, 1_000));
    }

    @Test
    void refusesToMixRankings() {
        TopK<Row> best = empty(2, Metric.of("m", Direction.LOWER));

        assertThatThrownBy(() -> best.merge(empty(2, Metric.of("m", Direction.HIGHER))))
                .hasMessage("the best 2 by m (lower) cannot take up the best 2 by m (higher)");
        assertThatThrownBy(() -> empty(0, Metric.of("m", Direction.LOWER)))
                .hasMessage("a ranking keeps 1 to 1000000 rows, not 0");
    }
}
