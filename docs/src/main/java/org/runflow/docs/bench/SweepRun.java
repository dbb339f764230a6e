package org.runflow.docs.bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.runflow.io.race.RaceFolder;
import org.runflow.race.model.Race;
import org.runflow.race.scenario.StartPlans;
import org.runflow.race.scenario.Sweep;
import org.runflow.spread.Spread;

/**
 * Whether memory grows with the number of plans: two events of a day move by whole minutes against a third, ten thousand or a hundred thousand plans one after the
 * other, and the heap that is in use after a collection is printed at every tenth of them. Arguments: race folder, day, two events, about how many plans.
 */
final class SweepRun {
    private static final int TENTHS = 10;
    private static final double MIB = 1 << 20;
    private static final double NANOS_PER_MS = 1e6;

    private SweepRun() {}

    /**
     * Runs it.
     *
     * @param args as above
     */
    public static void main(String[] args) {
        Race race = RaceFolder.open(Path.of(args[0])).race();
        int steps = (int) Math.round(Math.sqrt(Integer.parseInt(args[4])));
        int tenth = Math.max(1, steps * steps / TENTHS);
        AtomicInteger done = new AtomicInteger();
        long before = cpuNanos();
        Sweep.of(race, args[1])
                .over(StartPlans.grid().shifts(args[2], minutes(steps)).shifts(args[3], minutes(steps)))
                .run(Spread.SEQUENTIAL, plan -> {
                    if (done.incrementAndGet() % tenth == 0) {
                        System.out.printf("%,9d plans: %.1f MiB in use%n", done.get(), usedMib());
                    }
                });
        System.out.printf("%.3f ms of processor time a plan%n", (cpuNanos() - before) / NANOS_PER_MS / done.get());
    }

    private static List<Duration> minutes(int steps) {
        return IntStream.range(0, steps)
                .mapToObj(step -> Duration.ofMinutes(step - steps / 2))
                .toList();
    }

    private static long cpuNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static double usedMib() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MIB;
    }
}
