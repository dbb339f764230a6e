package org.runflow.io.race.read;

import java.util.List;
import java.util.Map;

/**
 * A JSON value that knows where it stood.
 *
 * @param kind what it is
 * @param path the way to it from the root, such as {@code events[2].day}, empty for the root
 * @param line its line, from 1
 * @param text a scalar as it stood, without quotes; empty for objects and arrays
 * @param members the members of an object in file order, else empty
 * @param items the items of an array, else empty
 */
record JsonValue(Kind kind, String path, int line, String text, Map<String, JsonValue> members, List<JsonValue> items) {
    enum Kind {
        OBJECT("an object in braces"),
        ARRAY("a list in brackets"),
        TEXT("a text in quotes"),
        NUMBER("a number"),
        OTHER("true, false or null");

        final String shown;

        Kind(String shown) {
            this.shown = shown;
        }
    }

    static JsonValue scalar(Kind kind, String path, int line, String text) {
        return new JsonValue(kind, path, line, text, Map.of(), List.of());
    }

    /** The path of a member of this object. */
    String pathOf(String member) {
        return path.isEmpty() ? member : path + "." + member;
    }
}
