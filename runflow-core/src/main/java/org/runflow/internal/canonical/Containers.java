package org.runflow.internal.canonical;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.runflow.canonical.CanonicalSink;

/** Writes what holds other values. */
final class Containers {
    private Containers() {}

    static void list(Object value, CanonicalSink sink) {
        List<?> values = (List<?>) value;
        sink.list(values.size());
        int index = 0;
        for (Object element : values) {
            element(element, index++, sink);
        }
    }

    static void set(Object value, CanonicalSink sink) {
        SortedSet<?> values = (SortedSet<?>) value;
        sink.list(values.size());
        Object previous = null;
        int index = 0;
        for (Object element : values) {
            requireAscending(previous, element);
            element(element, index++, sink);
            previous = element;
        }
    }

    static void map(Object value, CanonicalSink sink) {
        SortedMap<?, ?> entries = (SortedMap<?, ?>) value;
        sink.list(entries.size());
        Object previous = null;
        for (Map.Entry<?, ?> entry : entries.entrySet()) {
            requireAscending(previous, entry.getKey());
            previous = entry.getKey();
            sink.record(1).component(keyText(entry.getKey()));
            try {
                sink.value(entry.getValue());
            } catch (NotCanonicalException e) {
                throw e.below(keyText(entry.getKey()));
            }
        }
    }

    static void optional(Optional<?> value, CanonicalSink sink) {
        sink.list(value.isPresent() ? 1 : 0);
        value.ifPresent(sink::value);
    }

    static void primitiveOptional(Object value, CanonicalSink sink) {
        if (value instanceof OptionalInt number) {
            sink.list(number.isPresent() ? 1 : 0);
            number.ifPresent(sink::int64);
        } else if (value instanceof OptionalLong number) {
            sink.list(number.isPresent() ? 1 : 0);
            number.ifPresent(sink::int64);
        } else if (value instanceof OptionalDouble number) {
            sink.list(number.isPresent() ? 1 : 0);
            number.ifPresent(sink::float64);
        }
    }

    private static void element(Object element, int index, CanonicalSink sink) {
        try {
            sink.value(element);
        } catch (NotCanonicalException e) {
            throw e.below("[" + index + "]");
        }
    }

    static String keyText(Object key) {
        if (key instanceof String
                || key instanceof Integer
                || key instanceof Long
                || key instanceof Short
                || key instanceof Byte
                || key instanceof java.time.temporal.TemporalAccessor) {
            return key.toString();
        }
        if (key instanceof Enum<?> constant) {
            return constant.name();
        }
        Optional<String> single = key instanceof Record record
                ? CanonicalForm.recordWriter(record.getClass()).findKeyText(record)
                : Optional.empty();
        if (single.isPresent()) {
            return single.get();
        }
        throw new NotCanonicalException(
                key.getClass().getName() + " cannot be a map key. [Hint: text, whole numbers, enums and dates can]");
    }

    /** A map in another order would have another digest although it is equal. */
    @SuppressWarnings("unchecked")
    private static void requireAscending(@Nullable Object previous, Object next) {
        if (previous != null && ((Comparable<Object>) previous).compareTo(next) >= 0) {
            throw new NotCanonicalException("'" + next + "' follows '" + previous + "'. [Hint: sort by natural order]");
        }
    }
}
