package org.runflow.internal.canonical;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Optional;
import org.runflow.canonical.CanonicalSink;

/** Writes the records of one class, component by component in declared order. */
final class RecordWriter implements CanonicalWriter {
    private static final MethodType OBJECT_TO_OBJECT = MethodType.methodType(Object.class, Object.class);

    private final Optional<String> variant;
    private final String[] names;
    private final MethodHandle[] accessors;

    private RecordWriter(Optional<String> variant, String[] names, MethodHandle[] accessors) {
        this.variant = variant;
        this.names = names;
        this.accessors = accessors;
    }

    static RecordWriter of(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        String[] names = new String[components.length];
        MethodHandle[] accessors = new MethodHandle[components.length];
        for (int i = 0; i < components.length; i++) {
            names[i] = components[i].getName();
            accessors[i] = accessor(components[i].getAccessor());
        }
        return new RecordWriter(variantOf(type), names, accessors);
    }

    @Override
    public void write(Object value, CanonicalSink sink) {
        if (variant.isPresent()) {
            sink.record(names.length + 1).component("").text(variant.get());
        } else {
            sink.record(names.length);
        }
        for (int i = 0; i < names.length; i++) {
            sink.component(names[i]);
            try {
                sink.value(read(accessors[i], value));
            } catch (NotCanonicalException e) {
                throw e.below(names[i]);
            }
        }
    }

    /** Two records of one sealed family may have equal components; the simple name survives a move of the class and a notebook's redefinition. */
    private static Optional<String> variantOf(Class<?> type) {
        for (Class<?> parent : type.getInterfaces()) {
            if (parent.isSealed()) {
                return Optional.of(type.getSimpleName());
            }
        }
        return Optional.empty();
    }

    private static MethodHandle accessor(Method method) {
        try {
            method.setAccessible(true);
            return MethodHandles.lookup().unreflect(method).asType(OBJECT_TO_OBJECT);
        } catch (IllegalAccessException | InaccessibleObjectException e) {
            throw new IllegalArgumentException(
                    "record " + method.getDeclaringClass().getName()
                            + " cannot be read. [Hint: make it public in an exported package, or open its package to org.runflow.core]",
                    e);
        }
    }

    private static Object read(MethodHandle accessor, Object value) {
        try {
            return (Object) accessor.invokeExact(value);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(
                    "an accessor of " + value.getClass().getName() + " threw a checked exception", e);
        }
    }
}
