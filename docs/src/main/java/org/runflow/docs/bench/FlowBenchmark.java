package org.runflow.docs.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.runflow.race.flow.Flow;
import org.runflow.race.flow.FlowResults;
import org.runflow.race.model.FlowSettings;
import org.runflow.race.model.RaceDay;

/** Who passes whom in a very large marathon, on one thread: 60,000 runners with themselves on 100 stretches of 422 m. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 8, time = 1)
public class FlowBenchmark {
    private static final int STRETCHES = 100;
    private static final double CO_PRESENCE_S = 5;

    private final RaceDay day = BigCity.dayOf(STRETCHES);
    private final FlowSettings counts = new FlowSettings(CO_PRESENCE_S, FlowSettings.MAX_SLICE_M);
    private final FlowSettings profiles = new FlowSettings(CO_PRESENCE_S, 100);

    /** {@return every count of every row} */
    @Benchmark
    public FlowResults counts() {
        return Flow.analyse(day, counts);
    }

    /** {@return the same with passes by slices of 100 m} */
    @Benchmark
    public FlowResults profiles() {
        return Flow.analyse(day, profiles);
    }
}
