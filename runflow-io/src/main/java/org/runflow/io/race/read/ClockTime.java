package org.runflow.io.race.read;

import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times of the race clock as files write them: {@code HH:MM}, {@code HH:MM:SS} or {@code HH:MM:SS.mmm}; after midnight hours exceed 24. */
final class ClockTime {
    private static final Pattern TIME = Pattern.compile("(\\d{1,3}):([0-5]\\d)(?::([0-5]\\d)(?:\\.(\\d{1,3}))?)?");
    private static final long SECOND_MILLIS = 1000;
    private static final long MINUTE_MILLIS = 60 * SECOND_MILLIS;
    private static final long HOUR_MILLIS = 60 * MINUTE_MILLIS;
    private static final int FRACTION_DIGITS = 3;

    private ClockTime() {}

    /** Milliseconds since local midnight, or nothing when the text is no such time. */
    static OptionalLong parseMillis(String text) {
        Matcher time = TIME.matcher(text);
        if (!time.matches()) {
            return OptionalLong.empty();
        }
        String seconds = time.group(3) == null ? "0" : time.group(3);
        String fraction = time.group(4) == null ? "" : time.group(4);
        String millis = fraction + "0".repeat(FRACTION_DIGITS - fraction.length());
        return OptionalLong.of(Long.parseLong(time.group(1)) * HOUR_MILLIS
                + Long.parseLong(time.group(2)) * MINUTE_MILLIS
                + Long.parseLong(seconds) * SECOND_MILLIS
                + Long.parseLong(millis));
    }
}
