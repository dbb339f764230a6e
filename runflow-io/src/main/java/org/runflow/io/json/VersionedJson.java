package org.runflow.io.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.runflow.error.UnknownSchemaException;

/**
 * Files of the engine's own records, with the version of their form in {@code schema_version}. Immutable; safe for use by several threads.
 *
 * @param <T> the record
 */
public final class VersionedJson<T> {
    private static final String SCHEMA_VERSION = "schema_version";

    private final Class<T> type;
    private final String version;
    private final Optional<Older<?, T>> older;

    /**
     * Makes a form.
     *
     * @param type of the record
     * @param version of its form that is written and can be read
     */
    public VersionedJson(Class<T> type, String version) {
        this(type, version, Optional.empty());
    }

    private VersionedJson(Class<T> type, String version, Optional<Older<?, T>> older) {
        this.type = type;
        this.version = version;
        this.older = older;
    }

    private record Older<O, T>(VersionedJson<O> form, Function<O, T> upcast) {
        Optional<T> findPlain(byte[] content) {
            return form.findPlain(content).map(upcast);
        }

        T read(byte[] content, String name) throws IOException {
            return upcast.apply(form.read(content, name));
        }
    }

    /**
     * Reads an older form, too.
     *
     * @param before the form of the version before, which may read still older ones
     * @param upcast leads from it to the present one
     * @param <O> a record as it was
     * @return the form that writes this version and reads both
     */
    public <O> VersionedJson<T> orOlder(VersionedJson<O> before, Function<O, T> upcast) {
        return new VersionedJson<>(type, version, Optional.of(new Older<>(before, upcast)));
    }

    /**
     * Writes a record with its version.
     *
     * @param value to write
     * @param out target, flushed but not closed
     * @throws IOException from the target
     */
    public void write(T value, OutputStream out) throws IOException {
        if (PlainForms.find(type) instanceof PlainRecord form && form.knows(value)) {
            try (JsonGenerator json = PlainJson.generator(out, true)) {
                json.writeStartObject();
                json.writeStringField(SCHEMA_VERSION, version);
                form.writeParts(value, json);
                json.writeEndObject();
            }
            JsonText.end(out);
            return;
        }
        ObjectNode document = RunflowJson.shared().createObjectNode();
        document.put(SCHEMA_VERSION, version);
        document.setAll(RunflowJson.shared().<ObjectNode>valueToTree(value));
        JsonText.write(document, out);
    }

    /**
     * {@return the record}
     *
     * @param content of a file
     * @param name of it, for messages
     * @throws UnknownSchemaException when it is of a version that is neither this one nor an older one that is read
     * @throws DamagedJsonException when it is not such a record for any other reason
     * @throws IOException never else
     */
    public T read(byte[] content, String name) throws IOException {
        Optional<T> plain = findPlain(content);
        return plain.isPresent() ? plain.get() : readAny(content, name);
    }

    /** Without the mapper, when it is just as it would be written. */
    private Optional<T> findPlain(byte[] content) {
        if (!(PlainForms.find(type) instanceof PlainRecord form)) {
            return Optional.empty();
        }
        try (JsonParser json = PlainJson.parser(content)) {
            String found = version(json);
            if (found != null && older.isPresent() && older.get().form().reads(found)) {
                return older.get().findPlain(content);
            }
            if (!version.equals(found)) {
                return Optional.empty();
            }
            Object value = form.readParts(json);
            return json.nextToken() == null ? Optional.of(type.cast(value)) : Optional.empty();
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private T readAny(byte[] content, String name) throws IOException {
        ObjectReader reader = RunflowJson.reader(type);
        try (JsonParser json = reader.createParser(content)) {
            String found = version(json);
            if (found == null) {
                throw new DamagedJsonException(name, "it does not begin with its " + SCHEMA_VERSION);
            }
            if (!found.equals(version)
                    && older.isPresent()
                    && older.get().form().reads(found)) {
                return older.get().read(content, name);
            }
            if (!found.equals(version)) {
                throw new UnknownSchemaException(name, found, version);
            }
            if (json.nextToken() == JsonToken.END_OBJECT) {
                throw new DamagedJsonException(name, "it holds nothing but its " + SCHEMA_VERSION);
            }
            return reader.readValue(json);
        } catch (JsonProcessingException e) {
            throw new DamagedJsonException(name, e);
        }
    }

    private boolean reads(String found) {
        return found.equals(version)
                || older.filter(before -> before.form().reads(found)).isPresent();
    }

    /** The version is the first property of every document; without it the rest cannot be judged. */
    private static @Nullable String version(JsonParser json) throws IOException {
        boolean begins = json.nextToken() == JsonToken.START_OBJECT && SCHEMA_VERSION.equals(json.nextFieldName());
        return begins ? json.nextTextValue() : null;
    }
}
