package org.runflow.docs.bench;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.IntStream;
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
import org.runflow.race.model.Race;
import org.runflow.race.scenario.Figure;
import org.runflow.race.scenario.StartPlans;
import org.runflow.race.scenario.SweepJob;
import org.runflow.race.scenario.SweepJob.PlanRange;
import org.runflow.race.scenario.SweepJob.SweptDay;
import org.runflow.race.scenario.SweepJob.SweptPlans;

/**
 * Start plans of a very large marathon on one thread: 60,000 runners in ten waves on one segment of 422 bins of 100 m, in 1,200 windows of 30 s. Plans are drawn by
 * chance from a thousand million, so none is known from another.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 8, time = 1)
public class SweepBenchmark {
    private static final int WAVES = 10;
    private static final int SHIFTS = 8;
    private static final int WINDOW_S = 30;
    private static final int PLANS = (int) Math.pow(SHIFTS, WAVES);

    /** What is computed beside density; nothing for density alone. */
    @Param({"", "FLAGS", "PAIRS"})
    public String figure = "";

    private final SplittableRandom random = new SplittableRandom(1);
    private final SweptDay day = day(BigCity.inWaves(WAVES, WINDOW_S));
    private SweptDay asked = day;
    private Function<? super PlanRange, ? extends SweptPlans> work = new SweepJob().on(day);

    private static SweptDay day(Race race) {
        List<Duration> shifts = IntStream.range(0, SHIFTS)
                .mapToObj(step -> Duration.ofSeconds((long) step * WINDOW_S))
                .toList();
        StartPlans plans = StartPlans.grid();
        for (int wave = 0; wave < WAVES; wave++) {
            plans = plans.shifts("full/w" + wave, shifts);
        }
        return new SweptDay(race.day("sun"), race.settings(), plans.variablesOf(race.day("sun")), List.of());
    }

    /** Makes the tables. */
    @Setup
    public void makeReady() {
        List<Figure> figures = figure.isEmpty() ? List.of() : List.of(Figure.valueOf(figure));
        asked = new SweptDay(day.day(), day.settings(), day.variables(), figures);
        work = new SweepJob().on(asked);
        plan();
    }

    /** {@return one plan whose tables are there} */
    @Benchmark
    public SweptPlans plan() {
        int number = random.nextInt(PLANS);
        return work.apply(new PlanRange(number, number + 1));
    }

    /** {@return today's plan with the tables of all ten waves made anew} */
    @Benchmark
    public SweptPlans tables() {
        return new SweepJob().on(asked).apply(new PlanRange(0, 1));
    }
}
