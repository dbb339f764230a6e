package org.runflow.metric;

import java.util.OptionalDouble;

/**
 * Says which of two values is better.
 *
 * @param goal what is sought
 * @param target the value sought, where there is one
 */
public record Direction(Goal goal, OptionalDouble target) {
    /** The more, the better. */
    public static final Direction HIGHER = new Direction(Goal.HIGHER, OptionalDouble.empty());

    /** The less, the better. */
    public static final Direction LOWER = new Direction(Goal.LOWER, OptionalDouble.empty());

    /** What is sought. */
    public enum Goal {
        /** The highest value. */
        HIGHER,
        /** The lowest value. */
        LOWER,
        /** The value nearest to a target. */
        CLOSEST_TO
    }

    /** Checks that there is a target where one is needed, and only there. */
    public Direction {
        if ((goal == Goal.CLOSEST_TO) != target.isPresent()) {
            throw new IllegalArgumentException(
                    goal == Goal.CLOSEST_TO ? "CLOSEST_TO needs a target" : goal + " has no target");
        }
        if (target.isPresent() && !Double.isFinite(target.getAsDouble())) {
            throw new IllegalArgumentException("the target must be a finite number, not " + target.getAsDouble());
        }
    }

    /**
     * {@return the direction in which the nearest value is the best}
     *
     * @param target a finite number
     */
    public static Direction closestTo(double target) {
        return new Direction(Goal.CLOSEST_TO, OptionalDouble.of(target));
    }

    /**
     * Compares two values; the better one comes first. NaN, which also stands for an absent value, comes last in every direction.
     *
     * @param a a value or NaN
     * @param b a value or NaN
     * @return less than, equal to or greater than 0
     */
    public int compare(double a, double b) {
        return Double.compare(loss(a), loss(b));
    }

    /** {@return how bad a value is; a NaN is, and {@code Double.compare} puts it behind everything else} */
    double loss(double value) {
        // adding zero makes one number of both zeros
        return switch (goal) {
            case HIGHER -> 0.0 - value;
            case LOWER -> 0.0 + value;
            case CLOSEST_TO -> Math.abs(value - target.orElseThrow());
        };
    }

    @Override
    public String toString() {
        return goal == Goal.CLOSEST_TO
                ? "closest to " + target.orElseThrow()
                : goal == Goal.HIGHER ? "higher" : "lower";
    }
}
