package org.runflow.io.race.dialect;

import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Lengths of time as files write them: two parts are minutes and seconds, three begin with hours; a fraction stands behind a point or a comma. */
public final class TimeText {
    private static final Pattern TIME =
            Pattern.compile("([+-])?(?:(\\d{1,4}):(?=[0-5]?\\d:))?(\\d{1,4}):([0-5]\\d)(?:[.,](\\d{1,9}))?");
    private static final long SECOND_NANOS = 1_000_000_000;
    private static final long MILLI_NANOS = 1_000_000;
    private static final int DIGITS = 9;

    private TimeText() {}

    /**
     * {@return milliseconds, rounded half up, or nothing when the text is no such time}
     *
     * @param text such as {@code 5:30}, {@code 1:02:03.5} or {@code 0:59,25}
     */
    public static OptionalLong parseMillis(String text) {
        if (text.indexOf(':') < 0) {
            return OptionalLong.empty();
        }
        Matcher time = TIME.matcher(text);
        if (!time.matches()) {
            return OptionalLong.empty();
        }
        long hours = time.group(2) == null ? 0 : Long.parseLong(time.group(2));
        long seconds = 3600 * hours + 60 * Long.parseLong(time.group(3)) + Long.parseLong(time.group(4));
        long millis = roundedMillis("-".equals(time.group(1)) ? -1 : 1, seconds, time.group(5));
        return OptionalLong.of(millis);
    }

    /** Rounds half up, towards later. */
    static long roundedMillis(int sign, long seconds, @Nullable String fraction) {
        String digits = fraction == null ? "" : fraction;
        long nanos = digits.isEmpty() ? 0 : Long.parseLong(digits + "0".repeat(DIGITS - digits.length()));
        return Math.floorDiv(sign * (seconds * SECOND_NANOS + nanos) + MILLI_NANOS / 2, MILLI_NANOS);
    }
}
