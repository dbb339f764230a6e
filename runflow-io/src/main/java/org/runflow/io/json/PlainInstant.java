package org.runflow.io.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Instants as we write them, {@code 2026-09-14T12:00:00.25Z}, read without a formatter: one of those costs the first instant of a process as much as a whole document,
 * and every other one ten times as much.
 */
final class PlainInstant {
    private static final String FORM = "0000-00-00T00:00:00";
    private static final int NANO_DIGITS = 9;

    /** The first and last second of the years 0000 to 9999. */
    static final long FIRST = -62_167_219_200L;

    static final long LAST = 253_402_300_799L;

    private PlainInstant() {}

    /** The instant; absent when it is written in any other way, or is none. */
    static Optional<Instant> find(String text) {
        int end = text.length() - 1;
        if (end < FORM.length() || text.charAt(end) != 'Z' || !begins(text)) {
            return Optional.empty();
        }
        int nanos = end == FORM.length() ? 0 : nanos(text, end);
        if (nanos < 0) {
            return Optional.empty();
        }
        try {
            LocalDateTime time = LocalDateTime.of(
                    number(text, 0, 4),
                    number(text, 5, 7),
                    number(text, 8, 10),
                    number(text, 11, 13),
                    number(text, 14, 16),
                    number(text, 17, 19));
            return Optional.of(Instant.ofEpochSecond(time.toEpochSecond(ZoneOffset.UTC), nanos));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** {@return the instant as {@link Instant#toString()} has it} */
    static String text(Instant instant) {
        long second = instant.getEpochSecond();
        if (second < FIRST || second > LAST) {
            return instant.toString();
        }
        LocalDateTime time = LocalDateTime.ofEpochSecond(second, instant.getNano(), ZoneOffset.UTC);
        StringBuilder text = new StringBuilder(FORM.length() + NANO_DIGITS + 2);
        append(text, time.getYear(), 4).append('-');
        append(text, time.getMonthValue(), 2).append('-');
        append(text, time.getDayOfMonth(), 2).append('T');
        append(text, time.getHour(), 2).append(':');
        append(text, time.getMinute(), 2).append(':');
        append(text, time.getSecond(), 2);
        appendNanos(text, instant.getNano());
        return text.append('Z').toString();
    }

    private static StringBuilder append(StringBuilder text, int number, int digits) {
        String all = Integer.toString(number);
        for (int i = all.length(); i < digits; i++) {
            text.append('0');
        }
        return text.append(all);
    }

    /** In groups of three digits, as few as there must be. */
    private static void appendNanos(StringBuilder text, int nanos) {
        if (nanos != 0) {
            text.append('.');
            if (nanos % 1_000_000 == 0) {
                append(text, nanos / 1_000_000, 3);
            } else if (nanos % 1_000 == 0) {
                append(text, nanos / 1_000, 6);
            } else {
                append(text, nanos, NANO_DIGITS);
            }
        }
    }

    private static boolean begins(String text) {
        for (int i = 0; i < FORM.length(); i++) {
            char wanted = FORM.charAt(i);
            char c = text.charAt(i);
            if (wanted == '0' ? c < '0' || c > '9' : c != wanted) {
                return false;
            }
        }
        return true;
    }

    /** Of the digits behind the point; negative when there are none, too many, or something else. */
    private static int nanos(String text, int end) {
        int digits = end - FORM.length() - 1;
        if (text.charAt(FORM.length()) != '.' || digits < 1 || digits > NANO_DIGITS) {
            return -1;
        }
        int nanos = 0;
        for (int i = 0; i < NANO_DIGITS; i++) {
            char c = i < digits ? text.charAt(FORM.length() + 1 + i) : '0';
            if (c < '0' || c > '9') {
                return -1;
            }
            nanos = 10 * nanos + c - '0';
        }
        return nanos;
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = 10 * number + text.charAt(i) - '0';
        }
        return number;
    }
}
