package org.runflow.race.scenario;

import java.util.List;
import java.util.OptionalLong;

/**
 * The last instant at which somebody of several groups is somewhere.
 *
 * @param times of each group with anybody
 */
record Last(List<OfGroup> times) implements Measure {
    /**
     * The last of a group.
     *
     * @param variables what moves it
     * @param millis when, as the day is planned
     */
    record OfGroup(List<Integer> variables, long millis) {}

    @Override
    public double least(Outlook outlook) {
        return in(outlook.branch()).orElse(Long.MIN_VALUE);
    }

    /** The last in every plan of a branch at least, absent when nobody is there. */
    OptionalLong in(Branch branch) {
        return times.stream()
                .mapToLong(time -> time.millis + branch.low(time.variables))
                .max();
    }
}
