package org.runflow.report.race.day;

import java.time.OffsetDateTime;
import org.runflow.race.model.RaceClock;

/** Instants of a race as other programs read them. */
public final class Instants {
    private Instants() {}

    /**
     * {@return {@code 2025-05-11T07:42:00-03:00}, with milliseconds only when they are not zero}
     *
     * @param instant an instant of the race's clock
     */
    public static String text(OffsetDateTime instant) {
        return instant.toLocalDate() + "T" + RaceClock.timeOfDay(instant) + instant.getOffset();
    }
}
