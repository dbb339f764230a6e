package org.runflow.io.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.BeanSerializerModifier;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.util.Locale;

/** Enum constants in lower case, as values and as keys; the single letters of levels of service stay as they are. */
final class LowerCaseEnums {
    /** Words of all constants of an enum, by their ordinals. */
    private static final ClassValue<String[]> WORDS = new ClassValue<>() {
        @Override
        protected String[] computeValue(Class<?> type) {
            Object[] constants = type.getEnumConstants();
            String[] words = new String[constants.length];
            for (int i = 0; i < words.length; i++) {
                words[i] = wordOf(((Enum<?>) constants[i]).name());
            }
            return words;
        }
    };

    private LowerCaseEnums() {}

    static void addTo(SimpleModule module) {
        module.setSerializerModifier(new Modifier());
        module.addKeySerializer(Enum.class, new KeyWriter());
    }

    static String text(Enum<?> constant) {
        return WORDS.get(constant.getDeclaringClass())[constant.ordinal()];
    }

    private static String wordOf(String name) {
        return name.length() == 1 ? name : name.toLowerCase(Locale.ROOT);
    }

    private static final class Modifier extends BeanSerializerModifier {
        private static final long serialVersionUID = 1L;

        @Override
        public JsonSerializer<?> modifyEnumSerializer(
                SerializationConfig config, JavaType type, BeanDescription description, JsonSerializer<?> standard) {
            return new Writer();
        }
    }

    @SuppressWarnings("rawtypes")
    private static final class Writer extends StdSerializer<Enum> {
        private static final long serialVersionUID = 1L;

        Writer() {
            super(Enum.class);
        }

        @Override
        public void serialize(Enum constant, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(text(constant));
        }
    }

    @SuppressWarnings("rawtypes")
    private static final class KeyWriter extends StdSerializer<Enum> {
        private static final long serialVersionUID = 1L;

        KeyWriter() {
            super(Enum.class);
        }

        @Override
        public void serialize(Enum constant, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeFieldName(text(constant));
        }
    }
}
