package org.runflow.docs.shell;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An object of a file that a run shows. What it is asked for is there, as the file's schema says. */
record Shown(Map<?, ?> properties) {
    /** {@return an element of a list, or a property, that is an object} */
    static Shown of(Object value) {
        return new Shown((Map<?, ?>) value);
    }

    Optional<String> find(String property) {
        return Optional.ofNullable(properties.get(property)).map(String::valueOf);
    }

    String text(String property) {
        return find(property).orElseThrow();
    }

    double number(String property) {
        return ((Number) value(property)).doubleValue();
    }

    Shown object(String property) {
        return of(value(property));
    }

    List<Shown> list(String property) {
        return ((List<?>) value(property)).stream().map(Shown::of).toList();
    }

    private Object value(String property) {
        return Optional.<Object>ofNullable(properties.get(property)).orElseThrow();
    }
}
