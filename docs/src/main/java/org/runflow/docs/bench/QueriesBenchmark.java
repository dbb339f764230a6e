package org.runflow.docs.bench;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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
import org.runflow.catalog.InMemoryCatalog;
import org.runflow.catalog.RunCatalog;
import org.runflow.catalog.RunPage;
import org.runflow.catalog.RunQuery;

/** What a page of runs costs among 100,000, the first, a deep one, and in order of a metric. All in one process, as the runs take longest to make. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(0)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
public class QueriesBenchmark {
    private static final int PAGE = 50;
    private static final Map<Integer, ManyRuns> MADE = new ConcurrentHashMap<>();

    /** How many runs there are. */
    @Param({"1000", "100000"})
    public int runs;

    private RunCatalog catalog = new InMemoryCatalog();
    private RunQuery deep = RunQuery.all();
    private RunQuery deepBest = RunQuery.all();

    /** Makes the runs, once for each number, and looks at all of them. */
    @Setup
    public void fill() {
        ManyRuns made = MADE.computeIfAbsent(runs, ManyRuns::make);
        catalog = made.catalog();
        deep = RunQuery.all().after(made.old().id()).limit(PAGE);
        deepBest = RunPage.of(ranked().limit(1), List.of(made.poor(), made.poor()))
                .next()
                .orElseThrow()
                .limit(PAGE);
        System.out.printf(
                "%n# the heap has grown by %.1f MB since the catalog was first asked%n", made.heapMegabytes());
    }

    private static RunQuery ranked() {
        return RunQuery.all().bestBy(ManyRuns.SCORE);
    }

    /** {@return the newest runs} */
    @Benchmark
    public RunPage first() {
        return catalog.query(RunQuery.all().limit(PAGE));
    }

    /** {@return runs behind nine tenths of the others} */
    @Benchmark
    public RunPage deep() {
        return catalog.query(deep);
    }

    /** {@return the best runs by a metric} */
    @Benchmark
    public RunPage best() {
        return catalog.query(ranked().limit(PAGE));
    }

    /** {@return runs behind nine tenths of the others, in order of the metric} */
    @Benchmark
    public RunPage deepBest() {
        return catalog.query(deepBest);
    }
}
