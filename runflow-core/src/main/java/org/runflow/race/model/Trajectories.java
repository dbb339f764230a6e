package org.runflow.race.model;

import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * When each runner of one event crosses each kilometre: the only thing kernels know of a field. Runner {@code i} is the one at index
 * {@code i} of the event's {@link Field}. For every runner the crossing time is a non-decreasing function of the kilometre, in whole
 * milliseconds since local midnight. Who leaves the course at a kilometre has no crossing beyond it; there the time of leaving stands for it, so that
 * he takes no time on whatever lies beyond. Immutable and safe to share between threads.
 */
public interface Trajectories {
    /** {@return the number of runners, 0 or more} */
    int size();

    /** {@return whether anybody leaves the course at a kilometre; when not, nobody needs to be asked} */
    default boolean anyStops() {
        return false;
    }

    /**
     * {@return the kilometre at which the runner leaves the course, infinite for who runs to the end}
     *
     * @param runner index of a runner
     */
    default double untilKm(int runner) {
        return Double.POSITIVE_INFINITY;
    }

    /**
     * {@return when the runner crosses it, milliseconds since local midnight}
     *
     * @param runner index of a runner, 0 to {@code size() - 1}
     * @param km kilometre of the event's course, 0 or more
     */
    long crossingMillis(int runner, double km);

    /**
     * Fills a column with the crossing times of all runners.
     *
     * @param km kilometre of the event's course, 0 or more
     * @param target receives the time of runner {@code i} at index {@code i}; at least {@link #size()} long
     */
    default void crossingMillis(double km, long[] target) {
        for (int runner = 0; runner < size(); runner++) {
            target[runner] = crossingMillis(runner, km);
        }
    }

    /**
     * Fills a column with the crossing times of all runners, counted from an instant: whole numbers in a form that processors divide and round several at a time.
     *
     * @param km kilometre of the event's course, 0 or more
     * @param fromMillis where counting begins, milliseconds since local midnight
     * @param target receives the time of runner {@code i} at index {@code i}; at least {@link #size()} long
     */
    default void crossingMillis(double km, long fromMillis, double[] target) {
        for (int runner = 0; runner < size(); runner++) {
            target[runner] = crossingMillis(runner, km) - fromMillis;
        }
    }

    /**
     * {@return the crossing times of those who get to a kilometre, in order of the runners; who leaves the course there gets there}
     *
     * @param km kilometre of the event's course, 0 or more
     */
    default long[] arrivalMillis(double km) {
        long[] millis = new long[size()];
        crossingMillis(km, millis);
        return anyStops() ? keep(millis, runner -> untilKm(runner) >= km) : millis;
    }

    /**
     * {@return the entries of a column that belong to some of the runners}
     *
     * @param column an entry per runner
     * @param runners which runners
     */
    static long[] keep(long[] column, IntPredicate runners) {
        return IntStream.range(0, column.length)
                .filter(runners)
                .mapToLong(runner -> column[runner])
                .toArray();
    }
}
