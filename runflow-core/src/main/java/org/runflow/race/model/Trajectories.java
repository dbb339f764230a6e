package org.runflow.race.model;

/**
 * When each runner of one event crosses each kilometre: the only thing kernels know of a field. Runner {@code i} is the one at index
 * {@code i} of the event's {@link Field}. For every runner the crossing time is a non-decreasing function of the kilometre, in whole
 * milliseconds since local midnight. Immutable and safe to share between threads.
 */
public interface Trajectories {
    /** {@return the number of runners, 0 or more} */
    int size();

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
}
