package org.runflow.io.json;

import java.time.Duration;
import java.util.Optional;

/** Durations as we write them, {@code PT1M2.5S}, read without a regular expression. */
final class PlainDuration {
    /** A century: no arithmetic with two of them fails. */
    static final Duration LONGEST = Duration.ofDays(36_525);

    private static final String FORM = "PT";
    private static final char[] UNITS = {'H', 'M', 'S'};
    private static final int[] SECONDS = {3600, 60, 1};
    private static final int NANO_DIGITS = 9;
    private static final int MOST_DIGITS = 9;

    private PlainDuration() {}

    static boolean isSensible(Duration duration) {
        return !duration.isNegative() && duration.compareTo(LONGEST) <= 0;
    }

    /** {@return the duration, or empty when it is written in any other way, is none, or is not from 0 to 100 years} */
    static Optional<Duration> find(String text) {
        if (!text.startsWith(FORM) || text.length() == FORM.length()) {
            return Optional.empty();
        }
        long seconds = 0;
        int nanos = 0;
        int at = FORM.length();
        for (int unit = 0; unit < UNITS.length && at < text.length(); unit++) {
            int end = digitsFrom(text, at);
            int unitAt = unit == UNITS.length - 1 ? fractionFrom(text, end) : end;
            if (unitAt >= text.length() || end == at || end - at > MOST_DIGITS) {
                return Optional.empty();
            }
            if (text.charAt(unitAt) == UNITS[unit]) {
                seconds += SECONDS[unit] * Long.parseLong(text, at, end, 10);
                nanos = unitAt == end ? 0 : nanos(text, end + 1, unitAt);
                at = unitAt + 1;
            }
        }
        return at < text.length() || nanos < 0
                ? Optional.empty()
                : Optional.of(Duration.ofSeconds(seconds, nanos)).filter(PlainDuration::isSensible);
    }

    /** Returns where what stands behind a point ends, if there is one. */
    private static int fractionFrom(String text, int at) {
        return at < text.length() && text.charAt(at) == '.' ? digitsFrom(text, at + 1) : at;
    }

    /** Of the digits behind the point; negative when there are none or too many. */
    private static int nanos(String text, int from, int to) {
        if (to == from || to - from > NANO_DIGITS) {
            return -1;
        }
        int nanos = Integer.parseInt(text, from, to, 10);
        for (int digits = to - from; digits < NANO_DIGITS; digits++) {
            nanos *= 10;
        }
        return nanos;
    }

    /** Returns where the digits end. */
    private static int digitsFrom(String text, int at) {
        int end = at;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end;
    }
}
