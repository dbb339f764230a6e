package org.runflow.docs.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.runflow.race.density.Density;
import org.runflow.race.density.DensityCells;
import org.runflow.race.density.DensityResults;
import org.runflow.race.model.DensitySettings;
import org.runflow.race.model.RaceDay;

/**
 * The density of a very large marathon on one thread: 60,000 runners on one segment of 422 bins of 100 m, in 1,200 windows of 30 s.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 8, time = 1)
public class DensityBenchmark {
    private static final int WINDOW_S = 30;

    private final DensitySettings settings = DensitySettings.defaults().withWindowS(WINDOW_S);
    private final RaceDay day = BigCity.dayOf(1);
    private DensityCells cells = Density.cells(day, settings);

    /** Computes the cells the summary starts from. */
    @Setup
    public void sweepOnce() {
        cells = Density.cells(day, settings);
    }

    /** {@return the occupied cells, judged} */
    @Benchmark
    public DensityCells cells() {
        return Density.cells(day, settings);
    }

    /** {@return the figures of a day whose cells are known} */
    @Benchmark
    public DensityResults figures() {
        return Density.analyse(day, settings, cells);
    }

    /** {@return everything, from runners to figures} */
    @Benchmark
    public DensityResults analyse() {
        return Density.analyse(day, settings);
    }
}
