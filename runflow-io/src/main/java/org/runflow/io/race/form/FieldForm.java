package org.runflow.io.race.form;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.util.StdConverter;
import org.runflow.race.model.Field;

/** A field as columns. */
@JsonSerialize(converter = FieldForm.Writer.class)
@JsonDeserialize(converter = FieldForm.Reader.class)
interface FieldForm {
    /** Takes a field apart. */
    final class Writer extends StdConverter<Field, FieldColumns> {
        @Override
        public FieldColumns convert(Field field) {
            return FieldColumns.of(field);
        }
    }

    /** Puts a field together. */
    final class Reader extends StdConverter<FieldColumns, Field> {
        @Override
        public Field convert(FieldColumns columns) {
            return columns.field();
        }
    }
}
