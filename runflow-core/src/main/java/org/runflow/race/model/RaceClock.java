package org.runflow.race.model;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * The nominal wall clock of one race day. Instants are whole milliseconds since the local midnight that begins {@code date}; after midnight
 * they simply exceed a day.
 *
 * @param date the day of the race
 * @param utcOffset the zone's offset at the earliest gun, kept for the whole day
 */
public record RaceClock(LocalDate date, ZoneOffset utcOffset) {
    /** Which years a day may lie in, in words: instants before and after it have four digits, too, as other programs expect them. */
    public static final String YEARS = "must be a date in the years 1000 to 9998";

    private static final int FIRST_YEAR = 1000;
    private static final int LAST_YEAR = 9998;

    /** Milliseconds of a day. */
    public static final long DAY_MILLIS = 86_400_000;

    private static final long SECOND_MILLIS = 1000;
    private static final long MINUTE_MILLIS = 60 * SECOND_MILLIS;
    private static final long HOUR_MILLIS = 60 * MINUTE_MILLIS;

    /**
     * {@return whether a race can be on that day, see {@link #YEARS}}
     *
     * @param date any date
     */
    public static boolean isDate(LocalDate date) {
        return date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR;
    }

    /**
     * {@return that instant on the race's calendar}
     *
     * @param millis milliseconds since local midnight, may be negative or exceed a day
     */
    public OffsetDateTime at(long millis) {
        return date.atStartOfDay().plus(millis, ChronoUnit.MILLIS).atOffset(utcOffset);
    }

    /**
     * {@return its milliseconds since local midnight}
     *
     * @param instant an instant of this clock
     */
    public long millisOf(OffsetDateTime instant) {
        return ChronoUnit.MILLIS.between(date.atStartOfDay().atOffset(utcOffset), instant);
    }

    /**
     * Writes an instant as other programs read it.
     *
     * @param instant an instant of a race
     * @return {@code 2025-05-11T07:42:00-03:00}, with milliseconds only when they are not zero
     */
    public static String isoText(OffsetDateTime instant) {
        return instant.toLocalDate() + "T" + timeOfDay(instant) + instant.getOffset();
    }

    /**
     * {@return its time of day as {@code HH:MM:SS}, with milliseconds only when they are not zero}
     *
     * @param instant an instant of any race clock
     */
    public static String timeOfDay(OffsetDateTime instant) {
        return text(instant.toLocalTime().toNanoOfDay() / 1_000_000);
    }

    /**
     * {@return {@code HH:MM:SS}, with milliseconds only when they are not zero; hours exceed 23 after midnight}
     *
     * @param millis milliseconds since local midnight, 0 or more
     */
    public static String text(long millis) {
        StringBuilder text = new StringBuilder(12);
        padded(text, millis / HOUR_MILLIS, 2).append(':');
        padded(text, millis / MINUTE_MILLIS % 60, 2).append(':');
        padded(text, millis / SECOND_MILLIS % 60, 2);
        long fraction = millis % SECOND_MILLIS;
        return (fraction == 0 ? text : padded(text.append('.'), fraction, 3)).toString();
    }

    private static StringBuilder padded(StringBuilder text, long number, int digits) {
        String plain = Long.toString(number);
        for (int length = plain.length(); length < digits; length++) {
            text.append('0');
        }
        return text.append(plain);
    }
}
