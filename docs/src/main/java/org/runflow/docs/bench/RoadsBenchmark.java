package org.runflow.docs.bench;

import java.time.LocalDate;
import java.util.Random;
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
import org.runflow.race.corridor.Roads;
import org.runflow.race.geo.Track;
import org.runflow.race.model.CorridorSettings;
import org.runflow.race.model.Race;
import org.runflow.race.model.RaceBuilder;
import org.runflow.race.model.RaceDay;

/** Which roads are shared: ten marathons out and back on the same road, on one thread. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 8, time = 1)
public class RoadsBenchmark {
    private static final int EVENTS = 10;
    private static final int POINTS = 4220;
    private static final double COURSE_KM = 42.2;
    private static final int TURN_EVERY = 2110;
    /** Ten metres of latitude in degrees. */
    private static final double STEP_DEGREES = 9e-5;

    private final RaceDay day = day();

    /** {@return shared stretches and corridors of the day} */
    @Benchmark
    public Roads roads() {
        return Roads.of(day, CorridorSettings.defaults());
    }

    private static RaceDay day() {
        RaceBuilder race = Race.builder("laps").day("sun", LocalDate.of(2026, 5, 10));
        for (int i = 0; i < EVENTS; i++) {
            String name = "marathon" + i;
            Track track = track(i);
            race.event(
                            name,
                            event -> event.day("sun")
                                    .start("09:00")
                                    .distanceKm(COURSE_KM)
                                    .track(track))
                    .segment("S" + name, segment -> segment.widthM(5).pass(name, 0, COURSE_KM));
        }
        return race.build().day("sun");
    }

    private static Track track(long seed) {
        Random random = new Random(seed);
        double[] latitudes = new double[POINTS];
        double[] longitudes = new double[POINTS];
        for (int i = 0; i < POINTS; i++) {
            int leg = i % (2 * TURN_EVERY);
            int out = leg < TURN_EVERY ? leg : 2 * TURN_EVERY - leg;
            latitudes[i] = 50 + STEP_DEGREES * (out + 0.2 * random.nextGaussian());
            longitudes[i] = 8 + STEP_DEGREES * 0.3 * random.nextGaussian();
        }
        return Track.of(latitudes, longitudes);
    }
}
