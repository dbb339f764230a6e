package org.runflow.io.parquet;

import com.jerolba.carpet.model.FieldType;
import com.jerolba.carpet.model.FieldTypes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.runflow.io.json.JsonText;

/** What all values of a column are, as far as they were seen. */
enum Kind {
    /** There was none yet. */
    NOTHING,
    /** Words for what is no number, as JSON has none. */
    NOT_FINITE,
    TRUTH,
    WHOLE,
    NUMBER,
    INSTANT,
    /** Texts, and everything that is no column of its own: lists, objects, a mixture. */
    TEXT;

    private static final Set<String> NO_NUMBERS = Set.of("NaN", "Infinity", "-Infinity");

    /** {@return the type of a column of such values} */
    FieldType type() {
        return switch (this) {
            case NOT_FINITE, NUMBER -> FieldTypes.DOUBLE;
            case TRUTH -> FieldTypes.BOOLEAN;
            case WHOLE -> FieldTypes.LONG;
            case INSTANT -> FieldTypes.INSTANT;
            case NOTHING, TEXT -> FieldTypes.STRING;
        };
    }

    /** {@return what a value of JSON is} */
    static Kind of(@Nullable Object value) {
        if (value == null) {
            return NOTHING;
        }
        if (value instanceof Boolean) {
            return TRUTH;
        }
        if (value instanceof Integer || value instanceof Long) {
            return WHOLE;
        }
        if (value instanceof Number && !(value instanceof BigInteger)) {
            return NUMBER;
        }
        if (value instanceof String text) {
            return NO_NUMBERS.contains(text) ? NOT_FINITE : isInstant(text) ? INSTANT : TEXT;
        }
        return TEXT;
    }

    /** {@return what values of both kinds are} */
    Kind and(Kind other) {
        if (this == other || other == NOTHING) {
            return this;
        }
        if (this == NOTHING) {
            return other;
        }
        return isNumber() && other.isNumber() ? NUMBER : TEXT;
    }

    /**
     * {@return what is written for a value}
     *
     * @throws IllegalArgumentException when no column holds it
     */
    @Nullable
    Object column(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        return switch (this) {
            case NOT_FINITE, NUMBER ->
                value instanceof Number number ? number.doubleValue() : Double.parseDouble((String) value);
            case WHOLE -> ((Number) value).longValue();
            case INSTANT -> Instant.parse((String) value);
            case TRUTH -> value;
            case NOTHING, TEXT -> value instanceof String text ? Columns.text(text) : text(value);
        };
    }

    private boolean isNumber() {
        return this == WHOLE || this == NUMBER || this == NOT_FINITE;
    }

    /** Only what stays as it is. */
    private static boolean isInstant(String text) {
        if (text.length() < "2026-01-01T00:00:00Z".length() || !text.endsWith("Z")) {
            return false;
        }
        try {
            Instant instant = Instant.parse(text);
            return Columns.isInstant(instant)
                    && instant.toString().equals(text)
                    && instant.truncatedTo(ChronoUnit.MICROS).equals(instant);
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static String text(Object value) {
        try {
            return new String(JsonText.line(value), StandardCharsets.UTF_8).stripTrailing();
        } catch (IOException e) {
            throw new UncheckedIOException("what came from JSON has one", e);
        }
    }
}
