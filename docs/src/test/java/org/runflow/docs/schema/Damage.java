package org.runflow.docs.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** Damages a document in one place after another and notes where its schema does not mind. */
final class Damage {
    private final String schema;
    private final JsonNode document;
    private final List<String> unnoticed = new ArrayList<>();

    Damage(String schema, JsonNode document) {
        this.schema = schema;
        this.document = document.deepCopy();
    }

    /** Takes away each of some properties at the top. */
    List<String> removing(List<String> properties) {
        ObjectNode top = top();
        for (String property : properties) {
            JsonNode value = top.remove(property);
            note("without " + property);
            top.set(property, value);
        }
        return unnoticed;
    }

    /** Adds a property at the top. */
    List<String> adding() {
        top().put("surprise", "text");
        note("with a surprise");
        return unnoticed;
    }

    /** Makes each property at the top a truth value, and a truth value a number. */
    List<String> retyping() {
        ObjectNode top = top();
        for (String property : names(top)) {
            JsonNode value = top.get(property);
            top.set(property, value.isBoolean() ? IntNode.valueOf(1) : BooleanNode.TRUE);
            note(property + " of another type");
            top.set(property, value);
        }
        return unnoticed;
    }

    /** Puts null into every object, as a new property and in place of each that is there; of a list, into the first element. */
    List<String> nulling() {
        nulling(document, "");
        return unnoticed;
    }

    private void nulling(JsonNode node, String path) {
        if (node instanceof ObjectNode object) {
            object.putNull("surprise");
            note(path + "/surprise null");
            object.remove("surprise");
            for (String property : names(object)) {
                JsonNode value = object.get(property);
                object.putNull(property);
                note(path + "/" + property + " null");
                object.set(property, value);
                nulling(value, path + "/" + property);
            }
        } else if (node.isArray() && !node.isEmpty()) {
            nulling(node.get(0), path + "/0");
        }
    }

    /** The document, or its first element or entry where it is a list, or an object by id. */
    private ObjectNode top() {
        boolean collection =
                document.isArray() || Schemas.text(schema).path("properties").isMissingNode();
        return (ObjectNode) (collection ? document.elements().next() : document);
    }

    private void note(String damage) {
        if (Schemas.problems(schema, document).isEmpty()) {
            unnoticed.add(damage);
        }
    }

    private static List<String> names(ObjectNode object) {
        return object.properties().stream().map(property -> property.getKey()).toList();
    }
}
