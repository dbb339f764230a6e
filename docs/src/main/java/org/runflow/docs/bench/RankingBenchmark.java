package org.runflow.docs.bench;

import java.util.Arrays;
import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.runflow.metric.Direction;
import org.runflow.metric.Metric;
import org.runflow.metric.RunningStats;
import org.runflow.metric.Summary;
import org.runflow.metric.SummarySpec;
import org.runflow.metric.SummaryView;
import org.runflow.metric.TopK;

/** What rankings, statistics and summaries cost, by the number of rows; to be compared with sorting them all. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class RankingBenchmark {
    private static final int BEST = 10;
    private static final int GROUPS = 20;
    private static final Metric ERROR = Metric.of("error", Direction.LOWER);
    private static final Comparator<Row> BY_NAME = Comparator.comparing(Row::name);
    private static final SummarySpec<Row> SPEC = SummarySpec.of(Row.class)
            .number("error", Row::error)
            .facet("group", Row::group)
            .ranking(ERROR, BEST, Row::error, Row::name);

    /** How many rows there are. */
    @Param({"1000", "1000000"})
    public int rows;

    private Row[] all = {};

    private record Row(String name, String group, double error) {}

    /** Makes the rows. */
    @Setup
    public void fill() {
        SplittableRandom random = new SplittableRandom(1);
        all = new Row[rows];
        Arrays.setAll(all, i -> new Row("row" + i, "group" + random.nextInt(GROUPS), random.nextDouble()));
    }

    /** {@return the best rows of all} */
    @Benchmark
    public Object topK() {
        TopK<Row> top = TopK.of(BEST, ERROR, Row::error, BY_NAME);
        for (Row row : all) {
            top.add(row);
        }
        return top.best();
    }

    /** {@return the same, by sorting} */
    @Benchmark
    public Object sort() {
        return Arrays.stream(all)
                .sorted(Comparator.comparingDouble(Row::error).thenComparing(BY_NAME))
                .limit(BEST)
                .toList();
    }

    /** {@return exact statistics of one number} */
    @Benchmark
    public RunningStats statistics() {
        RunningStats stats = new RunningStats();
        for (Row row : all) {
            stats.add(row.error());
        }
        return stats;
    }

    /** {@return a number, a facet and a ranking of all rows} */
    @Benchmark
    public SummaryView summary() {
        Summary<Row> summary = Summary.of(SPEC);
        for (Row row : all) {
            summary.add(row);
        }
        return summary.snapshot();
    }
}
