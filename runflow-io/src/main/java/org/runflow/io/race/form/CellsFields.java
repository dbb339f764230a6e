package org.runflow.io.race.form;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.lang.reflect.Array;
import java.util.List;

/** Reads the properties of a document of cells one after the other, in their order. */
final class CellsFields {
    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};
    private static final ObjectReader PART =
            ColumnJson.MAPPER.reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final JsonParser json;

    CellsFields(JsonParser json) {
        this.json = json;
    }

    /** Goes to a property and its value. */
    void next(String property) throws IOException {
        String found = json.nextFieldName();
        require(property.equals(found), "expected property '" + property + "', found '" + found + "'");
        json.nextToken();
    }

    String text(String property) throws IOException {
        next(property);
        return json.getText();
    }

    List<String> texts(String property) throws IOException {
        next(property);
        return PART.forType(TEXTS).readValue(json);
    }

    double number(String property) throws IOException {
        next(property);
        return json.getDoubleValue();
    }

    int integer(String property) throws IOException {
        next(property);
        return json.getIntValue();
    }

    /** Reads an array of so many values. */
    <C> C column(String property, Class<C> type, int size) throws IOException {
        next(property);
        C column = PART.forType(type).readValue(json);
        requireSize(property, Array.getLength(column), size);
        return column;
    }

    /** Reads a text of so many letters. */
    String letters(String property, int size) throws IOException {
        String letters = text(property);
        requireSize(property, letters.length(), size);
        return letters;
    }

    /** Passes over properties. */
    void skip(String... properties) throws IOException {
        for (String property : properties) {
            next(property);
            json.skipChildren();
        }
    }

    void require(boolean condition, String message) throws IOException {
        if (!condition) {
            throw JsonMappingException.from(json, message);
        }
    }

    private void requireSize(String property, int found, int size) throws IOException {
        require(found == size, "column '" + property + "' has " + found + " values instead of " + size);
    }
}
