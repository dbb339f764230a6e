package org.runflow.io.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.type.WritableTypeId;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.databind.util.NameTransformer;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/** Writes records of one class, component by component, as the mapper would; what is absent is left out. Safe for use by several threads. */
final class OwnRecordWriter extends StdSerializer<Object> {
    private static final long serialVersionUID = 1L;

    private final transient List<OwnProperty> properties;
    /** How values of each property are written, once that has been asked for. */
    private final transient AtomicReferenceArray<@Nullable JsonSerializer<Object>> writers;

    private final boolean isUnwrapping;

    OwnRecordWriter(JavaType type, List<OwnProperty> properties) {
        super(type.getRawClass(), false);
        this.properties = properties;
        this.writers = new AtomicReferenceArray<>(properties.size());
        this.isUnwrapping = false;
    }

    private OwnRecordWriter(OwnRecordWriter wrapping) {
        super(wrapping);
        this.properties = wrapping.properties;
        this.writers = wrapping.writers;
        this.isUnwrapping = true;
    }

    @Override
    public JsonSerializer<Object> unwrappingSerializer(NameTransformer names) {
        return new OwnRecordWriter(this);
    }

    @Override
    public boolean isUnwrappingSerializer() {
        return isUnwrapping;
    }

    @Override
    public void serialize(Object record, JsonGenerator json, SerializerProvider provider) throws IOException {
        if (isUnwrapping) {
            writeMembers(record, json, provider);
        } else {
            json.writeStartObject(record);
            writeMembers(record, json, provider);
            json.writeEndObject();
        }
    }

    @Override
    public void serializeWithType(Object record, JsonGenerator json, SerializerProvider provider, TypeSerializer family)
            throws IOException {
        WritableTypeId begun = family.writeTypePrefix(json, family.typeId(record, JsonToken.START_OBJECT));
        writeMembers(record, json, provider);
        family.writeTypeSuffix(json, begun);
    }

    /** Writes the properties into an object that is open already; says where in the record a value is that cannot be written. */
    private void writeMembers(Object record, JsonGenerator json, SerializerProvider provider) throws IOException {
        for (int i = 0; i < properties.size(); i++) {
            OwnProperty property = properties.get(i);
            try {
                @Nullable Object value = property.of(record);
                if (value != null && !isAbsent(value)) {
                    json.writeFieldName(property.name());
                    write(i, value, json, provider);
                }
            } catch (IOException | RuntimeException e) {
                wrapAndThrow(provider, e, record, property.name().getValue());
            }
        }
    }

    private static boolean isAbsent(Object value) {
        return (value instanceof Optional<?> any && any.isEmpty())
                || (value instanceof OptionalInt whole && whole.isEmpty())
                || (value instanceof OptionalLong whole && whole.isEmpty())
                || (value instanceof OptionalDouble number && number.isEmpty());
    }

    private static boolean writePrimitive(Class<?> type, Object value, JsonGenerator json) throws IOException {
        if (type == int.class) {
            json.writeNumber((int) value);
        } else if (type == double.class) {
            json.writeNumber((double) value);
        } else if (type == long.class) {
            json.writeNumber((long) value);
        } else if (type == boolean.class) {
            json.writeBoolean((boolean) value);
        } else {
            return false;
        }
        return true;
    }

    private void write(int place, Object value, JsonGenerator json, SerializerProvider provider) throws IOException {
        JavaType type = properties.get(place).type();
        if (writePrimitive(type.getRawClass(), value, json)) {
            return;
        }
        if (isSettled(type)) {
            writer(place, provider).serialize(value, json, provider);
            return;
        }
        JsonSerializer<Object> writer = provider.findValueSerializer(value.getClass(), null);
        TypeSerializer family = provider.findTypeSerializer(type);
        if (family == null) {
            writer.serialize(value, json, provider);
        } else {
            writer.serializeWithType(value, json, provider, family);
        }
    }

    /** Whether the declared type alone says how its values are written. */
    private static boolean isSettled(JavaType type) {
        return type.isFinal() || type.isContainerType() || type.isReferenceType() || type.isEnumType();
    }

    private JsonSerializer<Object> writer(int place, SerializerProvider provider) throws JsonMappingException {
        JsonSerializer<Object> known = writers.get(place);
        if (known == null) {
            known = provider.findValueSerializer(properties.get(place).type(), null);
            writers.set(place, known);
        }
        return known;
    }
}
