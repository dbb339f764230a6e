package org.runflow.io.race.dialect;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Clocks as timing systems and spreadsheets write them, read on the clock of a race: with or without a date, with or without an offset.
 *
 * @param day the day of the race, absent when it is not known; then dates are not checked
 * @param offset the offset of the race clock
 * @param gunMillis start of the event, milliseconds since local midnight
 */
public record ClockText(Optional<LocalDate> day, ZoneOffset offset, long gunMillis) {
    private static final String RULE = "must be a time as HH:MM:SS or HH:MM:SS.mmm";
    private static final long HOUR_MILLIS = 3_600_000;
    /** Half a day: how far before the gun a clock is taken as it stands. */
    public static final long HALF_DAY_MILLIS = 12 * HOUR_MILLIS;

    private static final long DAY_MILLIS = 24 * HOUR_MILLIS;
    private static final int CENTURY = 2000;
    private static final Pattern CLOCK = Pattern.compile("(?:(\\S*\\d[-./]\\d+)(?:[Tt]|\\s+))?"
            + "(\\d{1,3}):([0-5]\\d)(?::([0-5]\\d)(?:[.,](\\d{1,9}))?)?\\s*(Z|z|[+-]\\d{2}(?::?\\d{2})?)?");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})([-./])(\\d{1,2})\\2(\\d{1,2})");
    private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})([-./])(\\d{1,2})\\2(\\d{4}|\\d{2})");
    /** What programs write that keep a time of day as a moment: the first days of their calendars. */
    private static final Set<String> NO_DATES =
            Set.of("1899-12-30", "1899-12-31", "1900-1-0", "1900-1-1", "1904-1-1", "1970-1-1");

    /**
     * A clock that was read.
     *
     * @param millis milliseconds since the local midnight that begins the day of the race; 0 when there is a problem
     * @param problem what is wrong and what would be right, absent when it is sound
     */
    public record Reading(long millis, Optional<String> problem) {
        private static Reading of(long millis) {
            return new Reading(millis, Optional.empty());
        }

        private static Reading wrong(String problem) {
            return new Reading(0, Optional.of(problem));
        }
    }

    /**
     * Reads a clock. One without a date more than 12 hours before the gun is the next day's.
     *
     * @param text text of a cell
     * @return its time or what is wrong with it
     */
    public Reading read(String text) {
        Matcher clock = CLOCK.matcher(text);
        if (!clock.matches()) {
            return Reading.wrong(RULE);
        }
        long seconds = 3600 * Long.parseLong(clock.group(2))
                + 60 * Long.parseLong(clock.group(3))
                + (clock.group(4) == null ? 0 : Long.parseLong(clock.group(4)));
        long millis = TimeText.roundedMillis(1, seconds, clock.group(5));
        String zone = clock.group(6);
        Optional<ZoneOffset> its = zone == null ? Optional.of(offset) : zone(zone);
        if (its.isEmpty()) {
            return Reading.wrong("has the offset " + zone + ", which no clock has; one is such as +02:00, or Z");
        }
        long shifted = millis + 1000L * (offset.getTotalSeconds() - its.get().getTotalSeconds());
        String date = clock.group(1);
        if (date == null) {
            return Reading.of(undated(shifted, zone != null));
        }
        List<LocalDate> dates = new ArrayList<>();
        boolean isDate = collect(date, dates);
        if (!isDate) {
            return Reading.wrong("must be a date and a time such as 2026-04-12 09:08:15");
        }
        return dates.isEmpty() || day.isEmpty()
                ? Reading.of(undated(shifted, zone != null))
                : dated(dates, shifted, day.get());
    }

    private static Optional<ZoneOffset> zone(String text) {
        try {
            return Optional.of(ZoneOffset.of(text.toUpperCase(Locale.ROOT)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private long undated(long millis, boolean zoned) {
        long onDay = zoned ? Math.floorMod(millis, DAY_MILLIS) : millis;
        return onDay < gunMillis - HALF_DAY_MILLIS ? onDay + DAY_MILLIS : onDay;
    }

    /** The first of the dates that puts the clock on the day of the race, else on the next. */
    private static Reading dated(List<LocalDate> dates, long millis, LocalDate day) {
        for (int later = 0; later < 2; later++) {
            for (LocalDate date : dates) {
                long since = DAY_MILLIS * ChronoUnit.DAYS.between(day, date) + millis;
                if (Math.floorDiv(since, DAY_MILLIS) == later) {
                    return Reading.of(since);
                }
            }
        }
        return Reading.wrong("is not on " + day + ", the day of the event, nor on the next");
    }

    /** The dates a text may mean, none for a date that means no date; false when it is no date. */
    private static boolean collect(String text, List<LocalDate> dates) {
        Matcher first = YEAR_FIRST.matcher(text);
        Matcher last = YEAR_LAST.matcher(text);
        if (first.matches()) {
            return add(dates, number(first.group(1)), number(first.group(3)), number(first.group(4)));
        }
        if (!last.matches()) {
            return false;
        }
        int year = number(last.group(4));
        int fullYear = last.group(4).length() == 2 ? CENTURY + year : year;
        boolean isDate = add(dates, fullYear, number(last.group(3)), number(last.group(1)));
        if (!last.group(2).equals(".")) {
            isDate |= add(dates, fullYear, number(last.group(1)), number(last.group(3)));
        }
        return isDate;
    }

    private static boolean add(List<LocalDate> dates, int year, int month, int dayOfMonth) {
        if (NO_DATES.contains(year + "-" + month + "-" + dayOfMonth)) {
            return true;
        }
        LocalDate date = find(year, month, dayOfMonth);
        if (date != null) {
            dates.add(date);
        }
        return date != null;
    }

    private static @Nullable LocalDate find(int year, int month, int dayOfMonth) {
        try {
            return LocalDate.of(year, month, dayOfMonth);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
