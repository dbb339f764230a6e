package org.runflow.io.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.runflow.canonical.Unwrapped;
import org.runflow.error.InputProblem;

/** Compares the object of a record with its components, one by one, so that everything that is wrong with it is found at once. */
final class SettingsCheck {
    /** Stricter than what reads back what was written: a number is no text, and 1.5 is not 1. */
    static final JsonMapper MAPPER = RunflowJson.shared()
            .rebuild()
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .withCoercionConfig(LogicalType.Textual, config -> {
                config.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
                config.setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
                config.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
            })
            .build();

    private final String source;
    private final List<InputProblem> problems;

    SettingsCheck(String source, List<InputProblem> problems) {
        this.source = source;
        this.problems = problems;
    }

    /** Puts what is said, and right, over what is there. */
    void fill(ObjectNode there, JsonNode said, Class<?> type) {
        fill(there, said, type, "");
    }

    private void fill(ObjectNode there, JsonNode said, Class<?> type, String path) {
        if (!said.isObject()) {
            add(path, said, "is no object with properties");
            return;
        }
        Map<String, Type> known = properties(type);
        for (Map.Entry<String, JsonNode> field : said.properties()) {
            String place = path.isEmpty() ? field.getKey() : path + "." + field.getKey();
            Type wanted = known.get(field.getKey());
            if (wanted == null) {
                add(place, Optional.empty(), "nothing is known of it; known are " + String.join(", ", known.keySet()));
            } else if (wanted instanceof Class<?> part
                    && part.isRecord()
                    && field.getValue().isObject()) {
                ObjectNode inner =
                        there.get(field.getKey()) instanceof ObjectNode before ? before : MAPPER.createObjectNode();
                int problemsBefore = problems.size();
                fill(inner, field.getValue(), part, place);
                if (problems.size() == problemsBefore) {
                    value(there, field.getKey(), inner, wanted, place);
                }
            } else {
                value(there, field.getKey(), field.getValue(), wanted, place);
            }
        }
        known.forEach((name, wanted) -> {
            if (!there.has(name) && !said.has(name) && rawOf(wanted) != Optional.class) {
                add(path.isEmpty() ? name : path + "." + name, Optional.empty(), "is missing: " + words(wanted));
            }
        });
    }

    private void value(ObjectNode there, String name, JsonNode value, Type wanted, String place) {
        if (value.isNull()) {
            add(place, value, "null is no value: leave it out, or give " + words(wanted));
            return;
        }
        try {
            JavaType type = MAPPER.constructType(wanted);
            Object unused = MAPPER.readerFor(type).readValue(value);
            there.set(name, value);
        } catch (JsonProcessingException e) {
            add(
                    place,
                    value,
                    e.getCause() instanceof IllegalArgumentException refused
                            ? String.valueOf(refused.getMessage())
                            : "must be " + words(wanted));
        } catch (IOException e) {
            throw new IllegalStateException("a tree is read without a disk", e);
        }
    }

    private void add(String place, JsonNode value, String message) {
        add(place, value.isContainerNode() ? Optional.empty() : Optional.of(value.asText()), message);
    }

    private void add(String place, Optional<String> value, String message) {
        problems.add(new InputProblem(
                source, OptionalInt.empty(), Optional.of(place).filter(p -> !p.isEmpty()), value, message));
    }

    /** Parts that stand flat in the object are the record's own. */
    private static Map<String, Type> properties(Class<?> type) {
        Map<String, Type> properties = new LinkedHashMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            if (component.getType().isAnnotationPresent(Unwrapped.class)) {
                properties.putAll(properties(component.getType()));
            } else {
                properties.put(RecordProperties.nameOf(component), component.getGenericType());
            }
        }
        return properties;
    }

    private static Class<?> rawOf(Type type) {
        return MAPPER.constructType(type).getRawClass();
    }

    /** What would be right, for people. */
    private static String words(Type type) {
        JavaType wanted = MAPPER.constructType(type);
        Class<?> raw = wanted.getRawClass();
        if (raw == Optional.class) {
            return words(wanted.containedType(0));
        }
        if (raw.isEnum()) {
            return "one of "
                    + Arrays.stream(raw.getEnumConstants())
                            .map(constant -> JsonText.word((Enum<?>) constant))
                            .collect(Collectors.joining(", "));
        }
        if (List.class.isAssignableFrom(raw) && wanted.containedTypeCount() == 1) {
            return "a list, each of it " + words(wanted.containedType(0));
        }
        if (raw.isRecord()) {
            return "an object with " + String.join(", ", properties(raw).keySet());
        }
        return SettingsWords.of(raw);
    }
}
