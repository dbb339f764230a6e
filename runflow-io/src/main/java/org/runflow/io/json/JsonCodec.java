package org.runflow.io.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.NameTransformer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.runflow.store.Codec;

/**
 * Records as JSON for people: indented, {@code schema_version} first. A record that stands as a list, or as an object by id, at the top of its file
 * has no place for a version; there the manifest alone knows it.
 *
 * @param <T> a record
 */
public final class JsonCodec<T> implements Codec<T> {
    private static final String SCHEMA_VERSION = "schema_version";

    private final Class<T> type;
    private final String schema;
    private final JsonShapes shapes;

    /**
     * Makes a codec for records whose parts need no shapes.
     *
     * @param type a record
     * @param schema version written into and expected from every document
     */
    public JsonCodec(Class<T> type, String schema) {
        this(type, schema, JsonShapes.none());
    }

    /**
     * Makes a codec.
     *
     * @param type a record
     * @param schema version written into and expected from every document
     * @param shapes of the types in it
     */
    public JsonCodec(Class<T> type, String schema, JsonShapes shapes) {
        this.type = type;
        this.schema = schema;
        this.shapes = shapes;
    }

    @Override
    public String mediaType() {
        return "application/json";
    }

    @Override
    public void encode(T value, OutputStream out) throws IOException {
        try (JsonGenerator json = RunflowJson.prettyWriter(shapes).createGenerator(out)) {
            SerializerProvider provider = shapes.mapper().getSerializerProviderInstance();
            JsonSerializer<Object> members = members(provider);
            if (members.isUnwrappingSerializer()) {
                json.writeStartObject();
                json.writeStringField(SCHEMA_VERSION, schema);
                members.serialize(value, json, provider);
                json.writeEndObject();
            } else {
                provider.findValueSerializer(type).serialize(value, json, provider);
            }
            json.writeRaw('\n');
        }
    }

    @Override
    public T decode(InputStream in) throws IOException {
        JsonNode tree = shapes.mapper().readTree(in);
        boolean hasMembers =
                members(shapes.mapper().getSerializerProviderInstance()).isUnwrappingSerializer();
        if (hasMembers && tree instanceof ObjectNode document) {
            JsonNode version = document.remove(SCHEMA_VERSION);
            if (version == null || !schema.equals(version.asText())) {
                throw JsonMappingException.from(
                        (JsonParser) null, "schema_version is " + version + ", expected \"" + schema + "\"");
            }
        }
        return shapes.mapper().treeToValue(tree, type);
    }

    /** Writes the record's properties into an object that is open already; no unwrapping serializer when the record is no object of its own. */
    private JsonSerializer<Object> members(SerializerProvider provider) throws JsonMappingException {
        return provider.findValueSerializer(type).unwrappingSerializer(NameTransformer.NOP);
    }
}
