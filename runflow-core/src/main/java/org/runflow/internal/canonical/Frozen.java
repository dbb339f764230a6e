package org.runflow.internal.canonical;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableMap;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.runflow.canonical.Canonical;
import org.runflow.value.ById;

/**
 * Tells values that nobody can change from those that somebody could, as a record around an {@code ArrayList}. Lists and maps of the platform that refuse
 * every change, and what is in them, are looked at; a class that writes its own canonical form is taken at its word.
 */
public final class Frozen {
    /** Components that might change; none when all are numbers, texts and the like, as in most records of which there are many. */
    private static final ClassValue<Optional<RecordWriter>> TO_LOOK_AT = new ClassValue<>() {
        @Override
        protected Optional<RecordWriter> computeValue(Class<?> type) {
            RecordWriter components = CanonicalForm.recordWriter(type);
            return components.allOf(Frozen::isAlwaysFrozen) ? Optional.empty() : Optional.of(components);
        }
    };

    private Frozen() {}

    /**
     * {@return whether nobody can change the value; false also when that is not known}
     *
     * @param value with a canonical form
     */
    public static boolean is(Object value) {
        if (value instanceof Record && !(value instanceof Canonical)) {
            Optional<RecordWriter> components = TO_LOOK_AT.get(value.getClass());
            return components.isEmpty() || components.get().allIn(value, Frozen::is);
        }
        if (value instanceof Collection<?> elements) {
            return isUnchangeable(elements) && areAll(elements);
        }
        if (value instanceof Map<?, ?> map) {
            return map instanceof ImmutableMap && areAll(map.values());
        }
        return !(value instanceof Optional<?> optional) || optional.isEmpty() || is(optional.get());
    }

    private static boolean areAll(Collection<?> values) {
        for (Object value : values) {
            if (!is(value)) {
                return false;
            }
        }
        return true;
    }

    /** Lists of {@code List.of}, {@code List.copyOf} and {@code Stream.toList}, those of Guava, and lists by id. */
    private static boolean isUnchangeable(Collection<?> elements) {
        return elements instanceof ImmutableCollection
                || elements instanceof ById
                || elements.getClass().getName().startsWith("java.util.ImmutableCollections$");
    }

    private static boolean isAlwaysFrozen(Class<?> type) {
        return type.isPrimitive()
                || type == String.class
                || type.isEnum()
                || type.getName().startsWith("java.time.")
                || Number.class.isAssignableFrom(type);
    }
}
