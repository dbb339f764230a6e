package org.runflow.io.json;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Under which names the components of a record stand in its object. */
final class RecordProperties {
    private final Map<String, List<String>> componentsByProperty = new TreeMap<>();

    RecordProperties(Class<?> type) {
        collect(type);
    }

    /** Components of a part that stands flat in the object are the record's own. */
    private void collect(Class<?> type) {
        for (RecordComponent component : type.getRecordComponents()) {
            if (OwnProperty.isFlat(component)) {
                collect(component.getType());
            } else {
                componentsByProperty
                        .computeIfAbsent(nameOf(component), property -> new ArrayList<>())
                        .add(component.getName());
            }
        }
    }

    static String nameOf(RecordComponent component) {
        return SnakeCase.of(component.getName());
    }

    /** Returns the components written as that property. */
    List<String> namesOf(String property) {
        return componentsByProperty.getOrDefault(property, List.of());
    }

    /** Returns groups of components that are written alike. */
    List<String> collisions() {
        return componentsByProperty.values().stream()
                .filter(names -> names.size() > 1)
                .map(names -> String.join(" and ", names))
                .toList();
    }
}
