package org.runflow.oracle;

import java.util.List;
import java.util.Random;
import org.runflow.oracle.ModelRunner.Knot;

/** Lets two of three runners leave the course, never before a split. */
final class RandomStops {
    private final Random random;
    private final double courseKm;

    RandomStops(Random random, double courseKm) {
        this.random = random;
        this.courseKm = courseKm;
    }

    List<ModelRunner> in(List<ModelRunner> runners) {
        return runners.stream()
                .map(runner -> random.nextInt(3) == 0 ? runner : runner.stopsAt(placeFor(runner)))
                .toList();
    }

    private double placeFor(ModelRunner runner) {
        double lastKm = runner.splits().stream().mapToDouble(Knot::km).max().orElse(0);
        double km = lastKm + courseKm * random.nextDouble() * random.nextDouble();
        return switch (random.nextInt(5)) {
            case 0 -> lastKm;
            case 1 -> Math.ceil(km * 20) / 20;
            case 2 -> Math.max(lastKm, courseKm);
            default -> km;
        };
    }
}
