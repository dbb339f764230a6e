package org.runflow.variant;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One of the things a template stands for.
 *
 * @param value with all choices made
 * @param choices what was chosen, by name, in the order of declaration
 * @param index its place among all variants of the template, from 0
 * @param <T> type of the value
 */
public record Variant<T>(T value, Map<String, Object> choices, long index) {
    /** Copies the choices. */
    public Variant {
        choices = Collections.unmodifiableMap(new LinkedHashMap<>(choices));
    }

    /** {@return what was chosen, as texts: a number in its shortest form, as 25 for 25.0} */
    public Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        choices.forEach((name, chosen) -> texts.put(name, ChoiceText.of(chosen)));
        return texts;
    }

    /** {@return what was chosen, for people, as in {@code bin_m=25, window_s=60}} */
    public String label() {
        return label(texts());
    }

    static String label(Map<String, String> texts) {
        return texts.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(", "));
    }
}
