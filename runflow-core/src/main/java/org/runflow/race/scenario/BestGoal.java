package org.runflow.race.scenario;

import java.util.Arrays;
import java.util.Optional;

/** The plan with the smallest key. */
final class BestGoal implements Goal {
    private Optional<double[]> smallest = Optional.empty();
    private Optional<Branch> best = Optional.empty();

    @Override
    public boolean cuts(double[] key) {
        return smallest.isPresent() && Arrays.compare(key, smallest.get()) >= 0;
    }

    @Override
    public void take(double[] key, Branch plan) {
        smallest = Optional.of(key);
        best = Optional.of(plan);
    }

    Optional<Branch> best() {
        return best;
    }
}
