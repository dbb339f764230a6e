package org.runflow.internal.canonical;

import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalAmount;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.UUID;
import org.runflow.canonical.Canonical;
import org.runflow.canonical.CanonicalSink;

/** Finds out once per class how its values are written. */
public final class CanonicalForm {
    private static final Set<Class<?>> TEXTS =
            Set.of(BigDecimal.class, BigInteger.class, Character.class, UUID.class, URI.class);
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

    /** Gives the writer of the records of a class. */
    static RecordWriter recordWriter(Class<?> record) {
        return (RecordWriter) WRITERS.get(record);
    }

    /** Whether values of exactly this class have a canonical form, as far as the class can tell; what is inside a record or list is another matter. */
    static boolean isKnown(Class<?> type) {
        return type.isRecord()
                || type.isEnum()
                || (!Modifier.isAbstract(type.getModifiers())
                        && findWriter(type).isPresent());
    }

    private static CanonicalWriter writerFor(Class<?> type) {
        return findWriter(type)
                .orElseThrow(() -> new NotCanonicalException(
                        type.getTypeName() + " has no canonical form. [Hint: " + Instead.of(type) + "]"));
    }

    private static Optional<CanonicalWriter> findWriter(Class<?> type) {
        if (Canonical.class.isAssignableFrom(type)) {
            return Optional.of((value, sink) -> ((Canonical) value).writeTo(sink));
        }
        if (type.isRecord()) {
            return Optional.of(RecordWriter.of(type));
        }
        if (Enum.class.isAssignableFrom(type)) {
            return Optional.of(Families.findMember(constantsOf(type))
                    .<CanonicalWriter>map(member ->
                            (value, sink) -> sink.record(1).component(member).text(((Enum<?>) value).name()))
                    .orElse((value, sink) -> sink.text(((Enum<?>) value).name())));
        }
        if (List.class.isAssignableFrom(type)) {
            return Optional.of(Containers::list);
        }
        if (SortedMap.class.isAssignableFrom(type)) {
            return Optional.of(Containers::map);
        }
        if (SortedSet.class.isAssignableFrom(type)) {
            return Optional.of(Containers::set);
        }
        return scalar(type);
    }

    /** The enum itself, also for a constant with a body, which is of a class of its own. */
    private static Class<?> constantsOf(Class<?> type) {
        return type.isEnum() ? type : type.getSuperclass();
    }

    private static Optional<CanonicalWriter> scalar(Class<?> type) {
        if (isWhole(type)) {
            return Optional.of((value, sink) -> sink.int64(((Number) value).longValue()));
        }
        if (type == String.class) {
            return Optional.of((value, sink) -> sink.text((String) value));
        }
        if (type == Double.class || type == Float.class) {
            return Optional.of((value, sink) -> sink.float64(((Number) value).doubleValue()));
        }
        if (type == Boolean.class) {
            return Optional.of((value, sink) -> sink.bool((Boolean) value));
        }
        if (TEXTS.contains(type) || isTime(type)) {
            // the type's name keeps a date apart from the text that looks like it; all these classes are the JDK's, so
            // it is stable
            String tag = ZoneId.class.isAssignableFrom(type) ? "ZoneId" : type.getSimpleName();
            return Optional.of((value, sink) -> sink.record(1).component(tag).text(value.toString()));
        }
        if (type == Optional.class) {
            return Optional.of((value, sink) -> Containers.optional((Optional<?>) value, sink));
        }
        if (type == OptionalInt.class || type == OptionalLong.class || type == OptionalDouble.class) {
            return Optional.of(Containers::primitiveOptional);
        }
        return Optional.empty();
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
