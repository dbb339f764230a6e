package org.runflow.io.parquet;

import com.jerolba.carpet.model.FieldTypes;
import com.jerolba.carpet.model.ToBooleanFunction;
import com.jerolba.carpet.model.WriteRecordModelType;
import java.lang.reflect.RecordComponent;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.runflow.canonical.Unwrapped;
import org.runflow.io.json.JsonText;

/** Columns of a record: one for each component, under the name it has in JSON. */
final class RecordModel {
    private RecordModel() {}

    /**
     * {@return the columns of a record}
     *
     * @param type of the record
     * @throws IllegalArgumentException when it is none, or has a component that no column holds
     */
    static <R> WriteRecordModelType<R> of(Class<R> type) {
        if (!type.isRecord()) {
            throw new IllegalArgumentException("rows are records, " + type.getName() + " is none");
        }
        return of(type, Set.of(), "");
    }

    static <R> WriteRecordModelType<R> of(Class<R> type, Set<Class<?>> around, String where) {
        Set<Class<?>> inside = new HashSet<>(around);
        if (!inside.add(type)) {
            throw new IllegalArgumentException(where + ": " + type.getName() + " lies within itself");
        }
        if (type.getRecordComponents().length == 0) {
            throw new IllegalArgumentException(
                    type.getName() + " has no components, which makes a table without columns");
        }
        Set<String> names = new HashSet<>();
        WriteRecordModelType<R> model = FieldTypes.writeRecordModel(type);
        for (RecordComponent component : type.getRecordComponents()) {
            if (!names.add(JsonText.nameOf(component))) {
                throw new IllegalArgumentException(type.getSimpleName() + ": two components would be the column '"
                        + JsonText.nameOf(component) + "'");
            }
            add(model, component, inside);
        }
        return model;
    }

    private static @Nullable Object column(Shape shape, @Nullable Object value, String where) {
        try {
            return shape.column(value);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(where + ": " + e.getMessage(), e);
        }
    }

    @SuppressWarnings("unchecked") // the accessors are those of R
    private static <R> void add(WriteRecordModelType<R> model, RecordComponent component, Set<Class<?>> inside) {
        String name = JsonText.nameOf(component);
        Class<?> type = component.getType();
        if (type == double.class || type == float.class) {
            model.withField(name, (ToDoubleFunction<R>)
                    Accessors.of(ToDoubleFunction.class, "applyAsDouble", double.class, component));
        } else if (type == long.class) {
            model.withField(
                    name, (ToLongFunction<R>) Accessors.of(ToLongFunction.class, "applyAsLong", long.class, component));
        } else if (type == int.class || type == short.class || type == byte.class) {
            model.withField(
                    name, (ToIntFunction<R>) Accessors.of(ToIntFunction.class, "applyAsInt", int.class, component));
        } else if (type == boolean.class) {
            model.withField(name, (ToBooleanFunction<R>)
                    Accessors.of(ToBooleanFunction.class, "applyAsBoolean", boolean.class, component));
        } else {
            String where = component.getDeclaringRecord().getSimpleName() + "." + component.getName();
            if (type.isAnnotationPresent(Unwrapped.class)) {
                throw new IllegalArgumentException(where + ": parts that lie flat in a record are no columns");
            }
            Shape shape = Shape.of(component.getGenericType(), inside, where);
            Function<R, Object> accessor = Accessors.of(Function.class, "apply", Object.class, component);
            model.withField(name, shape.type(), row -> column(shape, accessor.apply(row), where));
        }
    }
}
