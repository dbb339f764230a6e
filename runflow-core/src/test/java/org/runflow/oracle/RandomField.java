package org.runflow.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.runflow.oracle.ModelRunner.Knot;

/** Small fields full of ties, zero stays, early starts and measured splits. */
final class RandomField {
    private static final int[] SIZES = {0, 1, 2, 7, 15, 30};
    private static final double[] PACES = {3.1, 4.0, 5.5, 6.25, 60, 1e-7};

    private final Random random;
    private final String prefix;

    RandomField(Random random, String prefix) {
        this.random = random;
        this.prefix = prefix;
    }

    List<ModelRunner> runners(double courseKm) {
        int size = SIZES[random.nextInt(SIZES.length)];
        List<ModelRunner> runners = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            runners.add(runner(prefix + i, courseKm, runners));
        }
        return runners;
    }

    private ModelRunner runner(String id, double courseKm, List<ModelRunner> others) {
        if (!others.isEmpty() && random.nextInt(5) == 0) {
            ModelRunner twin = others.get(random.nextInt(others.size()));
            return new ModelRunner(id, twin.paceMinPerKm(), twin.offsetS(), twin.splits());
        }
        double offsetS = random.nextBoolean() ? random.nextInt(4) * 15 : random.nextDouble() * 120;
        return switch (random.nextInt(6)) {
            case 0 -> new ModelRunner(id, 0, 0, splits(courseKm, -60_000));
            case 1 -> new ModelRunner(id, 3 + 6 * random.nextDouble(), offsetS, splits(courseKm, 130_000));
            case 2 -> new ModelRunner(id, PACES[random.nextInt(PACES.length)], offsetS, List.of());
            default -> new ModelRunner(id, 3 + 6 * random.nextDouble(), offsetS, List.of());
        };
    }

    /** Two to five knots with rising kilometres and times that sometimes stand still, shuffled. */
    private List<Knot> splits(double courseKm, long firstMillis) {
        int knots = 2 + random.nextInt(4);
        List<Knot> splits = new ArrayList<>();
        double km = random.nextInt(3) == 0 ? 0.001 : courseKm * random.nextDouble() / knots;
        long millis = firstMillis;
        for (int i = 0; i < knots; i++) {
            splits.add(random.nextInt(splits.size() + 1), new Knot(km, millis));
            double stepKm = courseKm / knots * (0.2 + random.nextDouble());
            km += stepKm;
            millis += random.nextInt(5) == 0 ? 0 : (long) (stepKm * 60_000 * (3 + 6 * random.nextDouble()));
        }
        return splits;
    }
}
