package org.runflow.io.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Records by their components, in their order. */
final class PlainRecord implements PlainForm {
    private final Constructor<?> constructor;
    private final List<Part> parts;
    /** What is written behind them, and passed over when read. */
    private final @Nullable Part told;

    private final boolean closed;
    private final Set<Class<?>> types;
    private final Map<String, Integer> places = new HashMap<>();

    /**
     * Takes the parts of a record.
     *
     * @param constructor takes their values
     * @param parts in the order of the components
     * @param told what is written behind them, and passed over when read
     */
    PlainRecord(Constructor<?> constructor, List<Part> parts, @Nullable Part told) {
        this.constructor = constructor;
        this.parts = parts;
        this.told = told;
        boolean allClosed = true;
        Set<Class<?>> all = new HashSet<>();
        all.add(constructor.getDeclaringClass());
        for (int i = 0; i < parts.size(); i++) {
            places.put(parts.get(i).name(), i);
            all.addAll(parts.get(i).form().types());
            allClosed &= parts.get(i).form().isClosed();
        }
        this.closed = allClosed;
        this.types = all;
    }

    /**
     * A property.
     *
     * @param name in documents
     * @param accessor gives its value
     * @param form of the value
     * @param leftOutWhenEmpty whether an empty map is left out
     */
    record Part(String name, Method accessor, PlainForm form, boolean leftOutWhenEmpty) {
        @Nullable
        Object of(Object owner) throws IOException {
            try {
                return accessor.invoke(owner);
            } catch (ReflectiveOperationException e) {
                throw new IOException("'" + name + "' cannot be told", e);
            }
        }

        boolean isAbsent(@Nullable Object value) {
            return value == null || form.isAbsent(value) || (leftOutWhenEmpty && ((Map<?, ?>) value).isEmpty());
        }

        Object absent() throws NotPlainException {
            Object absent = leftOutWhenEmpty ? new TreeMap<>() : form.absent();
            if (absent == null) {
                throw new NotPlainException();
            }
            return absent;
        }
    }

    @Override
    public boolean isClosed() {
        return closed;
    }

    @Override
    public boolean knows(Object value) {
        return closed || knowsParts(value);
    }

    private boolean knowsParts(Object record) {
        try {
            for (Part part : parts) {
                @Nullable Object value = part.of(record);
                if (value != null && !part.form().knows(value)) {
                    return false;
                }
            }
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public Set<Class<?>> types() {
        return types;
    }

    @Override
    public void write(Object value, JsonGenerator json) throws IOException {
        json.writeStartObject();
        writeParts(value, json);
        json.writeEndObject();
    }

    /** Writes the properties into an object that has begun. */
    void writeParts(Object record, JsonGenerator json) throws IOException {
        for (Part part : parts) {
            write(part, record, json);
        }
        if (told != null) {
            write(told, record, json);
        }
    }

    private static void write(Part part, Object record, JsonGenerator json) throws IOException {
        @Nullable Object value = part.of(record);
        if (value != null && !part.isAbsent(value)) {
            json.writeFieldName(part.name());
            part.form().write(value, json);
        }
    }

    @Override
    public Object read(JsonParser json) throws IOException {
        if (!json.hasToken(JsonToken.START_OBJECT)) {
            throw new NotPlainException();
        }
        return readParts(json);
    }

    /** Reads the properties that are left of an object that has begun, to its end. */
    Object readParts(JsonParser json) throws IOException {
        @Nullable Object[] values = new @Nullable Object[parts.size()];
        for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            json.nextToken();
            Integer place = places.get(name);
            if (place != null) {
                values[place] = parts.get(place).form().read(json);
            } else if (told != null && told.name().equals(name)) {
                told.form().read(json);
            } else {
                throw new NotPlainException();
            }
        }
        if (!json.hasToken(JsonToken.END_OBJECT)) {
            throw new NotPlainException();
        }
        for (int i = 0; i < values.length; i++) {
            if (values[i] == null) {
                values[i] = parts.get(i).absent();
            }
        }
        return made(values);
    }

    private Object made(@Nullable Object[] values) throws NotPlainException {
        try {
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new NotPlainException();
        }
    }
}
