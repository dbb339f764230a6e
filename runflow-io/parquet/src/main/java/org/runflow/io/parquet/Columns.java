package org.runflow.io.parquet;

import java.time.Instant;
import java.time.LocalDate;

/** Values that a column holds, as they come back from it; of other ones it would make something else. */
final class Columns {
    private static final Instant FIRST_INSTANT = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant LAST_INSTANT = Instant.parse("9999-12-31T23:59:59.999999999Z");

    private Columns() {}

    static boolean isInstant(Instant instant) {
        return !instant.isBefore(FIRST_INSTANT) && !instant.isAfter(LAST_INSTANT);
    }

    static Instant instant(Instant instant) {
        if (!isInstant(instant)) {
            throw new IllegalArgumentException("a column holds instants of the years 0 to 9999, not '" + instant + "'");
        }
        return instant;
    }

    static LocalDate day(LocalDate day) {
        if (day.toEpochDay() != (int) day.toEpochDay()) {
            throw new IllegalArgumentException("a column holds days from " + LocalDate.ofEpochDay(Integer.MIN_VALUE)
                    + " to " + LocalDate.ofEpochDay(Integer.MAX_VALUE) + ", not '" + day + "'");
        }
        return day;
    }

    static String text(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (Character.charCount(text.codePointAt(i)) == 1) {
                    throw new IllegalArgumentException("a column holds no text with half a surrogate pair");
                }
                i++;
            }
        }
        return text;
    }
}
