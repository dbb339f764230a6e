package org.runflow.io.race.read;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;

/** The members of a JSON object, asked for one by one; in the end every member nobody asked for is a problem. */
final class JsonFields {
    private final InputFile file;
    private final JsonValue object;
    private final Set<String> asked = new TreeSet<>();

    JsonFields(InputFile file, JsonValue object) {
        this.file = file;
        this.object = object;
    }

    String pathOf(String member) {
        return object.pathOf(member);
    }

    int line() {
        return object.line();
    }

    /** The member if it is there and of that kind; another kind is a problem. */
    Optional<JsonValue> find(String name, JsonValue.Kind kind) {
        asked.add(name);
        return Optional.ofNullable(object.members().get(name)).filter(value -> isOfKind(value, kind));
    }

    /** The member, which must be there. */
    Optional<JsonValue> require(String name, JsonValue.Kind kind) {
        if (!object.members().containsKey(name)) {
            asked.add(name);
            file.problem(object.line(), object.pathOf(name), "", "is missing; it must be " + kind.shown);
            return Optional.empty();
        }
        return find(name, kind);
    }

    /** A member that may have more than one kind, not judged here. */
    Optional<JsonValue> findAny(String name) {
        asked.add(name);
        return Optional.ofNullable(object.members().get(name));
    }

    Optional<JsonValue> findText(String name) {
        return find(name, JsonValue.Kind.TEXT).filter(this::isNotBlank);
    }

    Optional<String> requireText(String name) {
        return require(name, JsonValue.Kind.TEXT).filter(this::isNotBlank).map(JsonValue::text);
    }

    OptionalDouble requireNumber(String name, Range range) {
        Optional<JsonValue> value = require(name, JsonValue.Kind.NUMBER);
        return value.isPresent() ? number(value.get(), range) : OptionalDouble.empty();
    }

    double number(String name, Range range, double otherwise) {
        Optional<JsonValue> value = find(name, JsonValue.Kind.NUMBER);
        return value.isPresent() ? number(value.get(), range).orElse(otherwise) : otherwise;
    }

    int whole(String name, Range range, int otherwise) {
        return (int) number(name, range, otherwise);
    }

    OptionalDouble number(JsonValue value, Range range) {
        OptionalDouble number = range.parse(value.text());
        if (number.isEmpty()) {
            problem(value, range.rule());
        }
        return number;
    }

    /** The members of an object whose values are of one kind; others are problems and left out. */
    List<Map.Entry<String, JsonValue>> entries(JsonValue value, JsonValue.Kind kind) {
        return value.members().entrySet().stream()
                .filter(entry -> isOfKind(entry.getValue(), kind))
                .toList();
    }

    /** The items of an array that are of that kind; others are problems and left out. */
    List<JsonValue> items(JsonValue array, JsonValue.Kind kind) {
        return array.items().stream().filter(item -> isOfKind(item, kind)).toList();
    }

    void problem(JsonValue value, String message) {
        file.problem(value.line(), value.path(), value.text(), message);
    }

    /** Reports every member nobody asked for. */
    void rejectOthers() {
        object.members().forEach((name, value) -> {
            if (!asked.contains(name)) {
                problem(value, "is unknown here; known are " + String.join(", ", asked));
            }
        });
    }

    private boolean isOfKind(JsonValue value, JsonValue.Kind kind) {
        if (value.kind() != kind) {
            problem(value, "must be " + kind.shown);
            return false;
        }
        return true;
    }

    private boolean isNotBlank(JsonValue value) {
        if (value.text().isBlank()) {
            problem(value, "must not be blank");
            return false;
        }
        return true;
    }
}
