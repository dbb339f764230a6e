package org.runflow.variant;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Some choices, made.
 *
 * @param choices by name, in the order of declaration
 * @param change what they do to a value
 */
record Option<T>(Map<String, Object> choices, UnaryOperator<T> change) {
    static <T> Option<T> none() {
        return new Option<>(Map.of(), value -> value);
    }

    Option<T> then(Option<T> next) {
        return new Option<>(
                merged(choices, next.choices()), value -> next.change().apply(change.apply(value)));
    }

    static Map<String, Object> merged(Map<String, Object> first, Map<String, Object> second) {
        if (first.isEmpty()) {
            return second;
        }
        if (second.isEmpty()) {
            return first;
        }
        Map<String, Object> both = new LinkedHashMap<>(first);
        both.putAll(second);
        return both;
    }
}
