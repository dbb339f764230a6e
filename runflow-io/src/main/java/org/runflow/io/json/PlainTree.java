package org.runflow.io.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Values of which no type is known: maps, lists, texts, numbers and truths, and when they are written also whatever else has a form.
 *
 * @param shapes which the mapper alone knows
 */
record PlainTree(JsonShapes shapes) implements PlainForm {

    @Override
    public boolean isClosed() {
        return false;
    }

    @Override
    public boolean knows(Object value) {
        if (!shapes.leaveTrees()) {
            return false;
        }
        if (value instanceof Map<?, ?> map && isOfJdk(map)) {
            return knowsAll(map);
        }
        if (value instanceof Collection<?> list && isOfJdk(list)) {
            return knowsAll(list);
        }
        PlainForm form = PlainForms.find(value.getClass());
        return form != null
                && shapes.leave(form.types())
                && (form.isClosed() || (shapes == JsonShapes.none() && form.knows(value)));
    }

    /** Others may have a form of their own that the mapper knows. */
    private static boolean isOfJdk(Object container) {
        return container.getClass().getName().startsWith("java.util.")
                || container.getClass().getName().startsWith("com.google.common.collect.");
    }

    private boolean knowsAll(Map<?, ?> map) {
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            @Nullable Object value = entry.getValue();
            if (!(entry.getKey() instanceof String) || (value != null && !knows(value))) {
                return false;
            }
        }
        return true;
    }

    private boolean knowsAll(Collection<?> list) {
        for (@Nullable Object value : list) {
            if (value != null && !knows(value)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void write(Object value, JsonGenerator json) throws IOException {
        if (value instanceof Map<?, ?> map) {
            json.writeStartObject();
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                json.writeFieldName((String) entry.getKey());
                writePart(entry.getValue(), json);
            }
            json.writeEndObject();
        } else if (value instanceof Collection<?> list) {
            json.writeStartArray();
            for (@Nullable Object each : list) {
                writePart(each, json);
            }
            json.writeEndArray();
        } else {
            PlainForms.get(value.getClass()).write(value, json);
        }
    }

    private void writePart(@Nullable Object value, JsonGenerator json) throws IOException {
        if (value == null) {
            json.writeNull();
        } else {
            write(value, json);
        }
    }

    @Override
    public Object read(JsonParser json) throws IOException {
        @Nullable Object value = readPart(json);
        if (value == null) {
            throw new NotPlainException();
        }
        return value;
    }

    private static @Nullable Object readPart(JsonParser json) throws IOException {
        JsonToken token = json.currentToken();
        if (token == null) {
            throw new NotPlainException();
        }
        return switch (token) {
            case START_OBJECT -> readMap(json);
            case START_ARRAY -> readList(json);
            case VALUE_STRING -> json.getText();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> json.getNumberValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            default -> throw new NotPlainException();
        };
    }

    /**
     * Reads an object that has begun.
     *
     * @throws NotPlainException when it has no end
     * @throws IOException when it is no JSON
     */
    static Map<String, Object> readMap(JsonParser json) throws IOException {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            json.nextToken();
            values.put(name, readPart(json));
        }
        if (!json.hasToken(JsonToken.END_OBJECT)) {
            throw new NotPlainException();
        }
        return withNulls(values);
    }

    /** What other programs have written may hold nulls, which no type here shows. */
    @SuppressWarnings({"NullAway", "unchecked"})
    private static Map<String, Object> withNulls(Map<String, @Nullable Object> values) {
        return (Map<String, Object>) (Map<String, ?>) values;
    }

    private static List<@Nullable Object> readList(JsonParser json) throws IOException {
        List<@Nullable Object> values = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            values.add(readPart(json));
        }
        return values;
    }
}
