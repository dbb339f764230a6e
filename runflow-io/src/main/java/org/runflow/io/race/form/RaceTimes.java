package org.runflow.io.race.form;

import java.time.OffsetDateTime;
import org.runflow.race.model.RaceClock;

/** Race-clock instants as {@code 2025-05-11T07:42:00-03:00}, with milliseconds only when they are not zero. */
final class RaceTimes {
    private RaceTimes() {}

    static String text(OffsetDateTime instant) {
        return instant.toLocalDate() + "T" + RaceClock.timeOfDay(instant) + instant.getOffset();
    }
}
