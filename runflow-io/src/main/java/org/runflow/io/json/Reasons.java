package org.runflow.io.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.runflow.plan.Reason;

/** Reasons as objects with {@code kind}, {@code component}, {@code before} and {@code after}. */
final class Reasons {
    /** The record that stands for a reason. */
    static final Class<?> FORM = Form.class;

    private Reasons() {}

    private record Form(String kind, Optional<String> component, Optional<String> before, Optional<String> after) {
        static Form of(Reason reason) {
            return new Form(reason.kind(), reason.component(), before(reason), reason.after());
        }

        /** What is missing or corrupt is the output as it was before. */
        private static Optional<String> before(Reason reason) {
            if (reason instanceof Reason.OutputMissing missing) {
                return Optional.of(missing.digest());
            }
            if (reason instanceof Reason.OutputCorrupt corrupt) {
                return Optional.of(corrupt.digest());
            }
            return reason.before();
        }

        /**
         * Reads the reason.
         *
         * @throws java.util.NoSuchElementException when a part is missing that the kind needs
         */
        Optional<Reason> toReason() {
            return Optional.ofNullable(
                    switch (kind) {
                        case "NO_PRIOR_RUN" -> new Reason.NoPriorRun();
                        case "INPUT_CHANGED" -> new Reason.InputChanged(component.orElseThrow(), before, after);
                        case "SETTING_CHANGED" -> new Reason.SettingChanged(component.orElseThrow(), before, after);
                        case "VERSION_CHANGED" -> new Reason.VersionChanged(before.orElseThrow(), after.orElseThrow());
                        case "SCHEMA_CHANGED" -> new Reason.SchemaChanged(before.orElseThrow(), after.orElseThrow());
                        case "OWNER_CHANGED" -> new Reason.OwnerChanged(before.orElseThrow(), after.orElseThrow());
                        case "KEY_FORM_CHANGED" -> new Reason.KeyFormChanged();
                        case "OUTPUT_MISSING" -> new Reason.OutputMissing(before.orElseThrow());
                        case "OUTPUT_CORRUPT" -> new Reason.OutputCorrupt(before.orElseThrow());
                        case "FORCED" -> new Reason.Forced();
                        case "NOT_CACHEABLE" -> new Reason.NotCacheable();
                        case "ITEMS_FAILED" -> new Reason.ItemsFailed();
                        default -> null;
                    });
        }
    }

    /** Without the mapper. */
    record Plain(PlainRecord form) implements PlainForm {
        @Override
        public Set<Class<?>> types() {
            return Set.of(Reason.class);
        }

        @Override
        public void write(Object value, JsonGenerator json) throws IOException {
            form.write(Form.of((Reason) value), json);
        }

        @Override
        public Object read(JsonParser json) throws IOException {
            Optional<Reason> reason = ((Form) form.read(json)).toReason();
            if (reason.isEmpty()) {
                throw new NotPlainException();
            }
            return reason.get();
        }
    }

    static final class Writer extends StdSerializer<Reason> {
        private static final long serialVersionUID = 1L;

        Writer() {
            super(Reason.class);
        }

        @Override
        public void serialize(Reason reason, JsonGenerator json, SerializerProvider provider) throws IOException {
            provider.defaultSerializeValue(Form.of(reason), json);
        }
    }

    static final class Reader extends StdDeserializer<Reason> {
        private static final long serialVersionUID = 1L;

        Reader() {
            super(Reason.class);
        }

        @Override
        public Reason deserialize(JsonParser json, DeserializationContext context) throws IOException {
            Form form = context.readValue(json, Form.class);
            return form.toReason()
                    .orElseThrow(() -> context.weirdStringException(form.kind, Reason.class, "no such kind of reason"));
        }
    }
}
