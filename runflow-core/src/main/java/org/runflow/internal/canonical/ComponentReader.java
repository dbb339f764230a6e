package org.runflow.internal.canonical;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads one component of a record, or one of a record that it holds. By reflection while only a few are read, as in a process that has just begun and has nothing to do; a
 * method handle, which costs more to make and less to use, reads the others. Safe for use by several threads.
 */
final class ComponentReader {
    private static final MethodType OBJECT_TO_OBJECT = MethodType.methodType(Object.class, Object.class);

    /** Fewer than those after which reflection makes a class for each accessor, as far as whoever started the process has put that off. */
    private static final int FEW = Math.min(Integer.getInteger("sun.reflect.inflationThreshold", 15), 300) - 3;

    private final Method accessor;
    private final Optional<ComponentReader> inner;
    private int uses;
    private @Nullable MethodHandle handle;

    private ComponentReader(Method accessor, Optional<ComponentReader> inner) {
        this.accessor = accessor;
        this.inner = inner;
    }

    /**
     * Opens an accessor.
     *
     * @throws java.lang.reflect.InaccessibleObjectException when its module keeps it to itself
     */
    static ComponentReader of(Method accessor) {
        accessor.setAccessible(true);
        return new ComponentReader(accessor, Optional.empty());
    }

    /** {@return what reads a component of the record that this one reads} */
    ComponentReader then(ComponentReader component) {
        return new ComponentReader(accessor, Optional.of(component));
    }

    Object read(Object record) {
        Object value = own(record);
        return inner.isPresent() ? inner.get().read(value) : value;
    }

    private Object own(Object record) {
        try {
            MethodHandle made = handle;
            if (made == null && uses++ < FEW) {
                return accessor.invoke(record);
            }
            if (made == null) {
                made = MethodHandles.lookup().unreflect(accessor).asType(OBJECT_TO_OBJECT);
                handle = made;
            }
            return (Object) made.invokeExact(record);
        } catch (InvocationTargetException e) {
            throw refused(record, e.getCause());
        } catch (Throwable e) {
            throw refused(record, e);
        }
    }

    /** What a record does not show cannot be told from what another one does. */
    private static NotCanonicalException refused(Object record, @Nullable Throwable thrown) {
        if (thrown instanceof Error e) {
            throw e;
        }
        NotCanonicalException refused =
                new NotCanonicalException("an accessor of " + record.getClass().getName() + " threw " + thrown);
        refused.initCause(thrown);
        return refused;
    }
}
