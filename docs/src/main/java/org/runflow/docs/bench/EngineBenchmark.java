package org.runflow.docs.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.runflow.Engine;
import org.runflow.Pipeline;
import org.runflow.Plan;
import org.runflow.Run;

/** What the engine itself costs, in memory. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@Fork(1)
@Warmup(iterations = 15, time = 1)
@Measurement(iterations = 8, time = 1)
public class EngineBenchmark {
    private static final int STAGES = 1_000;
    private static final int MANY_STAGES = 10_000;

    private final Pipeline wide = NoOpPipelines.wide(STAGES);
    private final Pipeline grid = NoOpPipelines.grid(STAGES, 10);

    /** {@return a run that computes independent stages on a new engine; the time is that of one stage} */
    @Benchmark
    @OutputTimeUnit(TimeUnit.MICROSECONDS)
    @OperationsPerInvocation(STAGES)
    public Run independentStage() {
        return Engine.inMemory().run(wide, NoOpPipelines.request());
    }

    /** {@return a run that computes stages one after another on one worker; the time is that of one stage} */
    @Benchmark
    @OutputTimeUnit(TimeUnit.MICROSECONDS)
    @OperationsPerInvocation(STAGES)
    public Run dependentStage() {
        return Engine.builder().parallelism(1).build().run(grid, NoOpPipelines.request());
    }

    /** {@return the plan of ten thousand stages, built from nothing} */
    @Benchmark
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    public Plan buildAndPlan() {
        return Engine.inMemory().plan(NoOpPipelines.grid(MANY_STAGES, 100), NoOpPipelines.request());
    }

    /** {@return the plan of one thousand stages, built from nothing, to see that the cost is linear} */
    @Benchmark
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    public Plan buildAndPlanATenth() {
        return Engine.inMemory().plan(NoOpPipelines.grid(STAGES, 100), NoOpPipelines.request());
    }
}
