package org.runflow.io.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Values without parts: texts, truths, numbers, times. */
enum PlainScalar implements PlainForm {
    TEXT,
    TRUTH,
    INT,
    LONG,
    DOUBLE,
    INSTANT,
    DURATION;

    /** Returns the form of a class; null when it is none of these. */
    static @Nullable PlainScalar find(Class<?> type) {
        if (type == String.class) {
            return TEXT;
        }
        if (type == boolean.class || type == Boolean.class) {
            return TRUTH;
        }
        if (type == int.class || type == Integer.class) {
            return INT;
        }
        if (type == long.class || type == Long.class) {
            return LONG;
        }
        if (type == double.class || type == Double.class) {
            return DOUBLE;
        }
        if (type == Instant.class) {
            return INSTANT;
        }
        return type == Duration.class ? DURATION : null;
    }

    @Override
    public void write(Object value, JsonGenerator json) throws IOException {
        switch (this) {
            case TEXT -> json.writeString((String) value);
            case TRUTH -> json.writeBoolean((Boolean) value);
            case INT -> json.writeNumber((Integer) value);
            case LONG -> json.writeNumber((Long) value);
            case DOUBLE -> json.writeNumber((Double) value);
            case INSTANT -> json.writeString(PlainInstant.text((Instant) value));
            case DURATION -> json.writeString(value.toString());
        }
    }

    @Override
    public Object read(JsonParser json) throws IOException {
        return switch (this) {
            case TEXT -> text(json);
            case TRUTH -> truth(json);
            case INT -> number(json, JsonToken.VALUE_NUMBER_INT).getIntValue();
            case LONG -> number(json, JsonToken.VALUE_NUMBER_INT).getLongValue();
            case DOUBLE -> number(json, JsonToken.VALUE_NUMBER_FLOAT).getDoubleValue();
            case INSTANT -> found(PlainInstant.find(text(json)).orElse(null));
            case DURATION -> found(PlainDuration.find(text(json)).orElse(null));
        };
    }

    static String text(JsonParser json) throws IOException {
        if (!json.hasToken(JsonToken.VALUE_STRING)) {
            throw new NotPlainException();
        }
        return json.getText();
    }

    private static boolean truth(JsonParser json) throws IOException {
        if (!json.hasToken(JsonToken.VALUE_TRUE) && !json.hasToken(JsonToken.VALUE_FALSE)) {
            throw new NotPlainException();
        }
        return json.hasToken(JsonToken.VALUE_TRUE);
    }

    private static JsonParser number(JsonParser json, JsonToken kind) throws IOException {
        if (!json.hasToken(kind)) {
            throw new NotPlainException();
        }
        return json;
    }

    private static <T> T found(@Nullable T value) throws NotPlainException {
        if (value == null) {
            throw new NotPlainException();
        }
        return value;
    }
}
