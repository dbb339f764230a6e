package org.runflow.io.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Constants of an enum by their words. */
final class PlainWord implements PlainForm {
    private final Class<?> type;
    private final Map<String, Enum<?>> constants = new HashMap<>();

    /**
     * Takes the words of all constants.
     *
     * @param type an enum
     */
    PlainWord(Class<?> type) {
        this.type = type;
        for (Object constant : type.getEnumConstants()) {
            constants.put(wordOf(constant), (Enum<?>) constant);
        }
    }

    String wordOf(Object constant) {
        return EngineForms.wordOf((Enum<?>) constant);
    }

    Object constantOf(String word) throws IOException {
        Enum<?> constant = constants.get(word);
        if (constant == null) {
            throw new NotPlainException();
        }
        return constant;
    }

    @Override
    public Set<Class<?>> types() {
        return Set.of(type);
    }

    @Override
    public void write(Object value, JsonGenerator json) throws IOException {
        json.writeString(wordOf(value));
    }

    @Override
    public Object read(JsonParser json) throws IOException {
        return constantOf(PlainScalar.text(json));
    }
}
