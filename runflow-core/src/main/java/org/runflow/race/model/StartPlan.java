package org.runflow.race.model;

import com.google.common.collect.ImmutableSortedMap;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Start times to try: guns of events and, beside them, shifts of waves. A wave moves with its event's gun and by its own shift (MODEL §12).
 *
 * @param gunMillis gun by event, milliseconds since local midnight of the event's day
 * @param waveShiftMillis milliseconds, negative for earlier, by group {@code event/wave}
 */
public record StartPlan(SortedMap<String, Long> gunMillis, SortedMap<String, Long> waveShiftMillis) {
    /** The most that anything is moved, earlier or later: a million days. A race refuses far less. */
    public static final Duration MAX_SHIFT = Duration.ofDays(1_000_000);

    /**
     * Copies the maps.
     *
     * @throws IllegalArgumentException if a shift is beyond {@link #MAX_SHIFT}
     */
    public StartPlan {
        gunMillis = ImmutableSortedMap.copyOf(gunMillis);
        waveShiftMillis = ImmutableSortedMap.copyOf(waveShiftMillis);
        waveShiftMillis.forEach((group, millis) -> requireShift(group, Duration.ofMillis(millis)));
    }

    /** {@return the plan that leaves everything as it is} */
    public static StartPlan unchanged() {
        return new StartPlan(ImmutableSortedMap.of(), ImmutableSortedMap.of());
    }

    /**
     * {@return a plan of one event's start}
     *
     * @param event name of an event
     * @param start {@code HH:MM} or {@code HH:MM:SS}
     * @throws java.time.format.DateTimeParseException if it is no such time; the end of the day is one in milliseconds only
     */
    public static StartPlan of(String event, String start) {
        return unchanged().and(event, start);
    }

    /**
     * {@return this plan with one more event}
     *
     * @param event name of an event; replaces an earlier start of it
     * @param start {@code HH:MM} or {@code HH:MM:SS}
     * @throws java.time.format.DateTimeParseException if it is no such time; the end of the day is one in milliseconds only
     */
    public StartPlan and(String event, String start) {
        return and(event, LocalTime.parse(start).toNanoOfDay() / 1_000_000);
    }

    /**
     * {@return this plan with one more event}
     *
     * @param event name of an event; replaces an earlier start of it
     * @param newGunMillis milliseconds since local midnight
     */
    public StartPlan and(String event, long newGunMillis) {
        return new StartPlan(put(gunMillis, event, newGunMillis), waveShiftMillis);
    }

    /**
     * {@return this plan with one more wave}
     *
     * @param group {@code event/wave}; replaces an earlier shift of it
     * @param shift how much later the wave starts, beside what its event's gun moves; negative for earlier
     * @throws IllegalArgumentException if it is beyond {@link #MAX_SHIFT}
     */
    public StartPlan shift(String group, Duration shift) {
        requireShift(group, shift);
        return new StartPlan(gunMillis, put(waveShiftMillis, group, shift.toMillis()));
    }

    private static void requireShift(String group, Duration shift) {
        if (shift.compareTo(MAX_SHIFT) > 0 || shift.compareTo(MAX_SHIFT.negated()) < 0) {
            throw new IllegalArgumentException("'" + group + "' cannot move by " + shift + "; the most is "
                    + MAX_SHIFT.toDays() + " days, either way");
        }
    }

    private static SortedMap<String, Long> put(SortedMap<String, Long> map, String key, long value) {
        Map<String, Long> more = new TreeMap<>(map);
        more.put(key, value);
        return ImmutableSortedMap.copyOf(more);
    }
}
