package org.runflow.io.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.Module.SetupContext;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.Deserializers;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.jsontype.TypeDeserializer;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.Serializers;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.databind.type.CollectionType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Lists of records that files show as an object by id, in the order of the list: {@code {"A1": {"seg_id": "A1", …}, …}}. */
final class KeyedLists extends SimpleModule {
    private static final long serialVersionUID = 1L;

    private final transient Map<Class<?>, Function<Object, String>> idByType;

    KeyedLists(Map<Class<?>, Function<Object, String>> idByType) {
        super("keyed-lists");
        this.idByType = Map.copyOf(idByType);
    }

    @Override
    public void setupModule(SetupContext context) {
        context.addSerializers(new Serializers.Base() {
            @Override
            public @Nullable JsonSerializer<?> findCollectionSerializer(
                    SerializationConfig config,
                    CollectionType type,
                    BeanDescription description,
                    @Nullable TypeSerializer elementTypes,
                    @Nullable JsonSerializer<Object> elements) {
                return idOf(type).map(Writer::new).orElse(null);
            }
        });
        context.addDeserializers(new Deserializers.Base() {
            @Override
            public @Nullable JsonDeserializer<?> findCollectionDeserializer(
                    CollectionType type,
                    DeserializationConfig config,
                    BeanDescription description,
                    @Nullable TypeDeserializer elementTypes,
                    @Nullable JsonDeserializer<?> elements) {
                return idOf(type).map(id -> new Reader(type, id)).orElse(null);
            }
        });
    }

    private Optional<Function<Object, String>> idOf(CollectionType type) {
        return Optional.ofNullable(idByType.get(type.getContentType().getRawClass()));
    }

    private static final class Writer extends StdSerializer<List<?>> {
        private static final long serialVersionUID = 1L;

        private final transient Function<Object, String> id;

        Writer(Function<Object, String> id) {
            super(List.class, false);
            this.id = id;
        }

        @Override
        public void serialize(List<?> elements, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeStartObject();
            for (Object element : elements) {
                json.writeFieldName(id.apply(element));
                provider.defaultSerializeValue(element, json);
            }
            json.writeEndObject();
        }
    }

    private static final class Reader extends StdDeserializer<List<?>> {
        private static final long serialVersionUID = 1L;

        private final CollectionType type;
        private final transient Function<Object, String> id;

        Reader(CollectionType type, Function<Object, String> id) {
            super(type);
            this.type = type;
            this.id = id;
        }

        @Override
        public List<?> deserialize(JsonParser json, DeserializationContext context) throws IOException {
            boolean atStart = json.isExpectedStartObjectToken();
            // a record that is nothing but the list gets here with its object opened and the first name read
            if (!atStart && !json.hasToken(JsonToken.FIELD_NAME) && !json.hasToken(JsonToken.END_OBJECT)) {
                return (List<?>) context.handleUnexpectedToken(type, json);
            }
            List<Object> elements = new ArrayList<>();
            String first =
                    atStart ? json.nextFieldName() : json.hasToken(JsonToken.FIELD_NAME) ? json.currentName() : null;
            for (String key = first; key != null; key = json.nextFieldName()) {
                json.nextToken();
                Object element = context.readValue(json, type.getContentType());
                if (!id.apply(element).equals(key)) {
                    context.reportInputMismatch(this, "entry '%s' holds the id '%s'", key, id.apply(element));
                }
                elements.add(element);
            }
            if (json.currentToken() != JsonToken.END_OBJECT) {
                context.reportWrongTokenException(this, JsonToken.END_OBJECT, "the object of entries does not end");
            }
            return elements;
        }
    }
}
