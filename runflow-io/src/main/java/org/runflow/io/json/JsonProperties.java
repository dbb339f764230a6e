package org.runflow.io.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads some properties of a JSON document and passes over all others, without knowing its type. */
public final class JsonProperties {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(JsonForm.LIMITS)
            .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
            .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
            .build();

    private JsonProperties() {}

    /**
     * Reads properties of the object that a document is.
     *
     * @param in source of the document, left open, and read no further than to the last of the properties, or a little beyond
     * @param names of the properties
     * @return those that are there and not null, in the order of the document, as texts, numbers, truths, lists and maps; none when the document is no object
     * @throws DamagedJsonException when the document, as far as it is read, is no JSON
     * @throws IOException from the source
     */
    public static Map<String, Object> read(InputStream in, Set<String> names) throws IOException {
        Map<String, Object> properties = new LinkedHashMap<>();
        try (JsonParser json = FACTORY.createParser(in)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return properties;
            }
            while (properties.size() < names.size()) {
                String name = json.nextFieldName();
                if (name == null) {
                    break;
                }
                JsonToken begins = json.nextToken();
                if (!names.contains(name)) {
                    json.skipChildren();
                } else if (begins != JsonToken.VALUE_NULL) {
                    properties.put(name, value(json));
                }
            }
            return properties;
        } catch (JsonProcessingException e) {
            throw new DamagedJsonException("a document", e);
        }
    }

    /**
     * Reads the list that a document is.
     *
     * @param in source of the document, left open
     * @return its elements, as texts, numbers, truths, lists and maps; none when the document is no list
     * @throws DamagedJsonException when the document is no JSON
     * @throws IOException from the source
     */
    public static List<Object> readList(InputStream in) throws IOException {
        try (JsonParser json = FACTORY.createParser(in)) {
            return json.nextToken() == JsonToken.START_ARRAY ? list(json) : List.of();
        } catch (JsonProcessingException e) {
            throw new DamagedJsonException("a document", e);
        }
    }

    private static Object value(JsonParser json) throws IOException {
        return switch (json.currentToken()) {
            case START_OBJECT -> map(json);
            case START_ARRAY -> list(json);
            case VALUE_STRING -> json.getText();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> json.getNumberValue();
        };
    }

    private static Map<String, Object> map(JsonParser json) throws IOException {
        Map<String, Object> values = new LinkedHashMap<>();
        for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            if (json.nextToken() != JsonToken.VALUE_NULL) {
                values.put(name, value(json));
            }
        }
        return values;
    }

    /** Artifacts hold no null in a list. */
    private static List<Object> list(JsonParser json) throws IOException {
        List<Object> values = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            values.add(value(json));
        }
        return values;
    }
}
