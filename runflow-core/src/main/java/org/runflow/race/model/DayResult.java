package org.runflow.race.model;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** A result about one day of a race. */
public interface DayResult {
    /** Returns which day the result is about. */
    DayHeader header();

    /** Returns the name of the day. */
    default String day() {
        return header().day();
    }

    /** Returns the date of the day. */
    default LocalDate date() {
        return header().date();
    }

    /** Returns the offset of the day's clock. */
    default ZoneOffset utcOffset() {
        return header().utcOffset();
    }

    /** Returns the names of the day's events by gun, then name. */
    default List<String> events() {
        return header().events();
    }
}
