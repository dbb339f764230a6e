package org.runflow.race.flow;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.runflow.race.flow.FlowLoads.AffectedRunner;
import org.runflow.race.model.Field;

/** Passes made and suffered by each runner of one side of a row. */
final class SideLoads {
    /** Of no runners. */
    static final SideLoads NONE = new SideLoads(new int[0], new int[0]);

    private static final int MOST_AFFECTED = 10;

    private final int[] made;
    private final int[] suffered;

    SideLoads(int[] made, int[] suffered) {
        this.made = made;
        this.suffered = suffered;
    }

    int size() {
        return made.length;
    }

    int made(int runner) {
        return made[runner];
    }

    int suffered(int runner) {
        return suffered[runner];
    }

    void takeOneMade(int runner) {
        made[runner]--;
    }

    void takeOneSuffered(int runner) {
        suffered[runner]--;
    }

    /**
     * What a side's runners come to together.
     *
     * @param passesMade passes made by all of them
     * @param passers who made one at least
     * @param passed who suffered one at least
     * @param max the largest load
     * @param mean the mean load; 0 where there are no runners
     */
    record Totals(long passesMade, int passers, int passed, long max, double mean) {}

    Totals totals() {
        long passesMade = 0;
        long passesSuffered = 0;
        int passers = 0;
        int passed = 0;
        long max = 0;
        for (int runner = 0; runner < made.length; runner++) {
            passesMade += made[runner];
            passesSuffered += suffered[runner];
            passers += -made[runner] >>> (Integer.SIZE - 1);
            passed += -suffered[runner] >>> (Integer.SIZE - 1);
            max = Math.max(max, load(runner));
        }
        double mean = made.length == 0 ? 0 : (double) (passesMade + passesSuffered) / made.length;
        return new Totals(passesMade, passers, passed, max, mean);
    }

    /** The ten of largest load, ties by id; without those of no load. */
    List<AffectedRunner> mostAffected(Field field) {
        int[] most = new int[MOST_AFFECTED];
        int found = 0;
        for (int runner = 0; runner < made.length; runner++) {
            boolean full = found == MOST_AFFECTED;
            if (load(runner) > (full ? load(most[found - 1]) : 0)) {
                int place = full ? found - 1 : found++;
                for (; place > 0 && load(most[place - 1]) < load(runner); place--) {
                    most[place] = most[place - 1];
                }
                most[place] = runner;
            }
        }
        return Arrays.stream(most, 0, found)
                .mapToObj(runner -> new AffectedRunner(field.id(runner), made[runner], suffered[runner]))
                .toList();
    }

    /** The loads of runners who stand on both sides. */
    SideLoads plus(SideLoads other) {
        return new SideLoads(
                runners().map(runner -> made[runner] + other.made[runner]).toArray(),
                runners()
                        .map(runner -> suffered[runner] + other.suffered[runner])
                        .toArray());
    }

    long load(int runner) {
        return (long) made[runner] + suffered[runner];
    }

    private IntStream runners() {
        return IntStream.range(0, made.length);
    }
}
