package org.runflow.race.scenario;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Clocks as people write them. */
final class Clocks {
    private static final Pattern CLOCK = Pattern.compile("(\\d{1,3}):([0-5]\\d)(?::([0-5]\\d))?");

    private Clocks() {}

    /** Milliseconds since local midnight; hours exceed 23 after midnight. */
    static long millis(String clock) {
        Matcher parts = CLOCK.matcher(clock);
        if (!parts.matches()) {
            throw new IllegalArgumentException("a clock is HH:MM or HH:MM:SS, was '" + clock + "'");
        }
        long seconds = 3600L * Integer.parseInt(parts.group(1)) + 60L * Integer.parseInt(parts.group(2));
        return 1000 * (seconds + (parts.group(3) == null ? 0 : Integer.parseInt(parts.group(3))));
    }
}
