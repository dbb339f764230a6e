package org.runflow.report.race.day;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.runflow.race.model.RaceClock;
import org.runflow.report.text.Numbers;

/**
 * Instants as a race director reads them: the time of day of the race's own clock, with {@code +1} behind times of the day after.
 *
 * @param date the day of the race
 */
public record DayClock(LocalDate date) {
    private static final String NEVER = "–";
    private static final int MINUTE_CHARS = 5;

    /**
     * {@return {@code HH:MM:SS}, the second in which the instant falls}
     *
     * @param instant an instant of the race's clock
     */
    public String time(OffsetDateTime instant) {
        return RaceClock.timeOfDay(instant.truncatedTo(ChronoUnit.SECONDS)) + dayMark(instant);
    }

    /**
     * {@return its time, or a dash}
     *
     * @param instant an instant that there may be
     */
    public String time(Optional<OffsetDateTime> instant) {
        return instant.map(this::time).orElse(NEVER);
    }

    /**
     * {@return {@code HH:MM}, the minute in which the instant falls}
     *
     * @param instant an instant of the race's clock
     */
    public String minute(OffsetDateTime instant) {
        return RaceClock.timeOfDay(instant).substring(0, MINUTE_CHARS) + dayMark(instant);
    }

    /**
     * {@return both times}
     *
     * @param from the earlier instant
     * @param to the later one
     */
    public String span(OffsetDateTime from, OffsetDateTime to) {
        return time(from) + "–" + time(to);
    }

    /**
     * {@return how long it is between them, in minutes, and in seconds below one}
     *
     * @param from the earlier instant
     * @param to the later one
     */
    public static String length(OffsetDateTime from, OffsetDateTime to) {
        Duration length = Duration.between(from, to);
        return length.toMinutes() > 0 ? Numbers.count(length.toMinutes()) + " min" : length.toSeconds() + " s";
    }

    private String dayMark(OffsetDateTime instant) {
        long days = ChronoUnit.DAYS.between(date, instant.toLocalDate());
        if (days == 0) {
            return "";
        }
        return days > 0 ? "+" + days : Long.toString(days);
    }
}
