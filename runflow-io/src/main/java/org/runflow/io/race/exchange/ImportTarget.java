package org.runflow.io.race.exchange;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.runflow.io.race.dialect.ClockText;

/**
 * The event that a table is read for.
 *
 * @param event its name
 * @param gunMillis its gun, milliseconds since midnight, absent when nobody told it
 * @param distanceKm its distance
 * @param date its day, absent when nobody told it
 * @param offset offset of its clock
 */
record ImportTarget(
        String event, Optional<Long> gunMillis, double distanceKm, Optional<LocalDate> date, ZoneOffset offset) {
    private static final long DAY_MILLIS = 86_400_000;

    ClockText clock() {
        return new ClockText(date, offset, gunMillis.orElse(0L));
    }

    /** Time since the gun of a time of day; after midnight it is the next day's. */
    long sinceGun(long clockMillis) {
        long since = clockMillis - gunMillis.orElseThrow();
        return since < -DAY_MILLIS / 2 ? since + DAY_MILLIS : since;
    }
}
