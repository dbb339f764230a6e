package org.runflow.io.catalog;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.runflow.io.catalog.PublishedScope.Computation;

/** Makes maps, lists, texts and numbers of what metadata says, where its form needs no shapes; everything else is left to those. */
final class PlainMetadata {
    private PlainMetadata() {}

    /** The properties, in their order. */
    static Map<String, Object> of(Map<?, ?> properties) {
        Map<String, Object> plain = new LinkedHashMap<>();
        for (Map.Entry<?, ?> property : properties.entrySet()) {
            plain.put(String.valueOf(property.getKey()), plain(property.getValue()));
        }
        return plain;
    }

    private static Object plain(Object value) {
        if (value instanceof Map<?, ?> map && isOfTexts(map)) {
            return of(map);
        }
        if (value instanceof List<?> list) {
            List<Object> plain = new ArrayList<>();
            for (Object element : list) {
                plain.add(plain(element));
            }
            return plain;
        }
        if (value instanceof Instant instant) {
            return instant.toString();
        }
        return value instanceof Computation computation ? of(computation.entry()) : value;
    }

    private static boolean isOfTexts(Map<?, ?> map) {
        for (Object key : map.keySet()) {
            if (!(key instanceof String)) {
                return false;
            }
        }
        return true;
    }
}
