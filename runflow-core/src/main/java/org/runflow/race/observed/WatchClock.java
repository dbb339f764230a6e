package org.runflow.race.observed;

import java.time.Instant;
import org.runflow.race.model.RaceClock;

/**
 * Instants on the clock of a day.
 *
 * @param clock of the day
 * @param dayEnds last millisecond of its clock that counts as that day
 */
record WatchClock(RaceClock clock, long dayEnds) {
    /** {@return whole milliseconds since local midnight, rounded down} */
    long millisOf(Instant at) {
        return at.toEpochMilli() - instantOf(0).toEpochMilli();
    }

    /** {@return beginning and end of a watch of this day} */
    long[] span(ObservedArrivals.Watch watch) {
        if (watch.until().isBefore(instantOf(0))
                || watch.from().isAfter(instantOf(dayEnds))
                || watch.from().isBefore(instantOf(-RaceClock.DAY_MILLIS))
                || watch.until().isAfter(instantOf(dayEnds + RaceClock.DAY_MILLIS))) {
            throw new IllegalArgumentException("a watch from " + watch.from() + " to " + watch.until()
                    + " is not of the day of the race, " + clock.date() + ", which begins at " + instantOf(0));
        }
        return new long[] {millisOf(watch.from()), millisOf(watch.until())};
    }

    private Instant instantOf(long millis) {
        return clock.at(millis).toInstant();
    }
}
