package org.runflow.io.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import com.fasterxml.jackson.databind.util.NameTransformer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
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

    /**
     * {@return a codec of lists: a JSON array of their elements, indented for people, without a version, which the manifest knows}
     *
     * @param element class of the elements
     * @param shapes of the types in it
     * @param <E> that class
     */
    public static <E> Codec<List<E>> ofList(Class<E> element, JsonShapes shapes) {
        return new ListCodec<>(element, shapes);
    }

    /** Types that come with the library and their shapes are tried by its tests, others in every process. */
    @Override
    public boolean isProven() {
        return OurTypes.isOfCore(type);
    }

    @Override
    public List<String> problems() {
        return verdict().stream().toList();
    }

    private Optional<String> verdict() {
        return isProven() ? Optional.empty() : shapes.verdict(type, SCHEMA_VERSION);
    }

    @Override
    public String mediaType() {
        return "application/json";
    }

    /**
     * Writes a value.
     *
     * @throws IllegalArgumentException when values of the type would not come back as they were; it names the components
     */
    @Override
    public void encode(T value, OutputStream out) throws IOException {
        verdict().ifPresent(problem -> {
            throw new IllegalArgumentException(problem);
        });
        try (JsonGenerator json = RunflowJson.prettyWriter(shapes).createGenerator(out)) {
            SerializerProvider provider = shapes.mapper().getSerializerProviderInstance();
            JsonSerializer<Object> members = members(provider);
            if (isMembers(members)) {
                json.writeStartObject();
                json.writeStringField(SCHEMA_VERSION, schema);
                members.serialize(value, json, provider);
                json.writeEndObject();
            } else {
                writeWhole(value, json, provider);
            }
            json.writeRaw('\n');
        }
    }

    /** What a member of a family holds only its own class says. */
    private void writeWhole(T value, JsonGenerator json, SerializerProvider provider) throws IOException {
        TypeSerializer family = provider.findTypeSerializer(provider.constructType(type));
        if (family == null) {
            provider.findTypedValueSerializer(type, false, null).serialize(value, json, provider);
        } else {
            provider.findValueSerializer(value.getClass(), null).serializeWithType(value, json, provider, family);
        }
    }

    @Override
    public T decode(InputStream in) throws IOException {
        ObjectReader reader = shapes.mapper().readerFor(type);
        try (JsonParser json = reader.createParser(in)) {
            boolean hasMembers = isMembers(members(shapes.mapper().getSerializerProviderInstance()));
            if (json.nextToken() == JsonToken.START_OBJECT && hasMembers) {
                requireVersion(json);
                if (json.nextToken() == JsonToken.END_OBJECT) {
                    return nothingIn(json, reader);
                }
            }
            return reader.readValue(json);
        }
    }

    /** An object that holds its version and nothing else; behind it the library would see the end of a value that it has not begun. */
    private T nothingIn(JsonParser json, ObjectReader reader) throws IOException {
        if (json.nextToken() != null) {
            throw new JsonMappingException(json, "there is more behind the end of the document");
        }
        return reader.readValue("{}");
    }

    private void requireVersion(JsonParser json) throws IOException {
        String version = SCHEMA_VERSION.equals(json.nextFieldName()) ? json.nextTextValue() : null;
        if (!schema.equals(version)) {
            throw new JsonMappingException(
                    json, "it begins with schema_version " + version + ", expected \"" + schema + "\"");
        }
    }

    /** The object of a family begins with the name of a member, whose properties only the value knows. */
    private boolean isMembers(JsonSerializer<Object> members) {
        return members.isUnwrappingSerializer() && !Families.isFamily(type);
    }

    /** Writes the record's properties into an object that is open already; no unwrapping serializer when the record is no object of its own. */
    private JsonSerializer<Object> members(SerializerProvider provider) throws JsonMappingException {
        return provider.findValueSerializer(type).unwrappingSerializer(NameTransformer.NOP);
    }
}
