package org.runflow.io.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lists of one kind of thing.
 *
 * @param element form of the things
 */
record PlainList(PlainForm element) implements PlainForm {
    @Override
    public boolean isClosed() {
        return element.isClosed();
    }

    @Override
    public boolean knows(Object value) {
        if (!isClosed()) {
            for (@Nullable Object each : (Collection<?>) value) {
                if (each != null && !element.knows(each)) {
                    return false;
                }
            }
        }
        return true;
    }

    @Override
    public Set<Class<?>> types() {
        return element.types();
    }

    @Override
    public void write(Object value, JsonGenerator json) throws IOException {
        json.writeStartArray();
        for (@Nullable Object each : (Collection<?>) value) {
            if (each == null) {
                json.writeNull();
            } else {
                element.write(each, json);
            }
        }
        json.writeEndArray();
    }

    @Override
    public List<Object> read(JsonParser json) throws IOException {
        if (!json.hasToken(JsonToken.START_ARRAY)) {
            throw new NotPlainException();
        }
        List<Object> values = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            values.add(element.read(json));
        }
        return values;
    }
}
