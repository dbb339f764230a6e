package org.runflow.io.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.util.ClassUtil;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/** Reads records of one class from objects of their components, and refuses what the mapper would refuse. Safe for use by several threads. */
final class OwnRecordReader extends StdDeserializer<Object> {
    private static final long serialVersionUID = 1L;

    private final transient List<OwnProperty> properties;
    private final transient OwnConstructor constructor;
    private final transient Map<String, Integer> places = new HashMap<>();
    /** How values of each property are read, once that has been asked for. */
    private final transient AtomicReferenceArray<@Nullable JsonDeserializer<Object>> readers;

    OwnRecordReader(JavaType type, List<OwnProperty> properties, OwnConstructor constructor) {
        super(type);
        this.properties = properties;
        this.constructor = constructor;
        this.readers = new AtomicReferenceArray<>(properties.size());
        for (int i = 0; i < properties.size(); i++) {
            places.put(nameOf(i), i);
        }
    }

    @Override
    public boolean isCachable() {
        return true;
    }

    @Override
    public Collection<Object> getKnownPropertyNames() {
        return List.copyOf(places.keySet());
    }

    /** An object whose beginning has been read already goes on with its next property, or ends. */
    @Override
    public Object deserialize(JsonParser json, DeserializationContext context) throws IOException {
        if (json.hasToken(JsonToken.START_OBJECT)) {
            json.nextToken();
        } else if (!json.hasToken(JsonToken.FIELD_NAME) && !json.hasToken(JsonToken.END_OBJECT)) {
            return context.handleUnexpectedToken(getValueType(context), json);
        }
        @Nullable Object[] values = new @Nullable Object[properties.size()];
        while (json.hasToken(JsonToken.FIELD_NAME)) {
            String name = json.currentName();
            json.nextToken();
            Integer place = places.get(name);
            if (place == null) {
                handleUnknownProperty(json, context, handledType(), name);
            } else {
                values[place] = read(place, json, context);
            }
            json.nextToken();
        }
        for (int i = 0; i < values.length; i++) {
            if (values[i] == null) {
                values[i] = absent(i, json, context);
            }
        }
        return made(values, context);
    }

    private @Nullable Object read(int place, JsonParser json, DeserializationContext context) throws IOException {
        try {
            JsonDeserializer<Object> reader = reader(place, context);
            @Nullable
            Object value = json.hasToken(JsonToken.VALUE_NULL)
                    ? reader.getNullValue(context)
                    : reader.deserialize(json, context);
            if (value == null) {
                throw MismatchedInputException.from(json, handledType(), "null stands where a value is needed");
            }
            return value;
        } catch (JsonMappingException | RuntimeException e) {
            throw JsonMappingException.wrapWithPath(e, handledType(), nameOf(place));
        }
    }

    private Object absent(int place, JsonParser json, DeserializationContext context) throws IOException {
        try {
            Object value = reader(place, context).getAbsentValue(context);
            if (value == null) {
                throw MismatchedInputException.from(json, handledType(), "a property is missing");
            }
            return value;
        } catch (JsonMappingException e) {
            throw JsonMappingException.wrapWithPath(e, handledType(), nameOf(place));
        }
    }

    private Object made(@Nullable Object[] values, DeserializationContext context) throws IOException {
        try {
            return constructor.made(values);
        } catch (ReflectiveOperationException e) {
            return context.handleInstantiationProblem(handledType(), values, ClassUtil.getRootCause(e));
        }
    }

    private JsonDeserializer<Object> reader(int place, DeserializationContext context) throws JsonMappingException {
        JsonDeserializer<Object> known = readers.get(place);
        if (known == null) {
            known = context.findRootValueDeserializer(properties.get(place).type());
            readers.set(place, known);
        }
        return known;
    }

    private String nameOf(int place) {
        return properties.get(place).name().getValue();
    }
}
