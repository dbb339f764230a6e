package org.runflow.io.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a JSON document of unknown origin says about itself. Immutable. */
public final class JsonHeader {
    private final JsonNode document;

    private JsonHeader(JsonNode document) {
        this.document = document;
    }

    /**
     * {@return its header}
     *
     * @param content of a file
     * @throws IOException when the content is not JSON
     */
    public static JsonHeader of(byte[] content) throws IOException {
        return new JsonHeader(RunflowJson.shared().readTree(content));
    }

    /**
     * {@return its value, when it is a text or a number}
     *
     * @param property at the top of the document
     */
    public Optional<String> find(String property) {
        JsonNode value = document.path(property);
        return value.isTextual() || value.isNumber() ? Optional.of(value.asText()) : Optional.empty();
    }

    /**
     * {@return the texts in its list; none when it is no list}
     *
     * @param property at the top of the document
     */
    public List<String> texts(String property) {
        List<String> texts = new ArrayList<>();
        document.path(property).forEach(element -> texts.add(element.asText()));
        return texts;
    }

    /**
     * Looks for a property of any form.
     *
     * @param property at the top of the document
     * @return its value as texts, numbers, lists and maps; absent when there is none
     */
    public Optional<Object> findValue(String property) {
        return Optional.ofNullable(document.get(property))
                .map(value -> RunflowJson.shared().convertValue(value, Object.class));
    }
}
