package org.runflow.io.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.util.function.Function;

/** Values of one class as texts. */
final class TextForm<T> {
    private final Class<T> type;
    private final Function<? super T, String> write;
    private final Function<String, ? extends T> read;

    TextForm(Class<T> type, Function<? super T, String> write, Function<String, ? extends T> read) {
        this.type = type;
        this.write = write;
        this.read = read;
    }

    Class<T> type() {
        return type;
    }

    /** {@return the text of a value of the class} */
    String text(Object value) {
        return write.apply(type.cast(value));
    }

    /**
     * {@return the value of a text}
     *
     * @throws IllegalArgumentException or DateTimeException when it is none
     */
    T value(String text) {
        return read.apply(text);
    }

    void addTo(SimpleModule module) {
        module.addSerializer(type, new Writer<>(this));
        module.addDeserializer(type, new Reader<>(this));
    }

    private static final class Writer<T> extends StdSerializer<T> {
        private static final long serialVersionUID = 1L;

        private final transient TextForm<T> form;

        Writer(TextForm<T> form) {
            super(form.type);
            this.form = form;
        }

        @Override
        public void serialize(T value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(form.write.apply(value));
        }
    }

    private static final class Reader<T> extends FromStringDeserializer<T> {
        private static final long serialVersionUID = 1L;

        private final transient TextForm<T> form;

        Reader(TextForm<T> form) {
            super(form.type);
            this.form = form;
        }

        @Override
        protected T _deserialize(String text, DeserializationContext context) throws IOException {
            try {
                return form.read.apply(text);
            } catch (IllegalArgumentException | DateTimeException e) {
                throw context.weirdStringException(text, form.type, String.valueOf(e.getMessage()));
            }
        }

        @Override
        protected T _deserializeFromEmptyString(DeserializationContext context) throws IOException {
            return _deserialize("", context);
        }
    }
}
