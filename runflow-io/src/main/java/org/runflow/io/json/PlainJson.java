package org.runflow.io.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Documents written and read without the mapper, which takes a fresh process longer to learn our records than all they hold: the same bytes, and the same values from what
 * is just as we write it. Everything else is the mapper's: it alone judges what is not plain, and says what is wrong.
 */
final class PlainJson {
    private static final JsonFactory FACTORY = JsonForm.factory();

    private PlainJson() {}

    /**
     * Says how a value is written.
     *
     * @param value of any type
     * @param shapes of the types in it
     * @return its form; null when the mapper has to write it
     */
    static @Nullable PlainForm find(Object value, JsonShapes shapes) {
        PlainTree tree = new PlainTree(shapes);
        return tree.knows(value) ? tree : null;
    }

    /** Returns what writes for people, indented, or for programs, in one line. Closing it leaves the target open. */
    static JsonGenerator generator(OutputStream out, boolean pretty) throws IOException {
        JsonGenerator json = FACTORY.createGenerator(out);
        if (pretty) {
            json.setPrettyPrinter(JsonForm.layout());
        }
        return json;
    }

    /** Returns what writes for people. A text shows characters that bytes have to escape. */
    static JsonGenerator generator(Writer out) throws IOException {
        JsonGenerator json = FACTORY.createGenerator(out);
        json.setPrettyPrinter(JsonForm.layout());
        return json;
    }

    static JsonParser parser(byte[] content) throws IOException {
        return FACTORY.createParser(content);
    }

    /** {@return the value of a document; empty when the mapper has to judge it} */
    static <T> Optional<T> find(byte[] content, Class<T> type) {
        PlainForm form = PlainForms.find(type);
        if (form == null) {
            return Optional.empty();
        }
        try (JsonParser json = parser(content)) {
            json.nextToken();
            Object value = form.read(json);
            return json.nextToken() == null ? Optional.of(type.cast(value)) : Optional.empty();
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /** {@return the properties of an object, as texts, numbers, truths, lists and maps; empty when the mapper has to judge it} */
    static Optional<Map<String, Object>> findMap(byte[] content) {
        try (JsonParser json = parser(content)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return Optional.empty();
            }
            Map<String, Object> properties = PlainTree.readMap(json);
            return json.nextToken() == null ? Optional.of(properties) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
