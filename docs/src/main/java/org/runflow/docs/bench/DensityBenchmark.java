package org.runflow.docs.bench;

import java.time.LocalDate;
import java.util.SplittableRandom;
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
import org.runflow.density.Density;
import org.runflow.density.DensityCells;
import org.runflow.density.DensityResults;
import org.runflow.race.DensitySettings;
import org.runflow.race.Field;
import org.runflow.race.Race;
import org.runflow.race.RaceDay;
import org.runflow.race.Settings;

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
    private static final int RUNNERS = 60_000;
    private static final double COURSE_KM = 42.2;
    private static final int WINDOW_S = 30;

    private final DensitySettings settings =
            Settings.defaults().withWindowS(WINDOW_S).density();
    private final RaceDay day = day();
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

    private static RaceDay day() {
        return Race.builder("Big City")
                .day("sun", LocalDate.of(2026, 4, 12))
                .event(
                        "full",
                        event -> event.start("08:00").distanceKm(COURSE_KM).field(field()))
                .segment("S1", segment -> segment.widthM(8).pass("full", 0, COURSE_KM))
                .build()
                .day("sun");
    }

    /** Paces of 3.5 to 12.5 min/km, most near 6.5, in ten waves of five minutes: ten hours from the first gun to the last finish. */
    private static Field field() {
        SplittableRandom random = new SplittableRandom(60_000);
        String[] ids = new String[RUNNERS];
        double[] paceMinPerKm = new double[RUNNERS];
        double[] offsetS = new double[RUNNERS];
        for (int i = 0; i < RUNNERS; i++) {
            ids[i] = "r" + i;
            double skewed = random.nextDouble() * random.nextDouble() + random.nextDouble() / 3;
            paceMinPerKm[i] = 3.5 + 9 * Math.min(1, skewed);
            offsetS[i] = random.nextInt(10) * 300 + 120 * random.nextDouble();
        }
        return Field.of(ids, paceMinPerKm, offsetS);
    }
}
