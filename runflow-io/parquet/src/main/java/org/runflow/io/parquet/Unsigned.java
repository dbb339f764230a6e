package org.runflow.io.parquet;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.LogicalTypeAnnotation.IntLogicalTypeAnnotation;
import org.apache.parquet.schema.Type;
import org.jspecify.annotations.Nullable;

/**
 * Which columns of a file hold numbers without a sign. The library gives their bits as those of signed ones, so that large ones would be read as negative. Immutable.
 *
 * @param columns such columns, and records in which there are some
 */
record Unsigned(Map<String, Unsigned> columns) {
    /** Whatever is no record: a number. */
    private static final Unsigned NUMBER = new Unsigned(Map.of());

    /**
     * {@return such columns of a file}
     *
     * @param group its columns, or those of a record in it
     * @throws UnsupportedOperationException when there are some in a list or a map
     */
    static Unsigned of(GroupType group) {
        Map<String, Unsigned> found = new HashMap<>();
        for (Type column : group.getFields()) {
            if (column.isPrimitive()) {
                if (column.getLogicalTypeAnnotation() instanceof IntLogicalTypeAnnotation number
                        && !number.isSigned()) {
                    found.put(column.getName(), NUMBER);
                }
                continue;
            }
            Unsigned inner = of(column.asGroupType());
            if (!inner.columns.isEmpty()) {
                if (column.getLogicalTypeAnnotation() != null) {
                    throw new UnsupportedOperationException("the lists or maps of column '" + column.getName()
                            + "' hold numbers without a sign, which are read only as columns of their own");
                }
                found.put(column.getName(), inner);
            }
        }
        return new Unsigned(found);
    }

    /** {@return the columns of a row with these numbers as they are meant} */
    Map<?, ?> of(Map<?, ?> row) {
        if (columns.isEmpty()) {
            return row;
        }
        Map<Object, @Nullable Object> meant = new LinkedHashMap<>(row);
        columns.forEach((name, column) -> meant.computeIfPresent(name, (same, value) -> column.value(value)));
        return meant;
    }

    private Object value(Object value) {
        if (value instanceof Map<?, ?> inner) {
            return of(inner);
        }
        if (value instanceof Byte bits) {
            return Byte.toUnsignedInt(bits);
        }
        if (value instanceof Short bits) {
            return Short.toUnsignedInt(bits);
        }
        if (value instanceof Integer bits) {
            return Integer.toUnsignedLong(bits);
        }
        if (value instanceof Long bits && bits < 0) {
            return new BigInteger(Long.toUnsignedString(bits));
        }
        return value;
    }
}
