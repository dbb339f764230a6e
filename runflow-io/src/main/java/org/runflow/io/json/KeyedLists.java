package org.runflow.io.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.PrettyPrinter;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.Module.SetupContext;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.Deserializers;
import com.fasterxml.jackson.databind.jsontype.TypeDeserializer;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.Serializers;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.databind.type.CollectionType;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.runflow.value.ById;
import org.runflow.value.Identified;

/**
 * Things that are kept by id: an object by id in files, in the order of the list, {@code {"A1": {"seg_id": "A1", …}, …}}; some kinds as a list. Read
 * without looking at anything else than the type, so that whoever brings results of his own need not name them here.
 */
final class KeyedLists extends SimpleModule {
    private static final long serialVersionUID = 1L;

    private final transient Set<Class<? extends Identified>> listed;
    private final transient Set<Class<? extends Identified>> inLines;

    /**
     * Leaves some lists as they are.
     *
     * @param listed kinds of things that are a list in files
     * @param inLines kinds of things of which each has a line of its own
     */
    KeyedLists(Set<Class<? extends Identified>> listed, Set<Class<? extends Identified>> inLines) {
        super("keyed-lists");
        this.listed = Set.copyOf(listed);
        this.inLines = Set.copyOf(inLines);
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
                if (!isById(type) || (isListed(type) && !isInLines(type))) {
                    return null;
                }
                return isListed(type) ? new LineWriter() : new Writer(isInLines(type));
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
                return isById(type) ? new KeyedListReader(type, isListed(type)) : null;
            }
        });
    }

    private static boolean isById(CollectionType type) {
        return type.getRawClass() == ById.class;
    }

    private boolean isListed(CollectionType type) {
        return listed.contains(type.getContentType().getRawClass());
    }

    private boolean isInLines(CollectionType type) {
        return inLines.contains(type.getContentType().getRawClass());
    }

    private static final class LineWriter extends StdSerializer<ById<?>> {
        private static final long serialVersionUID = 1L;

        LineWriter() {
            super(ById.class, false);
        }

        @Override
        public void serialize(ById<?> things, JsonGenerator json, SerializerProvider provider) throws IOException {
            PrettyPrinter around = Lines.begin(json);
            json.writeStartArray();
            for (Identified thing : things) {
                provider.defaultSerializeValue(thing, json);
            }
            json.writeEndArray();
            json.setPrettyPrinter(around);
        }
    }

    private static final class Writer extends StdSerializer<ById<?>> {
        private static final long serialVersionUID = 1L;

        private final boolean inLines;

        Writer(boolean inLines) {
            super(ById.class, false);
            this.inLines = inLines;
        }

        @Override
        public void serialize(ById<?> things, JsonGenerator json, SerializerProvider provider) throws IOException {
            PrettyPrinter around = inLines ? Lines.begin(json) : json.getPrettyPrinter();
            json.writeStartObject();
            for (Identified thing : things) {
                json.writeFieldName(thing.id());
                provider.defaultSerializeValue(thing, json);
            }
            json.writeEndObject();
            json.setPrettyPrinter(around);
        }
    }
}
