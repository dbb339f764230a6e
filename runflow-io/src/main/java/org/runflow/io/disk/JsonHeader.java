package org.runflow.io.disk;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.runflow.io.json.DamagedJsonException;
import org.runflow.io.json.JsonText;

/** What a JSON document of unknown origin says about itself. Immutable. */
public final class JsonHeader {
    private final Map<String, Object> properties;

    private JsonHeader(Map<String, Object> properties) {
        this.properties = properties;
    }

    /**
     * {@return its header}
     *
     * @param content of a file; one that is no object has no properties
     * @throws IOException when the content is not JSON
     */
    public static JsonHeader of(byte[] content) throws IOException {
        try {
            return new JsonHeader(JsonText.readMap(content));
        } catch (DamagedJsonException e) {
            if (JsonText.read(content, Object.class) instanceof Map) {
                throw e;
            }
            return new JsonHeader(Map.of());
        }
    }

    /**
     * {@return its value, when it is a text or a number}
     *
     * @param property at the top of the document
     */
    public Optional<String> find(String property) {
        Object value = properties.get(property);
        return value instanceof String || value instanceof Number ? Optional.of(value.toString()) : Optional.empty();
    }

    /**
     * {@return the texts, numbers and truths in its list; none when it is no list}
     *
     * @param property at the top of the document
     */
    public List<String> texts(String property) {
        List<String> texts = new ArrayList<>();
        if (properties.get(property) instanceof List<?> elements) {
            for (Object element : elements) {
                texts.add(element instanceof Map || element instanceof List ? "" : String.valueOf(element));
            }
        }
        return texts;
    }

    /**
     * Looks for a property of any form.
     *
     * @param property at the top of the document
     * @return its value as texts, numbers, lists and maps; absent when there is none
     */
    public Optional<Object> findValue(String property) {
        return Optional.ofNullable(properties.get(property));
    }
}
