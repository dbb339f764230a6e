package org.runflow.io.json;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes a record of the values of its properties, and the parts that stand flat in it of theirs. */
final class OwnConstructor {
    private final Constructor<?> constructor;
    /** For each component the part that is made of several values; absent where it is one. */
    private final List<Optional<OwnConstructor>> parts;

    private final int width;

    private OwnConstructor(Constructor<?> constructor, List<Optional<OwnConstructor>> parts) {
        this.constructor = constructor;
        this.parts = parts;
        int all = 0;
        for (Optional<OwnConstructor> part : parts) {
            all += part.isPresent() ? part.get().width : 1;
        }
        this.width = all;
    }

    /** Returns how records of a class are made; absent when their constructor is closed to us. */
    static Optional<OwnConstructor> of(Class<?> record) {
        RecordComponent[] components = record.getRecordComponents();
        Class<?>[] parameters = new Class<?>[components.length];
        List<Optional<OwnConstructor>> parts = new ArrayList<>();
        for (int i = 0; i < components.length; i++) {
            parameters[i] = components[i].getType();
            Optional<OwnConstructor> part = Optional.empty();
            if (OwnProperty.isFlat(components[i])) {
                part = of(parameters[i]);
                if (part.isEmpty()) {
                    return Optional.empty();
                }
            }
            parts.add(part);
        }
        try {
            Constructor<?> constructor = record.getDeclaredConstructor(parameters);
            return constructor.trySetAccessible()
                    ? Optional.of(new OwnConstructor(constructor, parts))
                    : Optional.empty();
        } catch (NoSuchMethodException e) {
            return Optional.empty();
        }
    }

    /**
     * Makes a record.
     *
     * @param values in the order of its properties
     * @throws ReflectiveOperationException with what the constructor throws as its cause
     */
    Object made(@Nullable Object[] values) throws ReflectiveOperationException {
        return made(values, 0);
    }

    private Object made(@Nullable Object[] values, int from) throws ReflectiveOperationException {
        @Nullable Object[] own = new @Nullable Object[parts.size()];
        int next = from;
        for (int i = 0; i < own.length; i++) {
            Optional<OwnConstructor> part = parts.get(i);
            own[i] = part.isPresent() ? part.get().made(values, next) : values[next];
            next += part.isPresent() ? part.get().width : 1;
        }
        return constructor.newInstance(own);
    }
}
