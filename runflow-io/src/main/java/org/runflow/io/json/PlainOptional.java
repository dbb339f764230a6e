package org.runflow.io.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What may be absent, as a component of a record: the value itself, or nothing.
 *
 * @param empty of the class in question
 * @param content form of the value
 */
record PlainOptional(Object empty, PlainForm content) implements PlainForm {
    @Override
    public boolean isClosed() {
        return content.isClosed();
    }

    @Override
    public boolean knows(Object value) {
        return isAbsent(value) || content.knows(in(value));
    }

    @Override
    public boolean isAbsent(Object value) {
        return empty.equals(value);
    }

    @Override
    public Object absent() {
        return empty;
    }

    @Override
    public Set<Class<?>> types() {
        return content.types();
    }

    @Override
    public void write(Object value, JsonGenerator json) throws IOException {
        content.write(in(value), json);
    }

    @Override
    public Object read(JsonParser json) throws IOException {
        Object value = content.read(json);
        if (empty instanceof OptionalDouble) {
            return OptionalDouble.of((Double) value);
        }
        if (empty instanceof OptionalInt) {
            return OptionalInt.of((Integer) value);
        }
        return empty instanceof OptionalLong ? OptionalLong.of((Long) value) : Optional.of(value);
    }

    private static Object in(Object value) {
        if (value instanceof OptionalDouble number) {
            return number.getAsDouble();
        }
        if (value instanceof OptionalInt number) {
            return number.getAsInt();
        }
        return value instanceof OptionalLong number ? number.getAsLong() : ((Optional<?>) value).orElseThrow();
    }
}
