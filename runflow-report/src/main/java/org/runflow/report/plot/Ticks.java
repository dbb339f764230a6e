package org.runflow.report.plot;

import java.util.ArrayList;
import java.util.List;
import org.runflow.report.text.Numbers;

/** Marks at round values. */
final class Ticks {
    private static final long SECOND = 1000;
    private static final long MINUTE = 60 * SECOND;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;
    private static final List<Long> CLOCK_STEPS = List.of(
            SECOND,
            5 * SECOND,
            15 * SECOND,
            30 * SECOND,
            MINUTE,
            2 * MINUTE,
            5 * MINUTE,
            10 * MINUTE,
            15 * MINUTE,
            30 * MINUTE,
            HOUR,
            2 * HOUR,
            3 * HOUR,
            6 * HOUR,
            12 * HOUR,
            DAY);
    private static final List<Integer> DIGITS = List.of(1, 2, 5);
    private static final int SMALLEST_EXPONENT = -6;

    private Ticks() {}

    /** At most so many round times of day from the first instant to the last, with {@code +1} behind those of the day after. */
    static List<Tick> clock(long fromMillis, long toMillis, int atMost) {
        int next = 0;
        long step = CLOCK_STEPS.get(0);
        while (Math.floorDiv(toMillis, step) - Math.floorDiv(fromMillis - 1, step) > atMost) {
            next++;
            step = next < CLOCK_STEPS.size() ? CLOCK_STEPS.get(next) : 2 * step;
        }
        List<Tick> ticks = new ArrayList<>();
        for (long at = Math.floorDiv(fromMillis + step - 1, step) * step; at <= toMillis; at += step) {
            ticks.add(new Tick(at, timeOfDay(at, step >= MINUTE)));
        }
        return ticks;
    }

    /** At most so many multiples of 1, 2 or 5 of a power of ten from 0 to the last value. */
    static List<Tick> numbers(double to, int atMost) {
        for (int exponent = SMALLEST_EXPONENT; ; exponent++) {
            for (int digit : DIGITS) {
                double step = scaled(digit, exponent);
                if (to / step < atMost) {
                    return multiples(digit, exponent, to);
                }
            }
        }
    }

    private static List<Tick> multiples(int digit, int exponent, double to) {
        List<Tick> ticks = new ArrayList<>();
        for (long i = 0; ; i++) {
            double at = scaled(i * digit, exponent);
            if (at > to) {
                return ticks;
            }
            ticks.add(new Tick(at, i == 0 ? "0" : Numbers.fixed(at, Math.max(0, -exponent))));
        }
    }

    /** The number nearest to so many times a power of ten, which is exact up to 10²². */
    private static double scaled(long count, int exponent) {
        double ten = 1;
        for (int i = Math.abs(exponent); i > 0; i--) {
            ten *= 10;
        }
        return exponent < 0 ? count / ten : count * ten;
    }

    private static String timeOfDay(long millis, boolean toTheMinute) {
        long days = Math.floorDiv(millis, DAY);
        long second = Math.floorMod(millis, DAY) / SECOND;
        String minute = twoDigits(second / 3600) + ":" + twoDigits(second / 60 % 60);
        String shown = toTheMinute ? minute : minute + ":" + twoDigits(second % 60);
        return days == 0 ? shown : shown + (days > 0 ? "+" : "") + days;
    }

    private static String twoDigits(long number) {
        return number < 10 ? "0" + number : Long.toString(number);
    }
}
