package org.runflow.race.scenario;

import java.util.Arrays;
import java.util.Optional;

/** Any plan whose values are smaller than given ones, or any plan at all. */
final class FirstGoal implements Goal {
    private final Optional<double[]> above;
    private Optional<Branch> found = Optional.empty();

    private FirstGoal(Optional<double[]> above) {
        this.above = above;
    }

    static FirstGoal any() {
        return new FirstGoal(Optional.empty());
    }

    /** A plan that is better than one with given values of the objectives. */
    static FirstGoal betterThan(double[] values) {
        return new FirstGoal(Optional.of(values));
    }

    @Override
    public boolean cuts(double[] key) {
        return above.isPresent() && Arrays.compare(key, 0, above.get().length, above.get(), 0, above.get().length) >= 0;
    }

    @Override
    public void take(double[] key, Branch plan) {
        found = Optional.of(plan);
    }

    @Override
    public boolean isReached() {
        return found.isPresent();
    }

    Optional<Branch> found() {
        return found;
    }
}
