package org.runflow.io.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Sorted maps from texts or words to one kind of thing.
 *
 * @param words of the keys; empty for texts
 * @param element form of the things
 */
record PlainMap(Optional<PlainWord> words, PlainForm element) implements PlainForm {
    @Override
    public boolean isClosed() {
        return element.isClosed();
    }

    @Override
    public boolean knows(Object value) {
        if (!isClosed()) {
            for (@Nullable Object each : ((Map<?, ?>) value).values()) {
                if (each != null && !element.knows(each)) {
                    return false;
                }
            }
        }
        return true;
    }

    @Override
    public Set<Class<?>> types() {
        Set<Class<?>> types = new HashSet<>(element.types());
        words.ifPresent(keys -> types.addAll(keys.types()));
        return types;
    }

    @Override
    public void write(Object value, JsonGenerator json) throws IOException {
        json.writeStartObject();
        for (Map.Entry<?, ?> entry : ((Map<?, ?>) value).entrySet()) {
            json.writeFieldName(words.isPresent() ? words.get().wordOf(entry.getKey()) : (String) entry.getKey());
            @Nullable Object each = entry.getValue();
            if (each == null) {
                json.writeNull();
            } else {
                element.write(each, json);
            }
        }
        json.writeEndObject();
    }

    @Override
    public Map<Object, Object> read(JsonParser json) throws IOException {
        if (!json.hasToken(JsonToken.START_OBJECT)) {
            throw new NotPlainException();
        }
        Map<Object, Object> values = new TreeMap<>();
        for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            Object key = words.isPresent() ? words.get().constantOf(name) : name;
            json.nextToken();
            values.put(key, element.read(json));
        }
        if (!json.hasToken(JsonToken.END_OBJECT)) {
            throw new NotPlainException();
        }
        return values;
    }
}
