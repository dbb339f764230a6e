package org.runflow.race.model;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.runflow.canonical.Unwrapped;

/**
 * Tells which day a result is about; the first thing in every {@link DayResult}. Files and digests show its components as those of the result.
 *
 * @param day name of the day
 * @param date its date
 * @param utcOffset offset of its clock
 * @param events its events by gun, then name
 */
@Unwrapped
public record DayHeader(String day, LocalDate date, ZoneOffset utcOffset, List<String> events) {
    /** Copies the list. */
    public DayHeader {
        events = List.copyOf(events);
    }

    /**
     * Describes a day.
     *
     * @param day the day
     * @return its header
     */
    public static DayHeader of(RaceDay day) {
        return new DayHeader(day.name(), day.clock().date(), day.clock().utcOffset(), day.eventNames());
    }
}
