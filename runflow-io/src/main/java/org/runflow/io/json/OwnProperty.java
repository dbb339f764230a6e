package org.runflow.io.json;

import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.type.TypeFactory;
import com.fasterxml.jackson.databind.util.ClassUtil;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.runflow.canonical.Unwrapped;

/**
 * One property in the object of a record: a component of it, or of a part that stands flat in it.
 *
 * @param name in documents
 * @param type of its values
 * @param way the accessors from the record to the value, one behind the other
 */
record OwnProperty(SerializedString name, JavaType type, List<Method> way) {
    /**
     * Lists the properties of a record in the order of its components.
     *
     * @param record class of it
     * @param types makes types of the mapper
     * @return its properties; absent when an accessor is closed to us
     */
    static Optional<List<OwnProperty>> of(Class<?> record, TypeFactory types) {
        List<OwnProperty> properties = new ArrayList<>();
        return collect(record, types, List.of(), properties) ? Optional.of(List.copyOf(properties)) : Optional.empty();
    }

    private static boolean collect(Class<?> record, TypeFactory types, List<Method> way, List<OwnProperty> into) {
        for (RecordComponent component : record.getRecordComponents()) {
            List<Method> further = new ArrayList<>(way);
            further.add(component.getAccessor());
            boolean readable = component.getAccessor().trySetAccessible();
            if (readable && isFlat(component)) {
                readable = collect(component.getType(), types, further, into);
            } else {
                into.add(new OwnProperty(
                        new SerializedString(RecordProperties.nameOf(component)),
                        types.constructType(component.getGenericType()),
                        further));
            }
            if (!readable) {
                return false;
            }
        }
        return true;
    }

    /** Whether the properties of a component stand in the object of the record that holds it. */
    static boolean isFlat(RecordComponent component) {
        return component.getType().isAnnotationPresent(Unwrapped.class);
    }

    /**
     * {@return the value a record has there}
     *
     * @throws IOException when it is closed to us after all; what its accessor throws as it is
     */
    @Nullable
    Object of(Object record) throws IOException {
        @Nullable Object value = record;
        try {
            for (Method accessor : way) {
                value = accessor.invoke(value);
            }
            return value;
        } catch (InvocationTargetException e) {
            ClassUtil.throwIfError(e.getCause());
            ClassUtil.throwIfRTE(e.getCause());
            throw new IOException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IOException(e);
        }
    }
}
