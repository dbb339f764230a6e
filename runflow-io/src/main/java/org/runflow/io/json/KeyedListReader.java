package org.runflow.io.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.type.CollectionType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.runflow.value.ById;
import org.runflow.value.Identified;

/** Reads things that are kept by id, from an object by id or from a list. */
final class KeyedListReader extends StdDeserializer<ById<?>> {
    private static final long serialVersionUID = 1L;

    private final CollectionType type;
    private final boolean listed;

    KeyedListReader(CollectionType type, boolean listed) {
        super(type);
        this.type = type;
        this.listed = listed;
    }

    @Override
    public ById<?> deserialize(JsonParser json, DeserializationContext context) throws IOException {
        List<Identified> things = listed ? list(json, context) : object(json, context);
        try {
            return ById.of(things);
        } catch (IllegalArgumentException e) {
            return context.reportInputMismatch(this, "%s", e.getMessage());
        }
    }

    private List<Identified> list(JsonParser json, DeserializationContext context) throws IOException {
        if (!json.isExpectedStartArrayToken()) {
            context.reportWrongTokenException(this, JsonToken.START_ARRAY, "a list begins with a bracket");
        }
        List<Identified> things = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            things.add(read(json, context));
        }
        return things;
    }

    private List<Identified> object(JsonParser json, DeserializationContext context) throws IOException {
        List<Identified> things = new ArrayList<>();
        for (String key = firstKey(json, context); key != null; key = json.nextFieldName()) {
            json.nextToken();
            Identified thing = read(json, context);
            if (!thing.id().equals(key)) {
                context.reportInputMismatch(this, "entry '%s' holds the id '%s'", key, thing.id());
            }
            things.add(thing);
        }
        if (json.currentToken() != JsonToken.END_OBJECT) {
            context.reportWrongTokenException(this, JsonToken.END_OBJECT, "the object of entries does not end");
        }
        return things;
    }

    /** A record that is nothing but the list gets here with its object opened and the first name read. */
    private @Nullable String firstKey(JsonParser json, DeserializationContext context) throws IOException {
        if (json.isExpectedStartObjectToken()) {
            return json.nextFieldName();
        }
        if (json.hasToken(JsonToken.FIELD_NAME)) {
            return json.currentName();
        }
        if (!json.hasToken(JsonToken.END_OBJECT)) {
            context.reportWrongTokenException(this, JsonToken.START_OBJECT, "an object begins with a brace");
        }
        return null;
    }

    private Identified read(JsonParser json, DeserializationContext context) throws IOException {
        return context.readValue(json, type.getContentType());
    }
}
