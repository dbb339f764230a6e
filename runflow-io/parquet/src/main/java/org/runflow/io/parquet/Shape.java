package org.runflow.io.parquet;

import com.jerolba.carpet.model.FieldType;
import com.jerolba.carpet.model.FieldTypes;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.runflow.io.json.JsonText;

/**
 * How values of a type stand in a column.
 *
 * @param type of the column
 * @param toColumn what is written for a value; null for none
 */
record Shape(FieldType type, Function<Object, @Nullable Object> toColumn) {
    private static final Set<Type> OPTIONALS =
            Set.of(Optional.class, OptionalInt.class, OptionalLong.class, OptionalDouble.class);
    private static final Map<Class<?>, Shape> FIXED = Map.ofEntries(
            Map.entry(String.class, of(FieldTypes.STRING, value -> Columns.text((String) value))),
            Map.entry(Boolean.class, asIs(FieldTypes.BOOLEAN)),
            Map.entry(Integer.class, asIs(FieldTypes.INTEGER)),
            Map.entry(Short.class, of(FieldTypes.INTEGER, value -> ((Number) value).intValue())),
            Map.entry(Byte.class, of(FieldTypes.INTEGER, value -> ((Number) value).intValue())),
            Map.entry(Long.class, asIs(FieldTypes.LONG)),
            Map.entry(Float.class, of(FieldTypes.DOUBLE, value -> ((Number) value).doubleValue())),
            Map.entry(Double.class, asIs(FieldTypes.DOUBLE)),
            Map.entry(Instant.class, of(FieldTypes.INSTANT, value -> Columns.instant((Instant) value))),
            Map.entry(LocalDate.class, of(FieldTypes.LOCAL_DATE, value -> Columns.day((LocalDate) value))),
            Map.entry(UUID.class, of(FieldTypes.STRING, Object::toString)),
            Map.entry(OptionalInt.class, of(FieldTypes.INTEGER, value -> orNull((OptionalInt) value))),
            Map.entry(OptionalLong.class, of(FieldTypes.LONG, value -> orNull((OptionalLong) value))),
            Map.entry(OptionalDouble.class, of(FieldTypes.DOUBLE, value -> orNull((OptionalDouble) value))));

    /**
     * {@return how values of a type stand in a column}
     *
     * @param type of the values
     * @param around records in which they lie
     * @param where for messages
     */
    static Shape of(Type type, Set<Class<?>> around, String where) {
        if (type instanceof ParameterizedType generic && generic.getRawType() instanceof Class<?> raw) {
            Type[] parts = generic.getActualTypeArguments();
            Shape last = of(parts[parts.length - 1], around, where);
            if (raw == Optional.class) {
                if (isOptional(parts[0])) {
                    throw new IllegalArgumentException(
                            where + ": an Optional of an Optional, and both look alike when they are empty");
                }
                return of(
                        last.type(),
                        value -> ((Optional<?>) value).map(last.toColumn()).orElse(null));
            }
            if (Collection.class.isAssignableFrom(raw)) {
                return of(FieldTypes.LIST.ofType(last.type()), value -> last.all((Collection<?>) value));
            }
            if (Map.class.isAssignableFrom(raw)) {
                return of(
                        FieldTypes.MAP.ofTypes(FieldTypes.STRING.notNull(), last.type()),
                        value -> last.allOf((Map<?, ?>) value));
            }
        }
        if (type instanceof Class<?> plain) {
            Shape fixed = FIXED.get(plain);
            if (fixed != null) {
                return fixed;
            }
            if (plain.isEnum()) {
                return of(FieldTypes.STRING, value -> JsonText.word((Enum<?>) value));
            }
            if (plain.isRecord()) {
                return asIs(RecordModel.of(plain, around, where));
            }
            if (plain.getPackageName().equals("java.time")) {
                return of(FieldTypes.STRING, Object::toString);
            }
        }
        throw new IllegalArgumentException(where + ": a column holds no " + type.getTypeName());
    }

    private static boolean isOptional(Type type) {
        return OPTIONALS.contains(type instanceof ParameterizedType generic ? generic.getRawType() : type);
    }

    /**
     * {@return what is written for a value; null for an empty optional}
     *
     * @throws IllegalArgumentException when the column does not hold it, or it is null, which no row is read with
     */
    @Nullable
    Object column(@Nullable Object value) {
        if (value == null) {
            throw new IllegalArgumentException("null is no value; what may be absent is an Optional");
        }
        return toColumn.apply(value);
    }

    private static Shape asIs(FieldType type) {
        return new Shape(type, value -> value);
    }

    private static Shape of(FieldType type, Function<Object, @Nullable Object> toColumn) {
        return new Shape(type, toColumn);
    }

    private List<@Nullable Object> all(Collection<?> values) {
        List<@Nullable Object> all = new ArrayList<>(values.size());
        values.forEach(value -> all.add(column(value)));
        return all;
    }

    private Map<String, @Nullable Object> allOf(Map<?, ?> values) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        values.forEach((key, value) -> all.put(
                key instanceof Enum<?> word ? JsonText.word(word) : Columns.text(String.valueOf(key)), column(value)));
        return all;
    }

    private static @Nullable Integer orNull(OptionalInt value) {
        return value.isPresent() ? value.getAsInt() : null;
    }

    private static @Nullable Long orNull(OptionalLong value) {
        return value.isPresent() ? value.getAsLong() : null;
    }

    private static @Nullable Double orNull(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }
}
