package org.runflow.internal.canonical;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalAmount;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.SortedSet;
import org.runflow.canonical.Canonical;
import org.runflow.canonical.CanonicalSink;

/** Finds out once per class how its values are written. */
public final class CanonicalForm {
    private static final ClassValue<CanonicalWriter> WRITERS = new ClassValue<>() {
        @Override
        protected CanonicalWriter computeValue(Class<?> type) {
            return writerFor(type);
        }
    };

    private CanonicalForm() {}

    /**
     * Writes a value by the rules of its class.
     *
     * @param value any value with a canonical form
     * @param sink takes the pieces
     */
    public static void write(Object value, CanonicalSink sink) {
        if (value == null) {
            throw new NotCanonicalException("null has no canonical form. [Hint: use Optional where absence is legal]");
        }
        WRITERS.get(value.getClass()).write(value, sink);
    }

    private static CanonicalWriter writerFor(Class<?> type) {
        if (Canonical.class.isAssignableFrom(type)) {
            return (value, sink) -> ((Canonical) value).writeTo(sink);
        }
        if (type.isRecord()) {
            return RecordWriter.of(type);
        }
        if (Enum.class.isAssignableFrom(type)) {
            return (value, sink) -> sink.text(((Enum<?>) value).name());
        }
        if (List.class.isAssignableFrom(type)) {
            return Containers::list;
        }
        if (SortedMap.class.isAssignableFrom(type)) {
            return Containers::map;
        }
        if (SortedSet.class.isAssignableFrom(type)) {
            return Containers::set;
        }
        if (isWhole(type)) {
            return (value, sink) -> sink.int64(((Number) value).longValue());
        }
        return scalar(type);
    }

    private static CanonicalWriter scalar(Class<?> type) {
        if (type == String.class) {
            return (value, sink) -> sink.text((String) value);
        }
        if (type == Double.class || type == Float.class) {
            return (value, sink) -> sink.float64(((Number) value).doubleValue());
        }
        if (type == Boolean.class) {
            return (value, sink) -> sink.bool((Boolean) value);
        }
        if (type == BigDecimal.class || type == BigInteger.class || type == Character.class || isTime(type)) {
            // the type's name keeps a date apart from the text that looks like it; all these classes are the JDK's, so
            // it is stable
            String tag = ZoneId.class.isAssignableFrom(type) ? "ZoneId" : type.getSimpleName();
            return (value, sink) -> sink.record(1).component(tag).text(value.toString());
        }
        if (type == Optional.class) {
            return (value, sink) -> Containers.optional((Optional<?>) value, sink);
        }
        if (type == OptionalInt.class || type == OptionalLong.class || type == OptionalDouble.class) {
            return Containers::primitiveOptional;
        }
        throw new NotCanonicalException(type.getName()
                + " has no canonical form. [Hint: records, lists, sorted maps and sets, enums, numbers, text, java.time and Optional have one;"
                + " a class of columns implements Canonical]");
    }

    private static boolean isWhole(Class<?> type) {
        return type == Integer.class || type == Long.class || type == Short.class || type == Byte.class;
    }

    private static boolean isTime(Class<?> type) {
        boolean ofTime = TemporalAccessor.class.isAssignableFrom(type)
                || TemporalAmount.class.isAssignableFrom(type)
                || ZoneId.class.isAssignableFrom(type)
                || type == Instant.class;
        return ofTime && type.getName().startsWith("java.time.");
    }
}
